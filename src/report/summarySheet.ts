import { check } from "../rules/check";
import type { CompiledArea } from "../rules/compile";
import { NO_VALUE, type NoValue } from "../rules/derive";
import { REASON_WORDS } from "../rules/missing";
import { periodText } from "../rules/periodText";
import { hasStatistics } from "../rules/statedMethods";
import type { CellPlan, SheetPlan } from "../sheet/plan";
import { linesOf } from "../sheet/rowHeight";
import type { StyleName } from "../sheet/styles";
import { inputValues, type Submission, type SubmissionRow } from "./submission";
import { cell, heightOf, sheet } from "./submissionSheet";
import type { TableCell } from "./submissionTables";

const WIDTHS = [66, 22, 26] as const;
const WHOLE_WIDTH = WIDTHS.reduce<number>((sum, width) => sum + width, 0);

const ROLES = { koordinator: "Klarmarkerad av", granskare: "Attesterad av" } as const;

function styleOf({ unit, value }: SubmissionRow): StyleName {
  if (value === null) return "factMuted";
  if (unit === "%") return "derivedPercent";
  if (unit === "kvot") return "derivedRatio";
  return Number.isInteger(value) ? "value" : "valueDecimal";
}

/** A figure, or why there is none: as it was declared, or as it follows for what is worked out. */
function valueOf({ field, value, missing }: SubmissionRow, noValue: Readonly<Record<string, NoValue>>): TableCell {
  if (value !== null) return value;
  if (missing) return REASON_WORDS[missing];
  return noValue[field] ? NO_VALUE[noValue[field]] : "–";
}

/** Lines of the sheet, one below the other. */
function page() {
  const cells: CellPlan[] = [];
  const rowHeights: { row: number; height: number }[] = [];
  const merges: { row: number; firstColumn: number; lastColumn: number }[] = [];
  let row = 0;
  return {
    sheet: { cells, rowHeights, merges },
    rows: () => row,
    skip: () => {
      row += 1;
    },
    /** One text across the page. */
    across: (style: StyleName, text: string) => {
      row += 1;
      cells.push(cell(row, 1, style, text));
      merges.push({ row, firstColumn: 1, lastColumn: WIDTHS.length });
      rowHeights.push({ row, height: style === "title" ? 28 : heightOf(linesOf(text, WHOLE_WIDTH)) });
    },
    /** A label, its value and what it counts. */
    figure: (label: string, style: StyleName, value: TableCell, unit: string | null) => {
      row += 1;
      cells.push(cell(row, 1, "label1", label), cell(row, 2, style, value), cell(row, 3, "label1", unit));
      const lines = Math.max(linesOf(label, WIDTHS[0]), linesOf(String(value ?? ""), WIDTHS[1]));
      rowHeights.push({ row, height: heightOf(lines) });
    },
  };
}

/** The sheet that people read: measure by measure, with periods, remarks and what was said of them. */
export function summarySheet(compiled: CompiledArea, submission: Submission): SheetPlan {
  const { areaName, reportingYear, unit, document, documentVersion, signatures, data, findings } = submission;
  const { noValue } = check(compiled, { reportingYear, values: inputValues(submission) });
  const names = new Map(compiled.measures.map(({ id, definition }) => [id, definition.name] as const));
  const isStatistic = new Set(compiled.measures.filter(hasStatistics).map(({ id }) => id));
  const { sheet: written, rows, skip, across, figure } = page();
  across("title", `${areaName}: årlig uppföljning ${reportingYear}`);
  across("subtitle", `${unit} · ${document}${documentVersion ? `, version ${documentVersion}` : ""}`);
  for (const { role, name, at } of signatures) across("subtitle", `${ROLES[role]} ${name}, ${at.slice(0, 10)}`);
  if (!signatures.some(({ role }) => role === "granskare")) across("subtitle", "Inte attesterad av någon granskare");
  for (const measure of new Set(data.map((row) => row.measure))) {
    const own = data.filter((row) => row.measure === measure);
    skip();
    across("heading0", `${measure} – ${names.get(measure) ?? ""}`);
    across("subtitle", `Mätperiod ${periodText(own[0]!)}`);
    if (submission.methods && isStatistic.has(measure)) across("prose", submission.methods);
    for (const row of own) figure(row.label, styleOf(row), valueOf(row, noValue), row.unit === "%" ? null : row.unit);
    for (const { message, explanation } of findings.filter((finding) => finding.measure === measure)) {
      across("prose", `Varning: ${message}`);
      if (explanation) across("prose", `Förklaring: ${explanation}`);
    }
  }
  return sheet("Sammanställning", WIDTHS, {
    ...written,
    frozenRows: 0,
    print: {
      landscape: false,
      titleRows: { first: 1, last: 2 },
      lastRow: rows(),
      lastColumn: WIDTHS.length,
      footer: `${areaName} · ${reportingYear}`,
    },
  });
}
