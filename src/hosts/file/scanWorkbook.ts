import type { Place, ScannedText } from "../../report/scannedText";
import { done, type Outcome } from "../host";
import { type FoundCell, cellScanner } from "../scannedCells";
import { rootNamespace, stateVersion } from "../stateXml";
import { address } from "../../sheet/address";
import { sheetXml } from "./book";
import { isDateFormat } from "../numberFormat";
import { numberFormatsOf } from "./numberFormats";
import { type OpenBook, withBook } from "./openBook";
import { partText } from "./package";
import { relationshipsOf } from "./relationships";
import { sharedStringsOf } from "./sharedStrings";
import { cellsOf, contentsOf } from "./sheetCells";
import { attribute, elementOf, elementsOf, tagsOf, textOf } from "./xmlTags";

/** Elements whose text is one piece, however many formats it is written in. */
const WHOLE = new Set(["p", "si", "comment", "text", "is"]);

/** Parts that are read for what they are, or have words of the format only. */
const READ_ELSEWHERE =
  /(^|\/)_rels\/|^\[Content_Types\]|\/(styles|sharedStrings|workbook|calcChain)\.xml$|\/(worksheets|theme)\/[^/]+$/;

/** The texts of a part, and what a pivot table's cache keeps in attributes. */
function textsOf(xml: string): string[] {
  const texts: string[] = [];
  let text = "";
  let from = 0;
  let depth = 0;
  const end = () => {
    if (text.trim()) texts.push(text.trim());
    text = "";
  };
  for (const tag of tagsOf(xml)) {
    if (depth || from) text += textOf(xml.slice(from, tag.start));
    from = tag.end;
    const kept = attribute(tag, "v");
    if (kept !== null) texts.push(kept);
    if (WHOLE.has(tag.local)) depth += { open: 1, close: -1, empty: 0 }[tag.kind];
    if (depth === 0) end();
  }
  return texts;
}

/** The cells of all sheets, hidden ones too. */
function cells({ parts, book, own }: OpenBook, shared: readonly string[]): ScannedText[] {
  const formatOf = numberFormatsOf(parts, book);
  const scan = cellScanner(own);
  return book.sheets.flatMap(({ name, path }) => {
    const xml = sheetXml(parts, path);
    const contents = contentsOf(xml, shared);
    return [...cellsOf(xml)].flatMap(({ row, column, tag }) => {
      const found = contents.get(address(row, column));
      if (!found) return [];
      const isDate = isDateFormat(formatOf(Number(attribute(tag, "s") ?? 0)));
      const cell: FoundCell = {
        sheet: name,
        row,
        column,
        value: found.value,
        isFormula: found.formula !== null,
        isDate,
      };
      return scan(cell);
    });
  });
}

/** The texts of a sheet's headers and footers. */
const headers = ({ parts, book }: OpenBook): ScannedText[] =>
  book.sheets.flatMap(({ name, path }) =>
    textsOf(elementOf(sheetXml(parts, path), "headerFooter")?.inner ?? "").map((value): ScannedText => ({
      place: { kind: "headers", sheet: name },
      value,
    })),
  );

/** Every defined name, a single sheet's too, with what it stands for and what is said of it. */
const names = ({ parts, book }: OpenBook): ScannedText[] =>
  elementsOf(partText(parts, book.path)!, "definedName").flatMap(({ tag, inner }) =>
    [attribute(tag, "name"), attribute(tag, "comment"), `=${textOf(inner)}`].flatMap((value): ScannedText[] =>
      value ? [{ place: { kind: "names" }, value }] : [],
    ),
  );

/** The texts of all other parts: comments, properties, text boxes, what pivot tables and charts remember. */
function otherParts({ parts, book }: OpenBook): ScannedText[] {
  const comments = new Map(
    book.sheets.flatMap(({ name, path }) =>
      relationshipsOf(parts, path).flatMap(({ type, target }) =>
        type === "comments" || type === "threadedComment" ? [[target, name] as const] : [],
      ),
    ),
  );
  const placeOf = (path: string): Place => {
    const sheet = comments.get(path);
    if (sheet !== undefined) return { kind: "comment", sheet };
    return path.startsWith("docProps/") ? { kind: "properties" } : { kind: "elsewhere" };
  };
  return [...parts.keys()]
    .filter((path) => /\.xml$/i.test(path) && !READ_ELSEWHERE.test(path))
    .flatMap((path) => {
      const xml = partText(parts, path)!;
      const isState = stateVersion(rootNamespace(xml)) > 0;
      return isState ? [] : textsOf(xml).map((value) => ({ place: placeOf(path), value }));
    });
}

/** Everything that stands in a workbook file outside the report's own state, seen or hidden. */
export const scanWorkbook = (bytes: Uint8Array): Outcome<readonly ScannedText[]> =>
  withBook(bytes, (open) => {
    const shared = sharedStringsOf(open.parts, open.book);
    const inCells = cells(open, shared);
    const shown = new Set(inCells.map(({ value }) => value));
    const left = shared.filter((value) => value !== "" && !shown.has(value));
    return done([
      ...inCells,
      ...left.map((value): ScannedText => ({ place: { kind: "elsewhere" }, value })),
      ...open.book.sheets.map(({ name }): ScannedText => ({ place: { kind: "sheetName" }, value: name })),
      ...headers(open),
      ...names(open),
      ...otherParts(open),
    ]);
  });
