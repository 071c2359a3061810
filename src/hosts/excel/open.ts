/** Bytes that are turned into characters at a time: a call takes only so many arguments. */
const PIECE = 0x8000;

/** A file as base64. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

/** Opens a finished workbook in a window of its own. */
export const openWorkbook = (workbook: Uint8Array): Promise<void> => Excel.createWorkbook(base64(workbook));
