import { cellsOf, intersection, type Area } from "./address";
import type { Sheet } from "./book";
import { rulesAt, type ConditionalFormat } from "./conditionalFormats";
import type { Question } from "./engine";
import { cellKey, usedArea } from "./sheetCells";
import type { Workbook } from "./workbook";

/** Which conditional formats are true where: by `cellKey`, the true rules, first priority first. */
export type Conditions = ReadonlyMap<number, readonly ConditionalFormat[]>;

/** Rows and columns beyond what is used where rules are still worked out. */
const margin = 20;

/** Works out every conditional format of a sheet at once, in the used part of it. */
export function workOutConditions(workbook: Workbook, sheet: Sheet): Conditions {
  const used = usedArea(sheet);
  const seen: Area = {
    row: 0,
    column: 0,
    rowCount: (used ? used.row + used.rowCount : 0) + margin,
    columnCount: (used ? used.column + used.columnCount : 0) + margin,
  };
  const keys = new Set<number>();
  for (const area of sheet.conditionalFormats.flatMap((rule) => rule.areas)) {
    const part = intersection(area, seen);
    if (part) for (const { row, column } of cellsOf(part)) keys.add(cellKey(row, column));
  }
  const asked: { key: number; rule: ConditionalFormat; question: Question }[] = [];
  for (const { row, column } of cellsOf(seen)) {
    const key = cellKey(row, column);
    if (!keys.has(key)) continue;
    for (const { rule, formula } of rulesAt(sheet.conditionalFormats, row, column)) {
      asked.push({ key, rule, question: { sheetId: sheet.id, row, column, formula } });
    }
  }
  const answers = workbook.calculation.ask(asked.map(({ question }) => question));
  const conditions = new Map<number, ConditionalFormat[]>();
  asked.forEach(({ key, rule }, index) => {
    const answer = answers[index];
    const isTrue = answer === true || (typeof answer === "number" && answer !== 0);
    if (isTrue) conditions.set(key, [...(conditions.get(key) ?? []), rule]);
  });
  return conditions;
}
