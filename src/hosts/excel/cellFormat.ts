import { FONT, type Style } from "../../sheet/styles";

const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const HORIZONTAL = { left: "Left", right: "Right", center: "Center" } as const;
const EDGES = {
  box: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical"],
  bottom: ["EdgeBottom"],
} as const;

/** Gives `count` cells beside one another in a row a style's looks. */
export function applyStyle(range: Excel.Range, count: number, style: Style): void {
  const { format } = range;
  const { font, fill, border, align, indent, numberFormat } = style;
  format.font.name = FONT;
  format.font.size = font.size;
  format.font.color = font.color;
  if (font.bold) format.font.bold = true;
  if (font.italic) format.font.italic = true;
  if (fill !== undefined) format.fill.color = fill;
  format.verticalAlignment = VERTICAL[style.vertical];
  // Excel indents only what is aligned to a side.
  const horizontal = align ?? (indent ? "left" : undefined);
  if (horizontal) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (indent) format.indentLevel = indent;
  if (style.wrap) format.wrapText = true;
  if (style.unlocked) format.protection.locked = false;
  if (numberFormat) range.numberFormat = [Array.from({ length: count }, () => numberFormat)];
  // A single cell has no inside, and Excel refuses to draw one.
  for (const edge of border ? EDGES[border.edges] : []) {
    if (edge === "InsideVertical" && count === 1) continue;
    const side = format.borders.getItem(edge);
    side.style = "Continuous";
    side.color = border!.color;
  }
}
