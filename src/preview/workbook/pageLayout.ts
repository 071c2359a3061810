import type { Area } from "./address";

export type HeaderFooterPart =
  "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

/** How a sheet is printed. Margins in points. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** Null until somebody chooses: then the printer's own. */
  readonly paperSize: string | null;
  readonly zoom: Readonly<{ scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number }>;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly printComments: string;
  readonly printErrors: string;
  readonly printOrder: string;
  readonly firstPageNumber: number | "";
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly headersFooters: Readonly<Record<HeaderFooterPart, string>>;
  readonly printArea: readonly Area[] | null;
  readonly printTitleRows: Area | null;
  readonly printTitleColumns: Area | null;
}

/** Margins as in a new Swedish workbook: 0.7, 0.75 and 0.3 inches. */
export const normalPageLayout: PageLayout = {
  orientation: "Portrait",
  paperSize: null,
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  draftMode: false,
  printGridlines: false,
  printHeadings: false,
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  printOrder: "DownThenOver",
  firstPageNumber: "",
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  headersFooters: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
  printArea: null,
  printTitleRows: null,
  printTitleColumns: null,
};
