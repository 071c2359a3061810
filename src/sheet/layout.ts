/**
 * The version of how sheets are laid out. A workbook says which it was made with: an earlier one can be upgraded, a later
 * one is refused. Raise it when the planned workbook of an area changes though neither the area's definition nor the
 * meaning of its rules does: other columns, working cells, formulas, validation or words (`tests/sheet/layout.test.ts`
 * says when). 1 is of workbooks that do not say.
 */
export const LAYOUT = 2;
