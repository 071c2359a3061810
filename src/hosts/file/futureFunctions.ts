/**
 * Functions younger than the file format: a file writes them with a prefix, without which Excel shows #NAME?.
 * Those of Excel 2010 to 2019 that figures and texts may need.
 * Source: Microsoft, "Issue: An _xlfn. prefix is displayed in front of a formula".
 */
const FUTURE = new Set([
  ...["STDEV.S", "STDEV.P", "VAR.S", "VAR.P", "PERCENTILE.INC", "PERCENTILE.EXC", "PERCENTRANK.INC"],
  ...["PERCENTRANK.EXC", "QUARTILE.INC", "QUARTILE.EXC", "RANK.AVG", "RANK.EQ", "MODE.SNGL", "AGGREGATE"],
  ...["IFNA", "ISFORMULA", "FORMULATEXT", "NUMBERVALUE", "UNICHAR", "UNICODE", "XOR", "DAYS"],
  ...["CONCAT", "TEXTJOIN", "IFS", "SWITCH", "MAXIFS", "MINIFS"],
]);

const PREFIX = "_xlfn.";

/** Texts, quoted names, and the names of functions that are called. */
const PIECE = /"[^"]*"|'[^']*'|(?<![\w.])[A-Z][A-Z0-9.]*(?=\()/g;

/** A formula, which begins with "=", as a file holds it. */
export const storedFormula = (formula: string): string =>
  formula.slice(1).replace(PIECE, (piece) => (FUTURE.has(piece) ? PREFIX + piece : piece));

/** A file's formula as Excel shows it in English, without "=". */
export const readableFormula = (formula: string): string => formula.replace(/_xlfn\.(?:_xlws\.)?/g, "");
