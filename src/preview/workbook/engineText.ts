import { formatArea, quoteSheetName } from "./address";
import type { Book } from "./book";
import { plainReferenceErrors, referenceOf, spellOutCellArguments } from "./formulaText";

/**
 * The functions where the engine takes a single cell for a plain value (measured in 10.2.0; docs/decisions/0002): text in it
 * then is an error in a sum, and COUNTIF(X6;…) is one always. Excel passes over text and logical values that stand in cells,
 * and counts a single cell as a range.
 */
const rangeFunctions: ReadonlySet<string> = new Set(
  (
    "SUM SUMSQ PRODUCT AVERAGE MAX MIN MEDIAN GEOMEAN HARMEAN DEVSQ STDEV STDEV.S STDEV.P VAR VAR.S VAR.P AND OR XOR " +
    "COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS SUBTOTAL LARGE SMALL"
  ).split(" "),
);

type Translate = (formula: string) => string;

const translators = new WeakMap<Book["names"], Translate>();

/** Formulas as the engine takes them, without "=". What was translated once is remembered while the names stay the same. */
export function engineTranslator(names: Book["names"]): Translate {
  const known = translators.get(names) ?? createTranslator(names);
  translators.set(names, known);
  return known;
}

function createTranslator(names: Book["names"]): Translate {
  const cells = singleCells(names);
  const translated = new Map<string, string>();
  return (formula) => {
    const known = translated.get(formula);
    if (known !== undefined) return known;
    const plain = plainReferenceErrors(formula).replace(/^=/, "");
    const text = spellOutCellArguments(plain, rangeFunctions, (name) => cells.get(name.toLowerCase()) ?? null);
    translated.set(formula, text);
    return text;
  };
}

/** Names that stand for one cell, in small letters, and the cell. */
function singleCells(names: Book["names"]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const { name, formula } of names) {
    const reference = referenceOf(formula);
    if (reference?.sheet && reference.area.rowCount * reference.area.columnCount === 1) {
      cells.set(name.toLowerCase(), `${quoteSheetName(reference.sheet)}!${formatArea(reference.area, true)}`);
    }
  }
  return cells;
}
