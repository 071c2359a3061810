import type { CSSProperties } from "react";
import type { CellView } from "../excel";
import { textCss } from "./cellCss";
import { fittedText } from "./fittedText";
import { textWidth as measure } from "./measureText";
import { alignmentOf, textPadding } from "./textSpread";

interface CellTextProps {
  view: CellView;
  left: number;
  /** The width of the cell, which numbers have to fit in. */
  width: number;
  /** The width of the room the text may take. */
  textWidth: number;
  height: number;
}

/** The text of a cell, cut where its room ends. Sizes in pixels. */
export function CellText({ view, left, width, textWidth, height }: CellTextProps) {
  if (view.text === "") return null;
  const { wrapText } = view.style;
  const inner = width - 2 * textPadding;
  const text = wrapText ? view.text : fittedText(view, inner, (candidate) => measure(candidate, view.style));
  const css: CSSProperties = { ...textCss(view.style, alignmentOf(view)), left, width: textWidth, height };
  return (
    <span className={wrapText ? "text wrapped" : "text"} style={css}>
      <span style={shrunk(view, inner)}>{text}</span>
    </span>
  );
}

/** "Shrink to fit": a smaller font for a text that is wider than its cell. */
function shrunk({ style, text }: CellView, room: number): CSSProperties | undefined {
  if (!style.shrinkToFit || style.wrapText) return undefined;
  const width = measure(text, style);
  return width > room ? { fontSize: `${Math.max(10, (100 * room) / width)}%` } : undefined;
}
