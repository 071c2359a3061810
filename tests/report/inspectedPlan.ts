import { ownNames } from "../../src/hosts/content";
import type { InspectedCell, InspectedName, InspectedWorkbook } from "../../src/report/inspectedWorkbook";
import type { CellValue } from "../../src/rules/readings";
import { isFormula } from "../../src/sheet/formulas";
import { cellName, type CellPlan, type WorkbookPlan } from "../../src/sheet/plan";

const asInspected = ({ row, column, content, text, blankResult }: CellPlan): InspectedCell[] => {
  const formula = isFormula(content) ? content : null;
  const value = (formula ? blankResult : (text ?? content)) ?? null;
  return value === null && formula === null ? [] : [{ row, column, value, formula }];
};

/**
 * What an inspection gives of a workbook that was built by a plan and filled in.
 * @param filled by field id: values, or formulas with what they give
 */
export function inspectedPlan(
  plan: WorkbookPlan,
  filled: Readonly<Record<string, CellValue | { formula: string; value: CellValue }>>,
): InspectedWorkbook {
  const names = plan.names.flatMap(({ name, sheet, row, column, to }): InspectedName[] => {
    const [own] = ownNames([{ name, formula: "" }]);
    const at = { sheet, row, column, lastRow: to?.row ?? row, lastColumn: to?.column ?? column };
    return own ? [{ kind: own.kind, id: own.id, at }] : [];
  });
  return {
    names,
    sheets: plan.sheets.map(({ key, name, cells }) => ({
      name,
      isProtected: true,
      hasPassword: false,
      names: [],
      cells: [
        ...cells.flatMap(asInspected),
        ...Object.entries(filled).flatMap(([id, given]): InspectedCell[] => {
          const at = plan.names.find((one) => one.name === cellName(id))!;
          if (at.sheet !== key || given === null) return [];
          const { row, column } = at;
          return [{ row, column, ...(typeof given === "object" ? given : { value: given, formula: null }) }];
        }),
      ],
    })),
    unvalidated: [],
  };
}
