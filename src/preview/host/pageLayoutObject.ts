import { maxColumns, maxRows, type Area } from "../workbook/address";
import type { Sheet } from "../workbook/book";
import type { HeaderFooterPart, PageLayout } from "../workbook/pageLayout";
import { record } from "../workbook/workbook";
import { invalidArgument, itemNotFound } from "./apiError";
import { areasFromAddress } from "./addresses";
import type { HostContext } from "./hostContext";
import { isHostObject, type HostObject, type Scalar } from "./hostObject";
import { rangeAreasObject } from "./rangeAreasObject";
import { areaOfArgument } from "./rangeNavigation";
import { rangeObject } from "./rangeObject";
import { asBoolean, asIndex, asNumber, asOneOf, asRecord, asText } from "./readArgument";

const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const margins = {
  top: "topMargin",
  bottom: "bottomMargin",
  left: "leftMargin",
  right: "rightMargin",
  header: "headerMargin",
  footer: "footerMargin",
} as const;

/** `worksheet.pageLayout`. */
export function pageLayoutObject(context: HostContext, sheet: () => Sheet): HostObject {
  const change = (part: Partial<PageLayout>): void => {
    const home = sheet();
    home.pageLayout = { ...home.pageLayout, ...part };
    record(context.workbook, { kind: "view" });
  };
  const scalar = <K extends keyof PageLayout>(key: K, read: (value: unknown) => PageLayout[K]): Scalar => ({
    get: () => sheet().pageLayout[key],
    set: (value) => change({ [key]: read(value) }),
  });
  const target = { sheet, areas: () => [] };
  const areasOf = (argument: unknown): Area[] => {
    if (!isHostObject(argument)) return areasFromAddress(context.workbook, sheet(), argument);
    const items = argument.children?.Areas?.()?.items?.();
    return items ? items.map((item) => areaOfArgument(target, item)) : [areaOfArgument(target, argument)];
  };
  const oneArea = (argument: unknown): Area => {
    const [area, ...others] = areasOf(argument);
    if (!area || others.length > 0) throw invalidArgument();
    return area;
  };
  const range = (area: Area | null): HostObject | null => area && rangeObject(context, sheet().id, area);
  const printArea = (): HostObject | null => {
    const areas = sheet().pageLayout.printArea;
    return areas && rangeAreasObject(context, sheet().id, areas);
  };
  const orError = (object: HostObject | null): HostObject => {
    if (!object) throw itemNotFound();
    return object;
  };
  return {
    type: "PageLayout",
    scalars: {
      Orientation: scalar("orientation", (value) => asOneOf(value, ["Portrait", "Landscape"])),
      PaperSize: scalar("paperSize", asText),
      Zoom: scalar("zoom", readZoom),
      CenterHorizontally: scalar("centerHorizontally", asBoolean),
      CenterVertically: scalar("centerVertically", asBoolean),
      BlackAndWhite: scalar("blackAndWhite", asBoolean),
      DraftMode: scalar("draftMode", asBoolean),
      PrintGridlines: scalar("printGridlines", asBoolean),
      PrintHeadings: scalar("printHeadings", asBoolean),
      PrintComments: scalar("printComments", (value) => asOneOf(value, ["NoComments", "EndSheet", "InPlace"])),
      PrintErrors: scalar("printErrors", (value) => asOneOf(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"])),
      PrintOrder: scalar("printOrder", (value) => asOneOf(value, ["DownThenOver", "OverThenDown"])),
      FirstPageNumber: scalar("firstPageNumber", (value) => (value === "" ? "" : asIndex(value))),
      LeftMargin: scalar("leftMargin", asMargin),
      RightMargin: scalar("rightMargin", asMargin),
      TopMargin: scalar("topMargin", asMargin),
      BottomMargin: scalar("bottomMargin", asMargin),
      HeaderMargin: scalar("headerMargin", asMargin),
      FooterMargin: scalar("footerMargin", asMargin),
    },
    children: { HeadersFooters: () => headerFooterGroup(sheet, change) },
    methods: {
      SetPrintArea: (area) => change({ printArea: areasOf(area) }),
      GetPrintArea: () => orError(printArea()),
      GetPrintAreaOrNullObject: printArea,
      SetPrintTitleRows: (rows) => change({ printTitleRows: { ...oneArea(rows), column: 0, columnCount: maxColumns } }),
      GetPrintTitleRows: () => orError(range(sheet().pageLayout.printTitleRows)),
      GetPrintTitleRowsOrNullObject: () => range(sheet().pageLayout.printTitleRows),
      SetPrintTitleColumns: (columns) =>
        change({ printTitleColumns: { ...oneArea(columns), row: 0, rowCount: maxRows } }),
      GetPrintTitleColumns: () => orError(range(sheet().pageLayout.printTitleColumns)),
      GetPrintTitleColumnsOrNullObject: () => range(sheet().pageLayout.printTitleColumns),
      SetPrintMargins: (unit, options) => {
        const factor = pointsPer[asOneOf(unit, ["Points", "Inches", "Centimeters"])];
        const entries = Object.entries(asRecord(options)).filter(([, value]) => value !== undefined && value !== null);
        const changed = entries.map(([key, value]) => {
          if (!(key in margins)) throw invalidArgument();
          return [margins[key as keyof typeof margins], asMargin(value) * factor];
        });
        change(Object.fromEntries(changed) as Partial<PageLayout>);
      },
    },
  };
}

function asMargin(value: unknown): number {
  const points = asNumber(value);
  if (points < 0) throw invalidArgument();
  return points;
}

function readZoom(value: unknown): PageLayout["zoom"] {
  const { scale, horizontalFitToPages, verticalFitToPages } = asRecord(value);
  const optional = (number: unknown): number | undefined =>
    number === undefined || number === null ? undefined : asIndex(number);
  if (scale !== undefined && scale !== null && (asNumber(scale) < 10 || asNumber(scale) > 400)) throw invalidArgument();
  return {
    scale: optional(scale),
    horizontalFitToPages: optional(horizontalFitToPages),
    verticalFitToPages: optional(verticalFitToPages),
  };
}

const parts: Record<string, HeaderFooterPart> = {
  LeftHeader: "leftHeader",
  CenterHeader: "centerHeader",
  RightHeader: "rightHeader",
  LeftFooter: "leftFooter",
  CenterFooter: "centerFooter",
  RightFooter: "rightFooter",
};

/** The same headers and footers on every page: others are not offered here. */
function headerFooterGroup(sheet: () => Sheet, change: (part: Partial<PageLayout>) => void): HostObject {
  const texts = (): PageLayout["headersFooters"] => sheet().pageLayout.headersFooters;
  return {
    type: "HeaderFooterGroup",
    scalars: { State: { get: () => "Default" } },
    children: {
      DefaultForAllPages: () => ({
        type: "HeaderFooter",
        scalars: Object.fromEntries(
          Object.entries(parts).map(([name, part]): [string, Scalar] => [
            name,
            {
              get: () => texts()[part],
              set: (value) => change({ headersFooters: { ...texts(), [part]: asText(value) } }),
            },
          ]),
        ),
      }),
    },
  };
}
