import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Changes the XML of one part of a workbook file, as somebody else's program would. */
export function editPart(bytes: Uint8Array, path: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  const edited = edit(xml);
  if (edited === xml) throw new Error(`Nothing was changed in ${path}.`);
  return zipSync({ ...parts, [path]: strToU8(edited) });
}

export const partXml = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path]!);

/** A workbook file with these parts only. */
export const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
