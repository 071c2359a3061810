import type { CellStyle as FileStyle } from "hucre/xlsx";
import type { Border, CellStyle, Underline } from "../workbook/cellStyle";

/** "#RRGGBB" as a file holds it. */
export function color(hex: string): { rgb: string } {
  return { rgb: hex.slice(1) };
}

const horizontal = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;

const vertical = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;

const underlines = {
  None: undefined,
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

export function underline(kind: Underline) {
  return underlines[kind];
}

type FileBorder = NonNullable<FileStyle["border"]>;
type FileSide = NonNullable<FileBorder["top"]>;

/** Line style and weight are one word in a file. */
function side(border: Border | undefined): FileSide | undefined {
  if (!border || border.style === "None") return undefined;
  return { style: lineStyle(border), color: color(border.color) };
}

function lineStyle({ style, weight }: Border): FileSide["style"] {
  const isHeavy = weight === "Medium" || weight === "Thick";
  switch (style) {
    case "Dash":
      return isHeavy ? "mediumDashed" : "dashed";
    case "DashDot":
      return isHeavy ? "mediumDashDot" : "dashDot";
    case "DashDotDot":
      return isHeavy ? "mediumDashDotDot" : "dashDotDot";
    case "Dot":
      return "dotted";
    case "Double":
      return "double";
    case "SlantDashDot":
      return "slantDashDot";
    default:
      return ({ Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" } as const)[weight];
  }
}

/** The look of a cell as hucre takes it. */
export function fileStyle(style: CellStyle): FileStyle {
  const { borders } = style;
  return {
    font: {
      name: style.fontName,
      size: style.fontSize,
      bold: style.bold || undefined,
      italic: style.italic || undefined,
      strikethrough: style.strikethrough || undefined,
      underline: underline(style.underline),
      color: color(style.color),
    },
    fill: style.fill === null ? undefined : { type: "pattern", pattern: "solid", fgColor: color(style.fill) },
    border: {
      top: side(borders.top),
      right: side(borders.right),
      bottom: side(borders.bottom),
      left: side(borders.left),
      diagonal: side(borders.diagonalDown ?? borders.diagonalUp),
      diagonalDown: borders.diagonalDown !== undefined,
      diagonalUp: borders.diagonalUp !== undefined,
    },
    alignment: {
      horizontal: horizontal[style.horizontalAlignment],
      vertical: vertical[style.verticalAlignment],
      wrapText: style.wrapText || undefined,
      shrinkToFit: style.shrinkToFit || undefined,
      indent: style.indentLevel || undefined,
    },
    numFmt: style.numberFormat === "General" ? undefined : style.numberFormat,
    protection: { locked: style.locked, hidden: style.formulaHidden },
  };
}
