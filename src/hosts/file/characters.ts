/** Characters that XML has no place for, and texts that look like the escapes by which a file writes them. */
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F]|_(?=x[0-9A-Fa-f]{4}_)/g;

const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** A text as a file holds it: a carriage return as `_x000D_`. */
export const storedText = <T extends string | null>(text: T): T =>
  (text === null ? null : text.replace(UNWRITABLE, escaped)) as T;

/** A file's text as a person wrote it. */
export const readText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
