import type { CompiledArea, CompiledMeasure } from "../rules/compile";
import type { OutlineRow } from "../rules/field";
import { derivedFormula } from "../rules/formula";
import { measuredOf, periodOf } from "../rules/periods";
import { periodText } from "../rules/periodText";
import { hasStatistics, NOT_PRESCRIBED, STATED_METHODS } from "../rules/statedMethods";
import { address } from "./address";
import { COLUMN, COLUMN_HEADINGS, COLUMN_WIDTHS, FIRST_ROW, LAST_COLUMN } from "./columns";
import { messageFormula, missingText, PREFIX } from "./messages";
import type { Placement } from "./placement";
import { settledCells } from "./placement";
import type { CellPlan, ConditionalFormatPlan, SheetPlan } from "./plan";
import { heightOf } from "./rowHeight";
import type { SheetContext } from "./sheetContext";
import type { StyleName } from "./styles";
import { validationOf } from "./validation";
import { workingCells } from "./workingCells";

const DERIVED_STYLES: Readonly<Record<string, StyleName>> = { "%": "derivedPercent", kvot: "derivedRatio" };

const depthStyle = (kind: "label" | "heading", depth: number): StyleName =>
  kind === "label" ? (`label${Math.min(depth, 3)}` as StyleName) : (`heading${Math.min(depth, 2)}` as StyleName);

function rowCells(measure: CompiledMeasure, row: OutlineRow, context: SheetContext, reportingYear: number): CellPlan[] {
  const at = context.placement.get(row.id)!.row;
  const isHeading = row.kind === "heading";
  const message = messageFormula(measure, row, context, reportingYear);
  const missing = row.kind === "field" && row.field.required === true ? missingText(row.field, context.compiled) : "";
  const cells = settledCells(context.compiled, context.placement, context.sheet);
  return [
    {
      row: at,
      column: COLUMN.label,
      style: depthStyle(isHeading ? "heading" : "label", row.depth),
      text: row.label,
    },
    ...(isHeading
      ? [COLUMN.input, COLUMN.derived].map((column): CellPlan => ({ row: at, column, style: "headingFill" }))
      : []),
    ...(row.kind === "field"
      ? [
          {
            row: at,
            column: COLUMN.input,
            style: row.field.type === "integer" ? "inputInteger" : "inputDecimal",
          } as const,
        ]
      : []),
    ...(row.kind === "derived"
      ? [
          {
            row: at,
            column: COLUMN.derived,
            style: DERIVED_STYLES[row.derived.unit] ?? "derivedCount",
            content: `=${derivedFormula(row.derived, cells)}`,
            blankResult: "",
          } as const,
        ]
      : []),
    {
      row: at,
      column: COLUMN.message,
      style: isHeading ? "headingMessage" : "message",
      ...(message && { content: message, blankResult: missing }),
    },
    ...workingCells(row, at, context),
  ];
}

/** What the document says that helps to count right, under the table. */
function guidance(measure: CompiledMeasure, { compiled: { area } }: SheetContext): string[] {
  const { definition } = measure;
  const { document } = area;
  return [
    `Population: ${definition.population}`,
    ...(definition.notes ?? []),
    ...(definition.limits ? [`Felkällor och begränsningar: ${definition.limits}`] : []),
    `Datakälla: ${definition.foundIn}`,
    ...(hasStatistics(measure) ? [`${STATED_METHODS} ${NOT_PRESCRIBED}`] : []),
    `Källa: ${document.publisher}, ${document.title}${document.version ? `, version ${document.version}` : ""}, ${definition.heading}.`,
  ];
}

const LAST_PRINTED = COLUMN.message;

function conditionalFormats(firstRow: number, lastRow: number): ConditionalFormatPlan[] {
  const looks = [
    ["wrong", PREFIX.error],
    ["missing", PREFIX.missing],
    ["asks", PREFIX.warning],
  ] as const;
  return looks.flatMap(([look, prefix]) => {
    const words = prefix.trim();
    const formula = `=LEFT($${address(firstRow, COLUMN.message)},${words.length})="${words}"`;
    // What is missing is many rows at first: only its input is marked.
    const columns = look === "missing" ? [COLUMN.input] : [COLUMN.input, COLUMN.message];
    return columns.map((column) => ({ firstRow, lastRow, column, look, formula }));
  });
}

/** The sheet of one due measure. */
export function measureSheet(
  compiled: CompiledArea,
  measure: CompiledMeasure,
  placement: Placement,
  reportingYear: number,
): SheetPlan {
  const { id, definition, outline } = measure;
  const context = { compiled, placement, sheet: id };
  const period = periodOf(measuredOf(compiled.area, id), reportingYear)!;
  const lastRow = FIRST_ROW + outline.length - 1;
  const guideRow = lastRow + 2;
  const prose = guidance(measure, context);
  const whole = { firstColumn: COLUMN.label, lastColumn: LAST_PRINTED };
  return {
    key: id,
    name: id,
    tabColor: "#0B4F6C",
    columns: columnsOf(),
    rowHeights: [
      { row: 1, height: 27 },
      { row: 2, height: 18 },
      { row: 3, height: heightOf(definition.asks, whole) + 6 },
      { row: FIRST_ROW - 1, height: 21 },
      ...outline.map((row, i) => ({
        row: FIRST_ROW + i,
        height: Math.max(
          row.kind === "heading" ? 20 : 18,
          heightOf(row.label, { ...whole, lastColumn: COLUMN.label }) + 3,
        ),
      })),
      { row: guideRow, height: 20 },
      ...prose.map((text, i) => ({ row: guideRow + 1 + i, height: heightOf(text, whole) + 3 })),
    ],
    cells: [
      { row: 1, column: 1, style: "title", text: `${id} – ${definition.name}` },
      {
        row: 2,
        column: 1,
        style: "subtitle",
        text: `${definition.heading} · Mätperiod ${periodText(period)} · Rapporteras i mars ${reportingYear}`,
      },
      { row: 3, column: 1, style: "prose", text: definition.asks },
      ...COLUMN_HEADINGS.map((content, i): CellPlan => {
        const column = i + 1;
        const isNumber = column === COLUMN.input || column === COLUMN.derived;
        const style = isNumber
          ? "columnHeadingNumber"
          : column === COLUMN.message
            ? "columnHeadingMessage"
            : "columnHeading";
        return { row: FIRST_ROW - 1, column, style, content };
      }),
      ...outline.flatMap((row) => rowCells(measure, row, context, reportingYear)),
      { row: guideRow, column: 1, style: "heading0", content: "Så räknar ni" },
      ...[2, 3, 4].map((column): CellPlan => ({ row: guideRow, column, style: "headingFill" })),
      ...prose.map((text, i): CellPlan => ({ row: guideRow + 1 + i, column: 1, style: "prose", text })),
    ],
    merges: [{ row: 3, ...whole }, ...prose.map((_, i) => ({ row: guideRow + 1 + i, ...whole }))],
    validations: outline.flatMap((row) =>
      row.kind === "field" ? [validationOf(row.field, placement.get(row.id)!.row, COLUMN.input)] : [],
    ),
    conditionalFormats: conditionalFormats(FIRST_ROW, lastRow),
    frozenRows: FIRST_ROW - 1,
    print: {
      landscape: true,
      titleRows: { first: 1, last: FIRST_ROW - 1 },
      lastRow: guideRow + prose.length,
      lastColumn: LAST_PRINTED,
      footer: `${compiled.area.name} · ${id} · ${reportingYear}`,
    },
  };
}

/** Visible columns with their widths, then default ones, then the hidden working columns. */
function columnsOf(): SheetPlan["columns"] {
  return Array.from({ length: LAST_COLUMN }, (_, i) => {
    const width = COLUMN_WIDTHS[i] ?? 9;
    return i + 1 >= COLUMN.written ? { width, hidden: true as const } : { width };
  });
}
