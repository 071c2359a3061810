import type { CellValue } from "../../rules/readings";
import { address } from "../../sheet/address";
import { storedText } from "./characters";
import { cellsOf, type FileCell } from "./sheetCells";
import { attribute, elementOf, escapeXml, MalformedXml, tagsOf, withAttribute, type XmlTag } from "./xmlTags";

type Edit = { from: number; to: number; text: string };

const applied = (xml: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), xml);

const prefixOf = ({ name, local }: XmlTag): string => name.slice(0, -local.length);

/** What stands in a cell's element for a value, and the type the element then has. Texts stand in the cell itself. */
function stored(value: CellValue, prefix: string): { type: string | null; inner: string } {
  if (value === null || value === "") return { type: null, inner: "" };
  if (typeof value === "number") return { type: null, inner: `<${prefix}v>${value}</${prefix}v>` };
  if (typeof value === "boolean") return { type: "b", inner: `<${prefix}v>${value ? 1 : 0}</${prefix}v>` };
  const text = `<${prefix}t xml:space="preserve">${escapeXml(storedText(value))}</${prefix}t>`;
  return { type: "inlineStr", inner: `<${prefix}is>${text}</${prefix}is>` };
}

function cellElement(name: string, attributes: string, value: CellValue): string {
  const { type, inner } = stored(value, name.slice(0, -1));
  const opened = `<${name}${withAttribute(attributes, "t", type).trimEnd()}`;
  return inner ? `${opened}>${inner}</${name}>` : `${opened}/>`;
}

/** The cells of a sheet by address, and what each is edited to; null leaves it. */
const editCells = (xml: string, edit: (cell: FileCell) => string | null): string =>
  applied(
    xml,
    [...cellsOf(xml)].flatMap((cell) => {
      const text = edit(cell);
      return text === null ? [] : [{ from: cell.tag.start, to: cell.end, text }];
    }),
  );

/** The number of each cell's format, by address. A cell that is not there has format 0. */
export const stylesOf = (xml: string): Map<string, number> =>
  new Map([...cellsOf(xml)].map(({ row, column, tag }) => [address(row, column), Number(attribute(tag, "s") ?? 0)]));

/** The same sheet with values in cells, by address; formats stay, formulas that stood there go. */
export function withValues(
  xml: string,
  values: ReadonlyMap<string, { row: number; column: number; value: CellValue }>,
): string {
  const missing = new Map(values);
  const edited = editCells(xml, ({ row, column, tag }) => {
    const at = address(row, column);
    const put = values.get(at);
    if (!put) return null;
    missing.delete(at);
    return cellElement(tag.name, tag.attributes, put.value);
  });
  return [...missing.values()].reduce((text, { row, column, value }) => withNewCell(text, row, column, value), edited);
}

/** The same sheet with a cell that it did not have, in a row that it may not have either. */
function withNewCell(xml: string, row: number, column: number, value: CellValue): string {
  const element = (prefix: string) => cellElement(`${prefix}c`, ` r="${address(row, column)}"`, value);
  let at = 0;
  for (const tag of tagsOf(xml)) {
    const prefix = prefixOf(tag);
    const newRow = `<${prefix}row r="${row}">${element(prefix)}</${prefix}row>`;
    if (tag.local === "sheetData" && tag.kind === "empty") {
      const text = `<${tag.name}>${newRow}</${tag.name}>`;
      return applied(xml, [{ from: tag.start, to: tag.end, text }]);
    }
    const ends = tag.local === "sheetData" && tag.kind === "close";
    if (ends || (tag.local === "row" && tag.kind !== "close")) {
      at = ends ? Infinity : Number(attribute(tag, "r") ?? at + 1);
      if (at > row) return applied(xml, [{ from: tag.start, to: tag.start, text: newRow }]);
      if (at < row) continue;
      const end = tag.kind === "empty" ? tag.end : xml.indexOf(`</${tag.name}>`, tag.end);
      const next = [...cellsOf(xml)].find((cell) => cell.row === row && cell.column > column);
      if (tag.kind === "open") {
        const from = next?.tag.start ?? end;
        return applied(xml, [{ from, to: from, text: element(prefix) }]);
      }
      const text = `<${tag.name}${tag.attributes}>${element(prefix)}</${tag.name}>`;
      return applied(xml, [{ from: tag.start, to: tag.end, text }]);
    }
  }
  throw new MalformedXml("A sheet without cells.");
}

/** The same sheet with other formats of cells, by address. */
export const withStyles = (xml: string, styles: ReadonlyMap<string, number>): string =>
  editCells(xml, ({ row, column, tag, end }) => {
    const style = styles.get(address(row, column));
    if (style === undefined) return null;
    const slash = tag.kind === "empty" ? "/" : "";
    return `<${tag.name}${withAttribute(tag.attributes, "s", String(style)).trimEnd()}${slash}>${xml.slice(tag.end, end)}`;
  });

/** The same sheet without what its formulas last gave, since that is no longer true. */
export const withoutResults = (xml: string): string =>
  editCells(xml, ({ tag, inner }) => {
    const formula = elementOf(inner, "f");
    if (!formula) return null;
    const kept = inner.slice(formula.tag.start, formula.end);
    return `<${tag.name}${withAttribute(tag.attributes, "t", null).trimEnd()}>${kept}</${tag.name}>`;
  });
