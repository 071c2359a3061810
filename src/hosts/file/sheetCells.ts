import type { CellValue } from "../../rules/readings";
import { address } from "../../sheet/address";
import type { CellContent } from "../../report/workbookContent";
import { columnNumber } from "../reference";
import { readText } from "./characters";
import { readableFormula } from "./futureFunctions";
import { shiftFormula } from "../shiftFormula";
import { stringOf } from "./sharedStrings";
import { attribute, elementOf, textOf, type XmlTag, tagsOf } from "./xmlTags";

/** A cell as it stands in a sheet's part. */
export type FileCell = { row: number; column: number; tag: XmlTag; inner: string; end: number };

const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/;

/** The cells of a sheet's part, in order. A cell without a reference follows the one before it. */
export function* cellsOf(xml: string): Generator<FileCell> {
  let row = 0;
  let column = 0;
  let open: XmlTag | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.local === "row" && tag.kind !== "close") {
      row = Number(attribute(tag, "r") ?? row + 1);
      column = 0;
    } else if (tag.local === "c" && tag.kind !== "close") {
      const [, letters, digits] = REFERENCE.exec(attribute(tag, "r") ?? "") ?? [];
      column = letters ? columnNumber(letters) : column + 1;
      row = digits ? Number(digits) : row;
      if (tag.kind === "empty") yield { row, column, tag, inner: "", end: tag.end };
      else open = tag;
    } else if (tag.local === "c" && open) {
      yield { row, column, tag: open, inner: xml.slice(open.end, tag.start), end: tag.end };
      open = null;
    } else if (tag.local === "sheetData" && tag.kind === "close") return;
  }
}

/** What a cell holds: numbers (dates too) as they are stored, errors as their English code. */
function valueOf({ tag, inner }: FileCell, shared: readonly string[]): CellValue {
  const type = attribute(tag, "t") ?? "n";
  if (type === "inlineStr") return stringOf(inner) || null;
  const stored = elementOf(inner, "v");
  if (!stored) return null;
  const text = textOf(stored.inner);
  if (type === "s") return shared[Number(text)] || null;
  if (type === "b") return text === "1" || text === "true";
  if (type === "n" && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  return readText(text) || null;
}

/** What stands in the cells of a sheet that have a value or a formula, by address ("B5"). */
export function contentsOf(xml: string, shared: readonly string[]): Map<string, CellContent> {
  const found = new Map<string, CellContent>();
  const masters = new Map<string, { row: number; column: number; formula: string }>();
  for (const cell of cellsOf(xml)) {
    if (cell.inner === "") continue;
    const { row, column } = cell;
    const written = elementOf(cell.inner, "f");
    let formula = written && textOf(written.inner);
    const group = written && attribute(written.tag, "t") === "shared" ? attribute(written.tag, "si") : null;
    if (group !== null && formula) masters.set(group, { row, column, formula });
    const master = group === null ? undefined : masters.get(group);
    if (master && !formula) formula = shiftFormula(master.formula, row - master.row, column - master.column);
    found.set(address(row, column), {
      value: valueOf(cell, shared),
      formula: formula ? `=${readableFormula(formula)}` : null,
    });
  }
  return found;
}
