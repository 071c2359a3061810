import { FONT, type Style } from "../../sheet/styles";

const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const HORIZONTAL = { left: "Left", right: "Right", center: "Center" } as const;
const EDGES = { box: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"], bottom: ["EdgeBottom"] } as const;

/** Gives cells that stand apart, or beside one another in a row, a style's looks. */
export function applyStyle(format: Excel.RangeFormat, { font, fill, border, align, indent, ...style }: Style): void {
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
  for (const edge of border ? EDGES[border.edges] : []) {
    const side = format.borders.getItem(edge);
    side.style = "Continuous";
    side.color = border!.color;
  }
}
