import type { Book } from "./book";
import { readText } from "./characters";
import { partText, type Parts } from "./package";
import { relationshipsOf } from "./relationships";
import { elementsOf, textOf } from "./xmlTags";

/** The text of a shared or inline string: its runs put together, without readings for phonetic scripts. */
export function stringOf(inner: string): string {
  const spoken = elementsOf(inner, "rPh").reduceRight(
    (rest, { tag, end }) => rest.slice(0, tag.start) + rest.slice(end),
    inner,
  );
  return readText(
    elementsOf(spoken, "t")
      .map((run) => textOf(run.inner))
      .join(""),
  );
}

/** The workbook's shared strings by number. */
export function sharedStringsOf(parts: Parts, book: Book): string[] {
  const path = relationshipsOf(parts, book.path).find(({ type }) => type === "sharedStrings")?.target;
  return elementsOf((path && partText(parts, path)) ?? "", "si").map(({ inner }) => stringOf(inner));
}
