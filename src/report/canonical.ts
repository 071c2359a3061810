import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/** JSON data in its one canonical form (RFC 8785): the same data gives the same text everywhere. */
export function canonical(data: object): string {
  const text = canonicalize(data);
  if (text === undefined) throw new Error("Only JSON data has a canonical form.");
  return text;
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
