import { type OwnName, ownNames } from "../content";
import { done, failed, type Outcome } from "../host";
import { type Book, findBook } from "./book";
import { closePackage, openPackage, type Parts } from "./package";
import { MalformedXml } from "./xmlTags";

/** A workbook file taken apart. */
export type OpenBook = { parts: Parts; book: Book; own: readonly OwnName[] };

/**
 * Opens a workbook file and does something with it. A file that proves to be no workbook is a failure, never an
 * exception.
 */
export function withBook<T>(bytes: Uint8Array, act: (open: OpenBook) => Outcome<T>): Outcome<T> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const parts = opened.value;
  try {
    const book = findBook(parts);
    if (!book) return failed({ kind: "unreadable", why: "notXlsx" });
    return act({ parts, book, own: ownNames(book.names) });
  } catch (error) {
    if (error instanceof MalformedXml) return failed({ kind: "unreadable", why: "notXlsx" });
    throw error;
  }
}

/** The same file with something changed; every part that is not changed keeps its bytes. */
export const editBook = (bytes: Uint8Array, act: (open: OpenBook) => Outcome<void>): Outcome<Uint8Array> =>
  withBook(bytes, (open) => {
    const outcome = act(open);
    return outcome.ok ? done(closePackage(open.parts)) : outcome;
  });
