import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

/** Writes each file of a brotli-compressed tar archive under `folder`. Reads plain ustar: files, folders aside. */
export function unpackTar(archive: string, folder: string): void {
  const tar = brotliDecompressSync(readFileSync(archive));
  const text = (from: number, length: number) => tar.toString("latin1", from, from + length).replace(/\0.*$/s, "");
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const size = parseInt(text(at + 124, 12), 8);
    const isFile = /^[0\0]?$/.test(tar.toString("latin1", at + 156, at + 157));
    if (isFile) {
      const file = join(folder, text(at + 345, 155), text(at, 100));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, tar.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** Writes a brotli-compressed program, ready to run. */
export function unpackProgram(archive: string, file: string): void {
  writeFileSync(file, brotliDecompressSync(readFileSync(archive)));
  chmodSync(file, 0o755);
}
