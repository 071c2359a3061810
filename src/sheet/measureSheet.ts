import { needsOf } from "../rules/claim";
import type { CompiledArea, CompiledMeasure } from "../rules/compile";
import type { Field, OutlineRow } from "../rules/field";
import { derivedFormula, LONGEST_FORMULA, ruleFormula, textFormula, UNUSABLE } from "../rules/formula";
import {
  decimalsFormula,
  digitsFormula,
  faultFormula,
  joinedFormula,
  numberFormula,
  settledFormula,
  type WorkingCells,
  writtenFormula,
} from "../rules/readingFormula";
import { periodOf, measuredOf } from "../rules/periods";
import { periodText } from "../rules/periodText";
import type { ClaimRule } from "../rules/rule";
import { address } from "./address";
import { COLUMN, COLUMN_WIDTHS, FIRST_ROW, LAST_COLUMN } from "./columns";
import { type Placement, settledCells } from "./placement";
import type { CellPlan, ConditionalFormatPlan, SheetPlan } from "./plan";
import { heightOf } from "./rowHeight";
import type { StyleName } from "./styles";
import { validationOf } from "./validation";

/** The words that a message begins with. They are what the conditional formats look for, and no colour stands alone. */
export const PREFIX = { error: "Fel: ", warning: "Varning: ", info: "Obs: ", missing: "Saknas: " } as const;

/** What is said of a required field that is blank. A measure under development asks instead of stopping. */
const missingText = ({ measure, required }: Field, { area }: CompiledArea): string =>
  area.measures[measure]!.development
    ? `${PREFIX.warning}fyll i, eller förklara varför uppgiften saknas.`
    : `${PREFIX.missing}fyll i.${required === true ? " Skriv 0 om svaret är noll." : ""}`;

const DERIVED_STYLES: Readonly<Record<string, StyleName>> = { "%": "derivedPercent", kvot: "derivedRatio" };

type Context = { compiled: CompiledArea; placement: Placement; sheet: string };

const workingAt = (row: number): WorkingCells => ({
  written: address(row, COLUMN.written),
  joined: address(row, COLUMN.joined),
  digits: address(row, COLUMN.digits),
  number: address(row, COLUMN.number),
  settled: address(row, COLUMN.settled),
  decimals: address(row, COLUMN.decimals),
});

const depthStyle = (kind: "label" | "heading", depth: number): StyleName =>
  kind === "label" ? (`label${Math.min(depth, 3)}` as StyleName) : (`heading${Math.min(depth, 2)}` as StyleName);

/** Rules that are shown at a row, contradictions before surprises, and that cells can judge. */
function rulesAt(measure: CompiledMeasure, id: string, { placement }: Context, reportingYear: number): ClaimRule[] {
  return measure.rules
    .filter((rule) => rule.kind === "claim")
    .filter((rule) => rule.anchor === id && (rule.from ?? 0) <= reportingYear)
    .filter(({ claim }) => {
      const { values, mentioned } = needsOf(claim);
      return [...values, ...mentioned].every((field) => placement.has(field));
    })
    .toSorted((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
}

function messageFormula(measure: CompiledMeasure, row: OutlineRow, context: Context, reportingYear: number): string {
  const cells = settledCells(context.compiled, context.placement, context.sheet);
  const rules = rulesAt(measure, row.id, context, reportingYear).flatMap((rule) => {
    const formula = ruleFormula({ ...rule, says: [PREFIX[rule.severity], ...rule.says] }, cells);
    return formula ? [formula] : [];
  });
  const parts = [...(row.kind === "field" ? ownFormulas(row.field, context) : []), ...rules];
  const formula = parts.length < 2 ? (parts[0] ?? "") : `TRIM(${parts.join('&" "&')})`;
  if (formula.length > LONGEST_FORMULA) throw new Error(`The message formula of ${row.id} is longer than Excel takes.`);
  return formula && `=${formula}`;
}

/** What a field's row says of the field alone: what is wrong with what stands there, or that it is missing. */
function ownFormulas(field: Field, { compiled, placement, sheet }: Context): string[] {
  const { number, settled } = workingAt(placement.get(field.id)!.row);
  const unusable = `${settled}="${UNUSABLE}"`;
  const fault = `IF(${unusable},${textFormula(PREFIX.error)}&${faultFormula(field, number)},"")`;
  if (field.required === false) return [fault];
  const cells = settledCells(compiled, placement, sheet);
  const missing =
    field.required === true
      ? `IF(${number}="",${textFormula(missingText(field, compiled))},"")`
      : `IF(AND(${number}="",N(${cells.at(field.required.field)})>=${field.required.atLeast}),${textFormula(missingText(field, compiled))},"")`;
  return [fault, missing];
}

/** The working cells of a row: how what is typed is read. A list's heading holds whether the list is begun. */
function workingCells(row: OutlineRow, at: number, { compiled, placement, sheet }: Context): CellPlan[] {
  const cells = settledCells(compiled, placement, sheet);
  const style = "working";
  if (row.kind === "field") {
    const { field } = row;
    const working = workingAt(at);
    const whileBlank = field.same
      ? cells.at(field.same)
      : field.list
        ? `IF(${address(placement.get(field.list.ids[0]!)!.row - 1, COLUMN.settled)}=1,0,"")`
        : '""';
    const step = (name: keyof typeof working, formula: string, blankResult: string | number = ""): CellPlan => ({
      row: at,
      column: COLUMN[name],
      style,
      content: `=${formula}`,
      blankResult,
    });
    return [
      step("written", writtenFormula(address(at, COLUMN.input))),
      step("joined", joinedFormula(working)),
      step("digits", digitsFormula(working)),
      step("number", numberFormula(working)),
      step("settled", settledFormula(field, working.number, whileBlank)),
      ...(field.type === "decimal" ? [step("decimals", decimalsFormula(working), 0)] : []),
    ];
  }
  const list = row.kind === "heading" && listUnder(row.id, compiled, placement);
  if (!list) return [];
  const rows = list.ids.map((id) => placement.get(id)!.row);
  const written = `${address(Math.min(...rows), COLUMN.written)}:${address(Math.max(...rows), COLUMN.written)}`;
  const content = `=IF(OR(SUMPRODUCT(--(${written}<>""))>0,${cells.at(list.whole)}=0),1,0)`;
  return [{ row: at, column: COLUMN.settled, style, content, blankResult: 0 }];
}

/** The list whose first field stands right under a heading. */
const listUnder = (heading: string, compiled: CompiledArea, placement: Placement) => {
  const { sheet, row } = placement.get(heading)!;
  const below = [...compiled.fields.values()].find(
    ({ id }) => placement.get(id)?.sheet === sheet && placement.get(id)?.row === row + 1,
  );
  return below?.list?.ids[0] === below?.id ? below?.list : undefined;
};

function rowCells(measure: CompiledMeasure, row: OutlineRow, context: Context, reportingYear: number): CellPlan[] {
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
      content: row.label,
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
function guidance({ definition }: CompiledMeasure, { compiled: { area } }: Context): string[] {
  const { document } = area;
  return [
    `Population: ${definition.population}`,
    ...(definition.notes ?? []),
    ...(definition.limits ? [`Felkällor och begränsningar: ${definition.limits}`] : []),
    `Datakälla: ${definition.foundIn}`,
    ...(definition.kind === "statistic"
      ? [
          "Räknesätt: standardavvikelse för stickprov (n−1) och percentiler med linjär interpolation (Excels STDAV.S och PERCENTIL.INK). Dokumentet föreskriver inget räknesätt.",
        ]
      : []),
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
  return [COLUMN.input, COLUMN.message].flatMap((column) =>
    looks.map(([look, prefix]) => {
      const words = prefix.trim();
      const formula = `=LEFT($${address(firstRow, COLUMN.message)},${words.length})="${words}"`;
      return { firstRow, lastRow, column, look, formula };
    }),
  );
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
  const headings = ["Uppgift", "Fyll i", "Räknas ut", "Att rätta eller förklara"];
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
      ...prose.map((text, i) => ({ row: guideRow + 1 + i, height: heightOf(text, whole) + 3 })),
    ],
    cells: [
      { row: 1, column: 1, style: "title", content: `${id} – ${definition.name}` },
      {
        row: 2,
        column: 1,
        style: "subtitle",
        content: `${definition.heading} · Mätperiod ${periodText(period)} · Rapporteras i mars ${reportingYear}`,
      },
      { row: 3, column: 1, style: "prose", content: definition.asks },
      ...headings.map((content, i): CellPlan => {
        const column = i + 1;
        const isNumber = column === COLUMN.input || column === COLUMN.derived;
        return { row: FIRST_ROW - 1, column, style: isNumber ? "columnHeadingNumber" : "columnHeading", content };
      }),
      ...outline.flatMap((row) => rowCells(measure, row, context, reportingYear)),
      { row: guideRow, column: 1, style: "heading0", content: "Så räknar ni" },
      ...[2, 3, 4].map((column): CellPlan => ({ row: guideRow, column, style: "headingFill" })),
      ...prose.map((content, i): CellPlan => ({ row: guideRow + 1 + i, column: 1, style: "prose", content })),
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
