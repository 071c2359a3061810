import type { CellPlan, SheetPlan } from "../../sheet/plan";
import { PAGE } from "../page";
import type { Copy } from "./copying";
import { type Formatted, formatRows } from "./rowFormats";
import { applyColumns } from "./sheetSizes";

const POINTS_AN_INCH = 72;

/** The rows that stay in view: the same on many sheets, but for what they say. */
export const isHeading = ({ frozenRows }: SheetPlan, { row }: { row: number }): boolean => row <= frozenRows;

/** What sheets can have in common before anything stands in them. */
const layoutOf = (plan: SheetPlan) => ({
  tabColor: plan.tabColor,
  columns: plan.columns,
  frozenRows: plan.frozenRows,
  landscape: plan.print.landscape,
  titleRows: plan.print.titleRows,
  headings: plan.cells
    .filter((cell) => isHeading(plan, cell))
    .map(({ row, column, style }): CellPlan => ({ row, column, style })),
});

type Layout = ReturnType<typeof layoutOf>;

function layOut(sheet: Excel.Worksheet, layout: Layout, formatted: Formatted, copy: Copy): void {
  const { top, bottom, left, right } = PAGE.margins;
  sheet.tabColor = layout.tabColor;
  sheet.showGridlines = false;
  applyColumns(sheet, layout.columns);
  formatRows(sheet, layout.headings, formatted, copy);
  if (layout.frozenRows) sheet.freezePanes.freezeRows(layout.frozenRows);
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = layout.landscape ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.topMargin = top * POINTS_AN_INCH;
  pageLayout.bottomMargin = bottom * POINTS_AN_INCH;
  pageLayout.leftMargin = left * POINTS_AN_INCH;
  pageLayout.rightMargin = right * POINTS_AN_INCH;
  pageLayout.setPrintTitleRows(`$${layout.titleRows.first}:$${layout.titleRows.last}`);
  pageLayout.headersFooters.defaultForAllPages.rightFooter = PAGE.pageOfPages;
}

/** Adds the plan's sheets, in order and still blank: the first of each layout is laid out, the others are copies of it. */
export function addBlankSheets(
  worksheets: Excel.WorksheetCollection,
  plans: readonly SheetPlan[],
  formatted: Formatted,
  copy: Copy,
): Map<string, Excel.Worksheet> {
  const models = new Map<string, Excel.Worksheet>();
  const added = new Map<string, Excel.Worksheet>();
  for (const plan of plans) {
    const layout = layoutOf(plan);
    const model = models.get(JSON.stringify(layout));
    const sheet = model ? model.copy("End") : worksheets.add(plan.name);
    if (model) sheet.name = plan.name;
    else {
      layOut(sheet, layout, formatted, copy);
      models.set(JSON.stringify(layout), sheet);
    }
    added.set(plan.key, sheet);
  }
  return added;
}
