import { isDateFormat } from "../dates";
import type { Book } from "./book";
import { partText, type Parts } from "./package";
import { relationshipsOf } from "./relationships";
import { attribute, elementOf, elementsOf } from "./xmlTags";

/** Number formats that are dates without being written out in the file. Source: ECMA-376 part 1, 18.8.30. */
const BUILT_IN = new Set(["14", "15", "16", "17", "22", ...Array.from({ length: 10 }, (_, i) => String(27 + i))]);

/** The numbers of the cell formats that show a date. */
export function dateStylesOf(parts: Parts, book: Book): Set<string> {
  const path = relationshipsOf(parts, book.path).find(({ type }) => type === "styles")?.target;
  const xml = (path && partText(parts, path)) ?? "";
  const written = elementsOf(elementOf(xml, "numFmts")?.inner ?? "", "numFmt").flatMap(({ tag }) =>
    isDateFormat(attribute(tag, "formatCode") ?? "") ? [attribute(tag, "numFmtId") ?? ""] : [],
  );
  const dates = new Set([...BUILT_IN, ...written]);
  return new Set(
    elementsOf(elementOf(xml, "cellXfs")?.inner ?? "", "xf").flatMap(({ tag }, i) =>
      dates.has(attribute(tag, "numFmtId") ?? "") ? [String(i)] : [],
    ),
  );
}
