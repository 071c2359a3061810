/** A word of a list as it is compared: one Unicode form, lower case, single spaces, no full stop or colon at the end. */
export const normalisedWord = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    // Only where a run of them begins: from within one, long runs would be gone through again and again.
    .replace(/(?<![.:])[.:]+$/, "");

/** The single words and numbers of a text, normalised. */
export const tokensOf = (text: string): string[] => normalisedWord(text).match(/[\p{L}\d]+/gu) ?? [];
