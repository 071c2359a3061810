import { address } from "../../sheet/address";
import type { SheetPlan } from "../../sheet/plan";
import { PAGE } from "../page";

const POINTS_AN_INCH = 72;

/** How a sheet comes out on paper: A4, one page wide, its headings on each page. */
export function applyPage({ pageLayout }: Excel.Worksheet, { print }: SheetPlan): void {
  const { top, bottom, left, right } = PAGE.margins;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.topMargin = top * POINTS_AN_INCH;
  pageLayout.bottomMargin = bottom * POINTS_AN_INCH;
  pageLayout.leftMargin = left * POINTS_AN_INCH;
  pageLayout.rightMargin = right * POINTS_AN_INCH;
  pageLayout.setPrintArea(`A1:${address(print.lastRow, print.lastColumn)}`);
  pageLayout.setPrintTitleRows(`$${print.titleRows.first}:$${print.titleRows.last}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = PAGE.escaped(print.footer);
  defaultForAllPages.rightFooter = PAGE.pageOfPages;
}
