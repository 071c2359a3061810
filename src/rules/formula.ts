import { type Amount, number, partsOf } from "./amount";
import { type Claim, type Comparator, compare, needsOf } from "./claim";
import type { Derived, Field } from "./field";
import type { ClaimRule, Sentence } from "./rule";

/**
 * Where the values of fields stand on a sheet, settled: a usable number, empty text while blank, or a word:
 * {@link UNUSABLE} or {@link MISSING}.
 * Formulas are written in English with commas, as Office.js and files take them.
 */
export type Cells = {
  /** The cell with a field's settled value. */
  at(id: string): string;
  /** The same for many, written as few ranges: `H5:H25`, `H30`. */
  ranges(ids: readonly string[]): readonly string[];
  /** The cells with the numbers of decimals that these fields carry, written as few ranges. */
  decimals(ids: readonly string[]): readonly string[];
  field(id: string): Field;
};

/** What stands in a settled cell whose field holds something that cannot be used. */
export const UNUSABLE = "fel";

/** What stands in a settled cell whose field is declared missing. */
export const MISSING = "saknas";

/** How many cells of a range hold such a word. Not by "?*", with which LibreOffice counts empty texts, too. */
export const wordsIn = (range: string): string => `COUNTIF(${range},"${UNUSABLE}")+COUNTIF(${range},"${MISSING}")`;

/** Excel takes at most 255 characters in a text constant. */
const LONGEST_TEXT = 255;

/** Excel takes at most 8,192 characters in a formula. */
export const LONGEST_FORMULA = 8192;

/** A text constant, cut in pieces that Excel takes. */
export function textFormula(text: string): string {
  const pieces: string[] = [];
  for (let i = 0; i < text.length || i === 0; i += LONGEST_TEXT) {
    pieces.push(`"${text.slice(i, i + LONGEST_TEXT).replaceAll('"', '""')}"`);
  }
  return pieces.join("&");
}

/** What needs parentheses where it stands as an operand. */
const COMPOUND: ReadonlySet<Amount["kind"]> = new Set(["sum", "difference", "product", "quotient", "tolerance"]);

/** An amount as a formula. Every field it needs must hold a number where it is used: see {@link ruleFormula}. */
export function amountFormula(amount: Amount, cells: Cells): string {
  const of = (part: Amount) => amountFormula(part, cells);
  const operand = (part: Amount) => (COMPOUND.has(part.kind) ? `(${of(part)})` : of(part));
  switch (amount.kind) {
    case "number":
      return String(amount.value);
    case "field":
      return cells.at(amount.id);
    case "orZero":
      return `N(${cells.at(amount.id)})`;
    case "previous":
      throw new Error("An earlier report has no cells in this workbook.");
    case "sum":
      return amount.of.every((part) => part.kind === "field")
        ? `SUM(${cells.ranges(amount.of.map((part) => (part as { id: string }).id)).join(",")})`
        : amount.of.map(operand).join("+");
    case "difference":
      return `${operand(amount.left)}-${operand(amount.right)}`;
    case "product":
      return `${operand(amount.left)}*${operand(amount.right)}`;
    case "quotient":
      return `${operand(amount.left)}/${operand(amount.right)}`;
    case "absolute":
      return `ABS(${of(amount.of)})`;
    case "squareRoot":
      return `SQRT(${of(amount.of)})`;
    case "tolerance":
      return `1.5*10^-MAX(${cells.decimals(amount.of).join(",")})`;
  }
}

/** Whether an amount is a whole number whatever the fields hold, so that it can be compared exactly. */
function isWhole(amount: Amount, cells: Cells): boolean {
  if (amount.kind === "number") return Number.isInteger(amount.value);
  if (amount.kind === "field" || amount.kind === "orZero") return cells.field(amount.id).type === "integer";
  if (amount.kind === "quotient" || amount.kind === "squareRoot" || amount.kind === "tolerance") return false;
  return partsOf(amount).every((part) => isWhole(part, cells));
}

const SLACK = "0.000000001";
const EXACT: Record<Comparator, string> = { "=": "=", "≤": "<=", "≥": ">=", "<": "<", ">": ">" };

function comparisonFormula(left: Amount, is: Comparator, right: Amount, cells: Cells): string {
  const [l, r] = [amountFormula(left, cells), amountFormula(right, cells)];
  if (isWhole(left, cells) && isWhole(right, cells)) return `${l}${EXACT[is]}${r}`;
  switch (is) {
    case "=":
      return `ABS(${l}-(${r}))<=${SLACK}`;
    case "≤":
      return `${l}-(${r})<=${SLACK}`;
    case "≥":
      return `${r}-(${l})<=${SLACK}`;
    case "<":
      return `${r}-(${l})>${SLACK}`;
    case ">":
      return `${l}-(${r})>${SLACK}`;
  }
}

/** A claim as a formula that is TRUE when it holds. `implies` is an IF, so that what follows is not computed in vain. */
export function claimFormula(claim: Claim, cells: Cells): string {
  switch (claim.kind) {
    case "compare":
      return comparisonFormula(claim.left, claim.is, claim.right, cells);
    case "all":
      return `AND(${claim.of.map((part) => claimFormula(part, cells)).join(",")})`;
    case "either":
      return `OR(${claim.of.map((part) => claimFormula(part, cells)).join(",")})`;
    case "implies":
      return `IF(${claimFormula(claim.if, cells)},${claimFormula(claim.then, cells)},TRUE)`;
    case "blank":
      return `${cells.at(claim.id)}=""`;
    case "filled":
      return `${cells.at(claim.id)}<>""`;
    case "anyFilled":
      return `COUNT(${cells.ranges(claim.ids).join(",")})>0`;
  }
}

/** TRUE when all that a claim needs is there. */
function readyFormula(claim: Claim, cells: Cells): string {
  const { values, mentioned } = needsOf(claim);
  const parts = [
    ...(values.length ? [`COUNT(${cells.ranges(values).join(",")})=${values.length}`] : []),
    // One cell is asked itself: not every engine takes it for a range to count in.
    ...cells
      .ranges(mentioned)
      .map((range) => (range.includes(":") ? `${wordsIn(range)}=0` : `OR(ISNUMBER(${range}),${range}="")`)),
  ];
  return parts.length === 1 ? parts[0]! : `AND(${parts.join(",")})`;
}

/** A sentence as a formula. Decimals are rounded to two; Excel writes the decimal sign of its own language. */
export function sentenceFormula(sentence: Sentence, cells: Cells): string {
  return sentence
    .map((part) => {
      if (typeof part === "string") return textFormula(part);
      const amount = amountFormula(part, cells);
      return isWhole(part, cells) && part.kind === "field" ? amount : `ROUND(${amount},2)`;
    })
    .join("&");
}

/** A rule as a formula: empty text, or what is wrong. Null for a rule about earlier reports, which have no cells. */
export function ruleFormula(rule: ClaimRule, cells: Cells): string | null {
  if (needsOf(rule.claim).previous.length) return null;
  const { claim, says } = rule;
  return `IF(${readyFormula(claim, cells)},IF(${claimFormula(claim, cells)},"",${sentenceFormula(says, cells)}),"")`;
}

/** A derived value as a formula: rounded, or empty text when it cannot be worked out. */
export function derivedFormula({ numerator, denominator, decimals }: Derived, cells: Cells): string {
  const ready = readyFormula(compare(numerator, "=", denominator ?? number(0)), cells);
  const top = amountFormula(numerator, cells);
  if (!denominator) return `IF(${ready},${top},"")`;
  const bottom = amountFormula(denominator, cells);
  const scale = 10 ** decimals;
  // Scaled before it is divided, so that a half is exactly a half when it is rounded.
  const value = `ROUND(${scale}*${top}/${bottom},0)/${scale}`;
  return `IF(${ready},IF(${bottom}=0,"",${value}),"")`;
}
