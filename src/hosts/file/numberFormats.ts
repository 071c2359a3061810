import type { Book } from "./book";
import { partText, type Parts } from "./package";
import { relationshipsOf } from "./relationships";
import { attribute, elementOf, elementsOf } from "./xmlTags";

const GENERAL = "General";

/** Number formats that are not written out in a file and are more than digits. Source: ECMA-376 part 1, 18.8.30. */
const BUILT_IN: Readonly<Record<string, string>> = {
  9: "0%",
  10: "0.00%",
  14: "mm-dd-yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [27 + i, "yyyy-mm-dd"])),
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  49: "@",
};

/** The number format of each cell format of a workbook, by the cell format's number. */
export function numberFormatsOf(parts: Parts, book: Book): (style: number) => string {
  const path = relationshipsOf(parts, book.path).find(({ type }) => type === "styles")?.target;
  const xml = (path && partText(parts, path)) ?? "";
  const written = Object.fromEntries(
    elementsOf(elementOf(xml, "numFmts")?.inner ?? "", "numFmt").map(({ tag }) => [
      attribute(tag, "numFmtId") ?? "",
      attribute(tag, "formatCode") ?? GENERAL,
    ]),
  );
  const formats = elementsOf(elementOf(xml, "cellXfs")?.inner ?? "", "xf").map(({ tag }) => {
    const id = attribute(tag, "numFmtId") ?? "";
    return written[id] ?? BUILT_IN[id] ?? GENERAL;
  });
  return (style) => formats[style] ?? GENERAL;
}
