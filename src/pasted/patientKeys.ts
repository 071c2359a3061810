import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";

import { isHidden } from "./birthNumber";

/** A personal number with its century, which others are written without. */
const WITH_CENTURY = /^(?:18|19|20)(\d{10})$/;

/** Somebody's identity in one form: without spaces and signs, a personal number without its century. */
export function normalisedId(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\d+]/gu, "");
  return plain.replace(WITH_CENTURY, "$1");
}

/**
 * Tells patients apart by a hash (SHA-256) of a key and their identities, which says nothing without the key.
 * @param key random bytes that nobody keeps
 * @returns for each text the hash, or null where it is blank or a personal number with hidden digits
 */
export function patientKeys(texts: readonly string[], key: Uint8Array): (string | null)[] {
  return texts.map((text) => {
    const id = normalisedId(text);
    return id === "" || isHidden(text) ? null : bytesToHex(sha256(concatBytes(key, utf8ToBytes(id))));
  });
}
