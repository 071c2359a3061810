import type { CompiledArea } from "../rules/compile";
import type { SheetPlan, WorkbookPlan } from "../sheet/plan";
import { linesOf } from "../sheet/rowHeight";
import type { StyleName } from "../sheet/styles";
import type { Submission } from "./submission";
import { cell, heightOf, sheet } from "./submissionSheet";
import type { TableCell } from "./submissionTables";
import { SECTIONS, tablesOf } from "./submissionTables";
import { summarySheet } from "./summarySheet";

function dataSheet(rows: readonly (readonly TableCell[])[]): SheetPlan {
  const widths = [22, 10, 10, 24, 7, 30, 60, 12, 12, 11, 16, 9, 20];
  return sheet("Data", widths, {
    rowHeights: [{ row: 1, height: heightOf(2) }],
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
  const widths = [28, 34, 26, 62, 50, 40].slice(0, Math.max(...rows.map((row) => row.length)));
  return sheet("Intyg", widths, {
    frozenRows: 0,
    cells: rows.flatMap((row, i) => {
      const isTitle = HEADING_ROWS.has(String(row[0])) && row.length === 1;
      const isHeading = i > 0 && HEADING_ROWS.has(String(rows[i - 1]![0])) && rows[i - 1]!.length === 1;
      const style: StyleName = isTitle ? "heading0" : isHeading ? "columnHeading" : "fact";
      return row.map((value, j) => cell(i + 1, j + 1, style, value));
    }),
    rowHeights: rows.map((row, i) => ({
      row: i + 1,
      height: heightOf(Math.max(1, ...row.map((value, j) => linesOf(String(value ?? ""), widths[j]!)))),
    })),
    print: {
      landscape: true,
      titleRows: { first: 1, last: 1 },
      lastRow: rows.length,
      lastColumn: widths.length,
      footer: "Intyg",
    },
  });
}

/**
 * The submission's workbook: a sheet to read, one with the data and one with the certificate. Values only: no formulas,
 * names, links or hidden parts.
 */
export function planSubmission(compiled: CompiledArea, submission: Submission): WorkbookPlan {
  const tables = tablesOf(submission);
  return {
    sheets: [summarySheet(compiled, submission), dataSheet(tables.Data), certificateSheet(tables.Intyg)],
    names: [],
    active: "Sammanställning",
  };
}
