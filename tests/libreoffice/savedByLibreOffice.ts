import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askLibreOffice } from "./office";

/** A workbook file as LibreOffice saves it. */
export function savedByLibreOffice(file: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "nhv-"));
  try {
    const [from, to] = [join(folder, "fil.xlsx"), join(folder, "ut.xlsx")];
    writeFileSync(from, file);
    askLibreOffice("save", [from, to]);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
