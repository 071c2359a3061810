/** The longest free text: an explanation, a name. Longer than anybody needs, shorter than what a cell holds. */
export const LONGEST_TEXT = 2000;

const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Half of a character that takes two: what a cut leaves, too. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Free text as it is kept: one Unicode form, plain line breaks, nothing invisible that a file cannot hold. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(UNWANTED, "")
    .replace(HALVES, "")
    .normalize("NFC")
    .trim()
    .slice(0, LONGEST_TEXT)
    .replace(HALVES, "")
    .trimEnd();
