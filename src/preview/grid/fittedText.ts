import type { CellView } from "../excel";

/**
 * What a cell shows when its text is too wide: a number in General format loses decimals until it fits; a number that
 * still does not fit, and numbers in other formats, become a row of "#". Text is simply cut. `measure` and `room` in pixels.
 */
export function fittedText(view: CellView, room: number, measure: (text: string) => number): string {
  const { value, text, style } = view;
  if (typeof value !== "number" || style.shrinkToFit || measure(text) <= room) return text;
  if (style.numberFormat === "General" && text.includes(",")) {
    const decimals = text.length - text.indexOf(",") - 1;
    for (let kept = decimals - 1; kept >= 0; kept--) {
      const shorter = value.toFixed(kept).replace(".", ",");
      if (measure(shorter) <= room) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / measure("#"))));
}
