import { cellsOf, intersection, type Area } from "../workbook/address";
import { autofitColumns, autofitRows } from "../workbook/autofit";
import type { Sheet } from "../workbook/book";
import type { CellStyle } from "../workbook/cellStyle";
import { formatCells } from "../workbook/cellEdits";
import { styleAt, usedArea } from "../workbook/sheetCells";
import { columnWidth, rowHeight } from "../workbook/sizes";
import { record, type Workbook } from "../workbook/workbook";
import { accessDenied, invalidArgument } from "./apiError";
import { bordersObject } from "./borderObjects";
import type { HostObject, Scalar } from "./hostObject";
import type { Target } from "./rangeObject";
import { asBoolean, asColor, asIndex, asNumber, asOneOf, asText } from "./readArgument";

/** `range.format`: each property answers with what all cells have in common, or null when they differ. */
export function formatObject(workbook: Workbook, target: Target): HostObject {
  const style = styleScalars(workbook, target);
  return {
    type: "RangeFormat",
    scalars: {
      HorizontalAlignment: style("horizontalAlignment", (value) => asOneOf(value, horizontalAlignments)),
      VerticalAlignment: style("verticalAlignment", (value) => asOneOf(value, verticalAlignments)),
      WrapText: style("wrapText", asBoolean),
      ShrinkToFit: style("shrinkToFit", asBoolean),
      IndentLevel: style("indentLevel", asIndent),
      ColumnWidth: lineSize(workbook, target, "column"),
      RowHeight: lineSize(workbook, target, "row"),
    },
    children: {
      Fill: () => fillObject(workbook, target),
      Font: () => ({
        type: "RangeFont",
        scalars: {
          Name: style("fontName", asText),
          Size: style("fontSize", asFontSize),
          Color: style("color", asColor),
          Bold: style("bold", asBoolean),
          Italic: style("italic", asBoolean),
          Underline: style("underline", (value) => asOneOf(value, underlines)),
          Strikethrough: style("strikethrough", asBoolean),
        },
      }),
      Protection: () => ({
        type: "FormatProtection",
        scalars: { Locked: style("locked", asBoolean), FormulaHidden: style("formulaHidden", asBoolean) },
      }),
      Borders: () => bordersObject(workbook, target),
    },
    methods: {
      AutofitColumns: () => {
        refuseUnless(target.sheet(), "allowFormatColumns");
        for (const area of target.areas()) autofitColumns(workbook, target.sheet(), area);
      },
      AutofitRows: () => {
        refuseUnless(target.sheet(), "allowFormatRows");
        for (const area of target.areas()) autofitRows(workbook, target.sheet(), area);
      },
    },
  };
}

const horizontalAlignments = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const verticalAlignments = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

function asIndent(value: unknown): number {
  const level = asIndex(value);
  if (level < 0 || level > 250) throw invalidArgument();
  return level;
}

function asFontSize(value: unknown): number {
  const size = asNumber(value);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}

function refuseUnless(sheet: Sheet, option: "allowFormatCells" | "allowFormatColumns" | "allowFormatRows"): void {
  if (sheet.protection && !sheet.protection.options[option]) throw accessDenied();
}

type StyleScalar = <K extends keyof CellStyle>(key: K, read: (value: unknown) => CellStyle[K]) => Scalar;

function styleScalars(workbook: Workbook, target: Target): StyleScalar {
  return (key, read) => ({
    get: () => common(target, (style) => style[key]),
    set: (value) => applyStyle(workbook, target, { [key]: read(value) }),
  });
}

function applyStyle(workbook: Workbook, target: Target, patch: Partial<CellStyle>): void {
  const sheet = target.sheet();
  refuseUnless(sheet, "allowFormatCells");
  for (const area of target.areas()) formatCells(workbook, sheet, area, patch);
}

/** What all cells have in common, or null. In whole rows and columns only the used part is looked at. */
export function common<T>(target: Target, valueOf: (style: CellStyle) => T): T | null {
  const sheet = target.sheet();
  let found: T | undefined;
  for (const area of target.areas()) {
    for (const { row, column } of cellsOf(withinUsed(sheet, area))) {
      const value = valueOf(styleAt(sheet, row, column));
      if (found !== undefined && found !== value) return null;
      found = value;
    }
  }
  return found ?? null;
}

function withinUsed(sheet: Sheet, area: Area): Area {
  if (area.rowCount * area.columnCount <= 10_000) return area;
  const used = usedArea(sheet);
  return (used && intersection(area, used)) ?? { ...area, rowCount: 1, columnCount: 1 };
}

function fillObject(workbook: Workbook, target: Target): HostObject {
  return {
    type: "RangeFill",
    scalars: {
      // A cell without fill answers white; cells that differ answer "" (OfficeDev samples read it so).
      Color: {
        get: () => common(target, ({ fill }) => fill ?? "#FFFFFF") ?? "",
        set: (value) => applyStyle(workbook, target, { fill: asColor(value) }),
      },
    },
    methods: { Clear: () => applyStyle(workbook, target, { fill: null }) },
  };
}

/** Points, of whole columns or rows however small the range; null when they differ. */
function lineSize(workbook: Workbook, target: Target, axis: "row" | "column"): Scalar {
  const lines = (): number[] =>
    target.areas().flatMap(({ row, rowCount, column, columnCount }) => {
      const [first, count] = axis === "row" ? [row, rowCount] : [column, columnCount];
      return Array.from({ length: count }, (_, index) => first + index);
    });
  return {
    get: () => {
      const sheet = target.sheet();
      const sizes = new Set(
        lines().map((line) => (axis === "row" ? rowHeight(sheet, line) : columnWidth(sheet, line))),
      );
      return sizes.size === 1 ? [...sizes][0] : null;
    },
    set: (value) => {
      const points = asNumber(value);
      const sheet = target.sheet();
      refuseUnless(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
      // Excel's limits: 409 points a row, 255 characters (1790 pixels) a column.
      if (points < 0 || points > (axis === "row" ? 409 : 1342.5)) throw invalidArgument();
      for (const line of lines()) (axis === "row" ? sheet.rowHeights : sheet.columnWidths).set(line, points);
      record(workbook, { kind: "view" });
    },
  };
}
