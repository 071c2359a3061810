import type { CellPlan, SheetPlan } from "../../sheet/plan";
import { formulaTokens, type KeyOf, sheetsIn } from "./formulaTokens";
import { asLabel, type Grid } from "./standing";

const isFormula = (content: CellPlan["content"]): content is string =>
  typeof content === "string" && content.startsWith("=");

/** The texts of a plan that are to stand where they are: titles, headings, labels. Prose is read, not relied on. */
export const textsOf = ({ cells }: SheetPlan): (CellPlan & { label: string })[] =>
  cells.flatMap((cell) => {
    const label = cell.text ?? cell.content;
    const isText = label !== undefined && !(cell.text === undefined && isFormula(cell.content));
    return isText && cell.style !== "prose" ? [{ ...cell, label: String(label) }] : [];
  });

/** The texts that stand otherwise than planned, on a sheet whose cells are where the plan has them. */
export const textsAmiss = ({ at }: Grid, plan: SheetPlan): { label: string; row: number }[] =>
  textsOf(plan).filter(({ row, column, label }) => asLabel(at(row, column)?.value) !== asLabel(label));

/** What the sheets in formulas stand for. */
export type Sheets = {
  /** Which of our sheets is called so in the plan, and in the workbook. */
  planned: KeyOf;
  found: KeyOf;
  /** Whether a sheet's cells are where the plan has them, so that formulas that refer there can be compared. */
  asPlanned(key: string): boolean;
};

/** The rows with formulas that stand otherwise than planned, on a sheet whose cells are where the plan has them. */
export function formulasAmiss({ at }: Grid, plan: SheetPlan, { planned: keyOf, found, asPlanned }: Sheets): number[] {
  const amiss = plan.cells.filter(({ row, column, content }) => {
    if (!isFormula(content)) return false;
    const formula = at(row, column)?.formula ?? null;
    if (formula === content && !content.includes("!")) return false;
    const planned = formulaTokens(content, keyOf);
    if (!sheetsIn(planned).every(asPlanned)) return false;
    return formula === null || formulaTokens(formula, found).join("\n") !== planned.join("\n");
  });
  return [...new Set(amiss.map(({ row }) => row))];
}
