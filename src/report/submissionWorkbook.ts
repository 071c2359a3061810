import { periodText } from "../rules/periodText";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../sheet/plan";
import type { StyleName } from "../sheet/styles";
import type { Submission, SubmissionRow } from "./submission";
import { SECTIONS, type TableCell, tablesOf } from "./submissionTables";

type Content = Pick<CellPlan, "content" | "text">;

/** Text stands as text whatever it begins with: nothing that a person wrote becomes a formula. */
const contentOf = (cell: TableCell): Content =>
  cell === null ? {} : typeof cell === "number" ? { content: cell } : { text: cell };

const cell = (row: number, column: number, style: StyleName, value: TableCell): CellPlan => ({
  row,
  column,
  style,
  ...contentOf(value),
});

const sheet = (
  key: string,
  widths: readonly number[],
  rest: Partial<SheetPlan> & Pick<SheetPlan, "cells">,
): SheetPlan => ({
  key,
  name: key,
  tabColor: "#0B4F6C",
  columns: widths.map((width) => ({ width })),
  rowHeights: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
  frozenRows: 1,
  print: {
    landscape: false,
    titleRows: { first: 1, last: 1 },
    lastRow: Math.max(1, ...rest.cells.map(({ row }) => row)),
    lastColumn: widths.length,
    footer: key,
  },
  ...rest,
});

function dataSheet(rows: readonly (readonly TableCell[])[]): SheetPlan {
  const widths = [22, 10, 10, 24, 7, 30, 60, 12, 12, 11, 16, 9];
  return sheet("Data", widths, {
    cells: rows.flatMap((row, i) =>
      row.map((value, j) => cell(i + 1, j + 1, i === 0 ? "columnHeading" : "message", value)),
    ),
    print: {
      landscape: true,
      titleRows: { first: 1, last: 1 },
      lastRow: rows.length,
      lastColumn: widths.length,
      footer: "Data",
    },
  });
}

const HEADING_ROWS = new Set<string>(Object.values(SECTIONS).map(([title]) => title));

function certificateSheet(rows: readonly (readonly TableCell[])[]): SheetPlan {
  const widths = [30, 34, 26, 60, 60];
  return sheet("Intyg", widths, {
    frozenRows: 0,
    cells: rows.flatMap((row, i) => {
      const isTitle = HEADING_ROWS.has(String(row[0])) && row.length === 1;
      const isHeading = i > 0 && HEADING_ROWS.has(String(rows[i - 1]![0])) && rows[i - 1]!.length === 1;
      const style: StyleName = isTitle ? "heading0" : isHeading ? "columnHeading" : "fact";
      return row.map((value, j) => cell(i + 1, j + 1, style, value));
    }),
  });
}

const ROLES = { koordinator: "Klarmarkerad av", granskare: "Attesterad av" } as const;

const unitOf = ({ unit }: SubmissionRow): string => (unit === "%" ? "procent" : unit);

function summarySheet(submission: Submission, names: Readonly<Record<string, string>>): SheetPlan {
  const cells: CellPlan[] = [];
  let row = 0;
  const line = (...values: [number, StyleName, TableCell][]) => {
    row += 1;
    for (const [column, style, value] of values) cells.push(cell(row, column, style, value));
  };
  line([1, "title", `${submission.areaName}: årlig uppföljning ${submission.reportingYear}`]);
  line([
    1,
    "subtitle",
    `${submission.unit} · ${submission.document}${submission.documentVersion ? `, version ${submission.documentVersion}` : ""}`,
  ]);
  for (const { role, name, at } of submission.signatures) {
    line([1, "subtitle", `${ROLES[role]} ${name}, ${at.slice(0, 10)}`]);
  }
  if (!submission.signatures.some(({ role }) => role === "granskare"))
    line([1, "subtitle", "Inte attesterad av någon granskare"]);
  const measures = [...new Set(submission.data.map(({ measure }) => measure))];
  for (const measure of measures) {
    const rows = submission.data.filter((one) => one.measure === measure);
    const { from, to } = rows[0]!;
    row += 1;
    line([1, "heading0", `${measure} – ${names[measure] ?? ""}`], [2, "headingFill", null], [3, "headingFill", null]);
    line([1, "subtitle", `Mätperiod ${periodText({ from, to })}`]);
    for (const one of rows) {
      const whole = one.value !== null && Number.isInteger(one.value);
      const style: StyleName =
        one.unit === "%"
          ? "derivedPercent"
          : one.kind === "derived"
            ? "derivedRatio"
            : whole
              ? "value"
              : "valueDecimal";
      line(
        [1, "label1", one.label],
        [2, one.value === null ? "factMuted" : style, one.value ?? "–"],
        [3, "label1", one.unit === "%" ? null : unitOf(one)],
      );
    }
    for (const { message, explanation } of submission.findings.filter((one) => one.measure === measure)) {
      line([1, "prose", `Varning: ${message}`]);
      if (explanation) line([1, "prose", `Förklaring: ${explanation}`]);
    }
  }
  return sheet("Sammanställning", [74, 14, 26], {
    cells,
    frozenRows: 0,
    rowHeights: [{ row: 1, height: 28 }],
    print: {
      landscape: false,
      titleRows: { first: 1, last: 2 },
      lastRow: row,
      lastColumn: 3,
      footer: `${submission.areaName} · ${submission.reportingYear}`,
    },
  });
}

/**
 * The submission's workbook: a sheet to read, one with the data and one with the certificate. Values only: no formulas,
 * names, links or hidden parts.
 * @param names the measures' names by id
 */
export function planSubmission(submission: Submission, names: Readonly<Record<string, string>>): WorkbookPlan {
  const tables = tablesOf(submission);
  return {
    sheets: [summarySheet(submission, names), dataSheet(tables.Data), certificateSheet(tables.Intyg)],
    names: [],
    active: "Sammanställning",
  };
}
