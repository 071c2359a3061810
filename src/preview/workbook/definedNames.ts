import { looksLikeReference } from "./address";
import type { Book } from "./book";

export interface DefinedName {
  readonly name: string;
  /** The sheet's id for a name that only that sheet knows; null for the whole workbook. */
  readonly scopeSheetId: string | null;
  /** With "=": "='B1a'!$E$5", or a constant or formula. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/**
 * Whether Excel takes this as a name: it begins with a letter, "_" or "\", has no spaces, and neither is a cell reference nor
 * begins as one in R1C1 form ("R1.taljare" is refused, "nhv.R1.taljare" is not).
 */
export function isValidName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{M}\d_.?\\]*$/u.test(name) &&
    !looksLikeReference(name) &&
    !/^(R\d+(C\d*)?|RC\d*|C\d+)(?![\p{L}\d_])/iu.test(name)
  );
}

export function findName(book: Book, name: string, scopeSheetId: string | null): DefinedName | undefined {
  const wanted = name.toLowerCase();
  return book.names.find((entry) => entry.name.toLowerCase() === wanted && entry.scopeSheetId === scopeSheetId);
}

/** Puts `entry` in the place of the name with the same text and scope, or last. */
export function putName(book: Book, entry: DefinedName): void {
  const existing = findName(book, entry.name, entry.scopeSheetId);
  if (existing) book.names = book.names.map((name) => (name === existing ? entry : name));
  else book.names = [...book.names, entry];
}

export function removeName(book: Book, entry: DefinedName): void {
  book.names = book.names.filter((name) => name !== entry);
}
