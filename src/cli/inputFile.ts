import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { MOST_BYTES } from "../hosts/file/package";
import { withFile } from "./fileFault";
import type { Terminal } from "./terminal";
import { Unusable } from "./unusable";

/** @throws Unusable */
export async function readInput({ cwd }: Terminal, file: string): Promise<Uint8Array> {
  const full = path.resolve(cwd, file);
  const { size } = await withFile(() => stat(full));
  if (size > MOST_BYTES) {
    throw new Unusable(["Filen är mycket större än vad en rapport kan vara. Kontrollera att det är rätt fil."]);
  }
  const bytes = await withFile(() => readFile(full));
  if (bytes.length === 0) throw new Unusable(["Filen är tom. Hämta den på nytt där den kom ifrån."]);
  return bytes;
}

/**
 * A file's text, in UTF-8 with or without byte order mark.
 * @throws Unusable
 */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unusable(["Filen är inte text i UTF-8. Spara den om med teckenkodningen UTF-8."]);
  }
}

/**
 * Whether a file is JSON, by its name or its first character. Everything else is taken for a workbook, and told what it
 * is not when it isn't one.
 */
export const isJson = (file: string, bytes: Uint8Array): boolean =>
  /\.json$/i.test(file) || /^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 100)));
