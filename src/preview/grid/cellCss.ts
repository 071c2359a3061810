import type { CSSProperties } from "react";
import type { Border, BorderSide, CellStyle } from "../workbook/cellStyle";
import { fontFamily, pixels } from "./measureText";
import { indentWidth, textPadding } from "./textSpread";

const sides = ["top", "right", "bottom", "left"] as const satisfies readonly BorderSide[];

const flexPositions = { Left: "flex-start", Center: "center", Right: "flex-end" } as const;
const verticalPositions = {
  Top: "flex-start",
  Justify: "flex-start",
  Center: "center",
  Distributed: "center",
  Bottom: "flex-end",
} as const;

export function fontCss(style: CellStyle): CSSProperties {
  return {
    fontFamily: fontFamily(style.fontName),
    fontSize: pixels(style.fontSize),
    fontWeight: style.bold ? 700 : 400,
    fontStyle: style.italic ? "italic" : "normal",
    color: style.color,
  };
}

/** How a text lies in its box. */
export function textCss(style: CellStyle, alignment: "Left" | "Center" | "Right"): CSSProperties {
  const indent = textPadding + indentWidth * style.indentLevel;
  const lines = [style.underline !== "None" && "underline", style.strikethrough && "line-through"].filter(Boolean);
  return {
    ...fontCss(style),
    alignItems: verticalPositions[style.verticalAlignment],
    justifyContent: flexPositions[alignment],
    textAlign: alignment === "Left" ? "left" : alignment === "Right" ? "right" : "center",
    paddingLeft: alignment === "Left" ? indent : textPadding,
    paddingRight: alignment === "Right" ? indent : textPadding,
    ...(lines.length > 0 && { textDecoration: lines.join(" ") }),
    ...(style.underline.startsWith("Double") && { textDecorationStyle: "double" }),
  };
}

/** The borders of a cell, drawn on the lines around it; null when it has none. */
export function borderCss({ borders }: CellStyle): CSSProperties | null {
  const drawn = sides.flatMap((side) => {
    const border = borders[side];
    return border && border.style !== "None" ? [[borderProperties[side], lineCss(border)] as const] : [];
  });
  return drawn.length > 0 ? Object.fromEntries(drawn) : null;
}

const borderProperties = {
  top: "borderTop",
  right: "borderRight",
  bottom: "borderBottom",
  left: "borderLeft",
} as const;

function lineCss({ style, color, weight }: Border): string {
  if (style === "Double") return `3px double ${color}`;
  const width = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 }[weight];
  const pattern = style === "Continuous" ? "solid" : style === "Dot" ? "dotted" : "dashed";
  return `${width}px ${pattern} ${color}`;
}
