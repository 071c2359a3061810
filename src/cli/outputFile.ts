import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { withFile } from "./fileFault";
import type { Terminal } from "./terminal";
import { about, Unusable } from "./unusable";

/** @throws Unusable when a workbook's file would have a name that Excel does not open */
export function requireXlsx(out: string): void {
  if (!/[^/\\]\.xlsx$/i.test(out)) throw new Unusable([`--out: ”${out}” ska vara ett filnamn som slutar på .xlsx.`]);
}

/** What stands in a file, or null when there is none. */
export async function existing({ cwd }: Terminal, file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path.resolve(cwd, file));
  } catch {
    return null;
  }
}

/**
 * Writes a file whole or not at all: it is written aside and then renamed, so that a full disk takes nothing away.
 * @throws Unusable
 */
export const writeOutput = ({ cwd }: Terminal, file: string, content: Uint8Array | string): Promise<void> =>
  about(file, () =>
    withFile(async () => {
      const full = path.resolve(cwd, file);
      const aside = `${full}.${process.pid}`;
      try {
        await writeFile(aside, content);
        await rename(aside, full);
      } finally {
        await rm(aside, { force: true });
      }
    }),
  );
