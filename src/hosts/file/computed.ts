import type { CellValue } from "../../rules/readings";

/**
 * What a formula gives: what a file carries beside it, so that whoever reads the file without calculating sees it.
 * Undefined leaves it to the plan, which knows what formulas give while nothing is filled in.
 */
export type Computed = (sheet: string, row: number, column: number) => CellValue | undefined;
