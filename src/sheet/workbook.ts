import type { CompiledArea } from "../rules/compile";
import { measuredOf, periodOf } from "../rules/periods";
import { COLUMN, FIRST_ROW } from "./columns";
import { measureSheet } from "./measureSheet";
import { place } from "./placement";
import { blockName, cellName, type NamePlan, type WorkbookPlan } from "./plan";
import { startSheet } from "./startSheet";

/**
 * The workbook of one report: a cover and a sheet for each due measure, named by the measure's id.
 * @throws Error when a message formula would be longer than Excel takes: a defect of the definition
 */
export function planWorkbook(compiled: CompiledArea, reportingYear: number, unit: string): WorkbookPlan {
  const due = compiled.measures.filter(({ id }) => periodOf(measuredOf(compiled.area, id), reportingYear));
  const placement = place(due);
  const names = due.flatMap(({ id, outline }): NamePlan[] => [
    {
      name: blockName(id),
      sheet: id,
      row: FIRST_ROW,
      column: COLUMN.input,
      to: { row: FIRST_ROW + outline.length - 1, column: COLUMN.derived },
    },
    ...outline.flatMap((row) =>
      row.kind === "heading"
        ? []
        : [
            {
              name: cellName(row.id),
              sheet: id,
              row: placement.get(row.id)!.row,
              column: row.kind === "field" ? COLUMN.input : COLUMN.derived,
            },
          ],
    ),
  ]);
  return {
    sheets: [
      startSheet(compiled, reportingYear, unit),
      ...due.map((measure) => measureSheet(compiled, measure, placement, reportingYear)),
    ],
    names,
    active: "Start",
  };
}
