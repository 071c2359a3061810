import type { CellPlan, SheetPlan } from "./plan";

/** Whether what a cell of a plan holds is a formula. */
export const isFormula = (content: CellPlan["content"]): content is string =>
  typeof content === "string" && content.startsWith("=");

/** A sheet that calculates is protected, so that its formulas stay. One with values only is there to copy and sort. */
export const isProtectedPlan = ({ cells }: SheetPlan): boolean => cells.some(({ content }) => isFormula(content));
