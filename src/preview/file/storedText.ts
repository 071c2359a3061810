/**
 * Functions younger than the file format, which a file writes with a prefix. Source: Microsoft, "Issue: An _xlfn. prefix is
 * displayed in front of a formula". Those that the calculation engine of this Excel knows.
 */
const youngFunctions: ReadonlySet<string> = new Set(
  (
    "AGGREGATE BETA.DIST BINOM.DIST BINOM.INV CEILING.MATH CHISQ.DIST CHISQ.INV CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM " +
    "CONFIDENCE.T COVARIANCE.P COVARIANCE.S DAYS EXPON.DIST F.DIST F.INV FLOOR.MATH FORMULATEXT IFNA IFS ISFORMULA " +
    "ISOWEEKNUM LET LOGNORM.DIST MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE " +
    "PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ " +
    "SHEET SHEETS STDEV.P STDEV.S SWITCH T.DIST T.INV T.TEST TEXTJOIN UNICHAR UNICODE VAR.P VAR.S XLOOKUP XMATCH XOR"
  ).split(" "),
);

/** Texts, quoted sheet names, and the names of functions that are called. */
const pieces = /"[^"]*"|'[^']*'|(?<![\w.])[A-Z][A-Z0-9.]*(?=\()/g;

/** A formula, with or without "=", as a file holds it: without, and with the prefixes. */
export function storedFormula(formula: string): string {
  return formula.replace(/^=/, "").replace(pieces, (piece) => (youngFunctions.has(piece) ? `_xlfn.${piece}` : piece));
}

/** Signs that XML cannot hold, and what would read as an escaped one, as a file writes them (ECMA-376 part 1, 22.9.2.19). */
const unwritable = /[\u0000-\u0008\u000B-\u001F]|_(?=x[0-9A-Fa-f]{4}_)/g;

export function storedText(text: string): string {
  return text.replace(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}
