import { strToU8, unzipSync, zipSync } from "fflate";
import { done, failed, type Outcome } from "../host";

/** The parts of a workbook file by their path, in the file's order. */
export type Parts = Map<string, Uint8Array>;

/** Unpacked bytes, and parts, beyond which a file is no report: a guard against files made to fill the memory. */
export const MOST_BYTES = 50 * 1024 * 1024;
export const MOST_PARTS = 10_000;

class TooLarge extends Error {}

/** Unpacks a workbook file. Sizes are bounded before anything is unpacked. */
export function openPackage(bytes: Uint8Array): Outcome<Parts> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return failed({ kind: "unreadable", why: "notZip" });
  if (bytes.length > MOST_BYTES) return failed({ kind: "unreadable", why: "tooLarge" });
  let count = 0;
  let size = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        count += 1;
        size += originalSize;
        if (count > MOST_PARTS || size > MOST_BYTES) throw new TooLarge();
        return true;
      },
    });
    return done(new Map(Object.entries(unpacked)));
  } catch (error) {
    return failed({ kind: "unreadable", why: error instanceof TooLarge ? "tooLarge" : "truncated" });
  }
}

/** The oldest time a zip can hold: the same parts give the same bytes, whenever they are packed. */
const EPOCH = new Date(1980, 0, 1);

/** Packs parts into a workbook file. */
export function closePackage(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: EPOCH });
}

/** The text of an XML part, or null when there is no such part. XML without a byte order mark is UTF-8. */
export function partText(parts: Parts, path: string): string | null {
  const bytes = parts.get(path);
  if (!bytes) return null;
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

export function setPartText(parts: Parts, path: string, text: string): void {
  parts.set(path, strToU8(text));
}
