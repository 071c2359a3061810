const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
} as const;

/** Offers a file for saving, as a download of the browser. Nothing leaves the computer. */
export function saveFile(name: string, ending: keyof typeof TYPES, content: Uint8Array | string): void {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type: TYPES[ending] }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name}.${ending}`;
  link.click();
  // The browser has read the address when the click returns; some read the content a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
