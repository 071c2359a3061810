import { address } from "../../src/sheet/address";
import { COLUMN } from "../../src/sheet/columns";
import type { CellPlan, SheetPlan, ValidationPlan, WorkbookPlan } from "../../src/sheet/plan";

const validationText = ({ type, min, max, prompt, error }: ValidationPlan): string[] => [
  `  ${type} ${min}–${max}`,
  `  prompt  ${prompt.title}: ${prompt.text}`,
  `  refusal ${error.title}: ${error.text}`,
];

/** A working cell's formula as it stands on every row. */
const onAnyRow = ({ row, content }: CellPlan): string =>
  String(content).replaceAll(new RegExp(`\\b([A-Z]+)${row}\\b`, "g"), "$1#");

function sheetText(sheet: SheetPlan, names: ReadonlyMap<string, string>): string {
  const { name, tabColor, columns, cells, merges, conditionalFormats, validations, frozenRows, print } = sheet;
  const merged = new Map(merges.map((one) => [`${one.row} ${one.firstColumn}`, one.lastColumn] as const));
  const asked = new Map(validations.map((one) => [`${one.row} ${one.column}`, one] as const));
  const told = new Set<string>();
  const lines = [
    `=== ${name}, tab ${tabColor}, ${frozenRows} rows stay`,
    `widths ${columns.map(({ width, hidden }) => (hidden ? "hidden" : width)).join(" ")}`,
    `printed A1:${address(print.lastRow, print.lastColumn)}, ${print.landscape ? "landscape" : "portrait"}, rows ${print.titleRows.first}–${print.titleRows.last} repeated, footer “${print.footer}”`,
    ...conditionalFormats.map(
      ({ firstRow, lastRow, column, look, formula }) =>
        `${look} in ${address(firstRow, column)}:${address(lastRow, column)} where ${formula}`,
    ),
  ];
  for (const cell of cells) {
    const { row, column, style, content, text, blankResult } = cell;
    const at = address(row, column);
    const name = names.get(`${sheet.key} ${at}`);
    if (column >= COLUMN.written) {
      // Most rows are alike here: what is new is told once.
      const formula = onAnyRow(cell);
      if (!told.has(formula)) lines.push(`  ${at} as on every row: ${formula} → ${JSON.stringify(blankResult)}`);
      told.add(formula);
      continue;
    }
    if (content === undefined && text === undefined && !name) continue;
    const to = merged.get(`${row} ${column}`);
    const end = to ? `:${address(row, to)}` : "";
    const shown = blankResult === undefined || blankResult === "" ? "" : ` → ${blankResult}`;
    lines.push(`${at}${end} [${style}] ${name ? `(${name}) ` : ""}${content ?? text ?? ""}${shown}`.trimEnd());
    const validation = asked.get(`${row} ${column}`);
    if (validation) lines.push(...validationText(validation));
  }
  return `${lines.join("\n")}\n`;
}

/** A planned workbook as text that a person can read, and that shows what has changed. */
export function planText(plan: WorkbookPlan): string {
  const names = new Map(
    plan.names
      .filter(({ to }) => !to)
      .map(({ name, sheet, row, column }) => [`${sheet} ${address(row, column)}`, name]),
  );
  return plan.sheets.map((sheet) => sheetText(sheet, names)).join("\n");
}
