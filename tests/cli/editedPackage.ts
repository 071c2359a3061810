import { closePackage, openPackage, partText, setPartText, type Parts } from "../../src/hosts/file/package";

/** A workbook file with something done to its parts, as another program could have done it. */
export function editedPackage(bytes: Uint8Array, edit: (parts: Parts) => void): Uint8Array {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error("The test's file is no package.");
  edit(opened.value);
  return closePackage(opened.value);
}

/** The same with the text of one part; fails when nothing was changed, since then nothing is tested. */
export const editedPart = (bytes: Uint8Array, path: string, edit: (xml: string) => string): Uint8Array =>
  editedPackage(bytes, (parts) => {
    const before = partText(parts, path);
    const after = before === null ? null : edit(before);
    if (after === null || after === before) throw new Error(`Nothing was changed in ${path}.`);
    setPartText(parts, path, after);
  });
