import type { CellView } from "../excel";

/**
 * What a cell shows when its text is too wide: a number in General format loses decimals until it fits; a number that
 * still does not fit, and all other values but text, become a row of "#". Text is cut. `measure` and `room` in pixels.
 */
export function fittedText(view: CellView, room: number, measure: (text: string) => number): string {
  const { value, text, style } = view;
  if (typeof value === "string" || style.shrinkToFit || measure(text) <= room) return text;
  if (typeof value === "number" && style.numberFormat === "General" && text.includes(",")) {
    const decimals = text.length - text.indexOf(",") - 1;
    for (let kept = decimals - 1; kept >= 0; kept--) {
      const shorter = value.toFixed(kept).replace(".", ",");
      if (measure(shorter) <= room) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / measure("#"))));
}
