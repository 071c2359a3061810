import type { CellStyle } from "../workbook/cellStyle";

/** Fonts that stand in for Excel's where it is not installed: Carlito has the measures of Calibri. */
const standIns: Record<string, string> = {
  Calibri: "Carlito",
  Cambria: "Caladea",
  Arial: "Liberation Sans",
  "Times New Roman": "Liberation Serif",
};

export function fontFamily(name: string): string {
  const standIn = standIns[name];
  return [`"${name}"`, ...(standIn ? [`"${standIn}"`] : []), '"Open Sans"', "sans-serif"].join(", ");
}

/** Points to CSS pixels. */
export function pixels(points: number): number {
  return (points * 96) / 72;
}

const drawing = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1).getContext("2d");

/** The width in pixels of a text of one line; an estimate where nothing can be drawn. */
export function textWidth(text: string, style: CellStyle): number {
  const size = pixels(style.fontSize);
  if (!drawing) return text.length * size * 0.5;
  drawing.font = `${style.italic ? "italic " : ""}${style.bold ? "bold " : ""}${size}px ${fontFamily(style.fontName)}`;
  return drawing.measureText(text).width;
}
