import type { Field } from "./field";
import { faultSentence } from "./cellSentence";
import { MISSING, textFormula, UNUSABLE } from "./formula";
import { MISSING_REASONS, REASON_WORDS } from "./missing";
import { isPercent, MOST_DECIMALS, MOST_DIGITS, OTHER_SPACES } from "./number";
import { LARGEST } from "./readings";

/*
 * How a sheet reads what is typed in it, step by step, each step a working cell of its own on the input's row:
 * written (what stands there, text tidied) → joined (without spaces, comma for point) → digits (without comma) → number
 * (as it reads in Swedish, or that it is declared missing) → settled (usable, blank, missing or unusable). They say what `readNumber`, `readCell` and
 * `readValues` say. One difference: text with a minus sign is here not a number, there a negative one; both are unusable.
 */

/** The working cells of a row. */
export type WorkingCells = Readonly<
  Record<"written" | "joined" | "digits" | "number" | "settled" | "decimals", string>
>;

/**
 * What stands in the input cell: a number, or its text with plain single spaces and, where the unit is percent, without
 * a percent sign. An error is text that is no number.
 */
export function writtenFormula(input: string, unit: string): string {
  const plain = `TRIM(${OTHER_SPACES.reduce((text, space) => `SUBSTITUTE(${text},"${space}"," ")`, input)})`;
  const text = isPercent(unit)
    ? `IF(AND(RIGHT(${plain})="%",LEN(${plain})>1),TRIM(LEFT(${plain},LEN(${plain})-1)),${plain})`
    : plain;
  return `IF(ISNUMBER(${input}),${input},IFERROR(${text},"#"))`;
}

/** The written text without spaces, with a comma where a point stands. */
export const joinedFormula = ({ written }: WorkingCells): string => `SUBSTITUTE(SUBSTITUTE(${written}," ",""),".",",")`;

/** The joined text without its comma. */
export const digitsFormula = ({ joined }: WorkingCells): string => `SUBSTITUTE(${joined},",","")`;

/** Half of the digits that are read. */
const PIECE = MOST_DIGITS / 2;

/** The number that the written text reads as in Swedish, empty text while it is blank, MISSING or UNUSABLE. */
export function numberFormula({ written, joined, digits }: WorkingCells): string {
  const comma = `FIND(",",${joined}&",")`;
  const decimals = `MAX(0,LEN(${joined})-${comma})`;
  const has = (mark: string) => `ISNUMBER(FIND("${mark}",${written}))`;
  const tests = [
    // Nothing but digits: what VALUE takes for a date, a percentage or 1E5 does not come back as it was. In two pieces,
    // since Excel counts with fifteen digits.
    ...[`LEFT(${digits},${PIECE})`, `MID(${digits},${PIECE + 1},${MOST_DIGITS})`].map(
      (piece) => `TEXT(VALUE("1"&${piece}),"0")="1"&${piece}`,
    ),
    `LEN(${digits})<=${MOST_DIGITS}`,
    // One comma with decimals after it, or none; something before it.
    `LEN(${joined})-LEN(${digits})=IF(${decimals}>0,1,0)`,
    `${comma}>1`,
    // "1.200" may be 1200 or 1,2; a point and a space do not go together.
    `IF(${has(".")},AND(${decimals}<>3,NOT(${has(" ")})),TRUE)`,
    // A space only before the last three digits of the whole part, and at most three before it.
    `IF(${has(" ")},AND(${written}=REPLACE(${joined},${comma}-3,0," "),FIND(" ",${written})<=4),TRUE)`,
  ];
  const text = `IF(AND(${tests.join(",")}),VALUE(${digits})/10^${decimals},"${UNUSABLE}")`;
  // A comparison of texts in Excel does not tell capitals from small letters.
  const missing = MISSING_REASONS.map((reason) => `${written}="${REASON_WORDS[reason]}"`).join(",");
  return `IF(ISNUMBER(${written}),${written},IF(${written}="","",IF(OR(${missing}),"${MISSING}",IFERROR(${text},"${UNUSABLE}"))))`;
}

/** How many decimals a settled number carries; 0 for what is no number. */
export function decimalsFormula({ settled }: WorkingCells): string {
  let formula = String(MOST_DECIMALS);
  for (let decimals = MOST_DECIMALS - 1; decimals >= 0; decimals--) {
    formula = `IF(ROUND(${settled},${decimals})=${settled},${decimals},${formula})`;
  }
  return `IF(ISNUMBER(${settled}),${formula},0)`;
}

/** Tests of one cell's number, each TRUE when it is passed, in the order in which they are told. */
function tests(field: Field, number: string): { passes: string; says: string }[] {
  return [
    { passes: `ABS(${number})<${LARGEST}`, says: faultSentence("magnitude", field) },
    { passes: `${number}>=0`, says: faultSentence("nonnegative", field) },
    ...(field.type === "integer"
      ? [{ passes: `${number}=INT(${number})`, says: faultSentence("integer", field) }]
      : []),
    ...(field.min > 0 ? [{ passes: `${number}>=${field.min}`, says: faultSentence("range", field) }] : []),
    ...(field.max !== undefined ? [{ passes: `${number}<=${field.max}`, says: faultSentence("range", field) }] : []),
  ];
}

/**
 * The settled value of a field.
 * @param whileBlank formula for what a blank counts as: `""`, another field's cell, or 0 in a list that is begun
 */
export function settledFormula(field: Field, number: string, whileBlank: string): string {
  const passed = tests(field, number).map(({ passes }) => passes);
  return `IF(${number}="",${whileBlank},IF(ISNUMBER(${number}),IF(AND(${passed.join(",")}),${number},"${UNUSABLE}"),${number}))`;
}

/** What is wrong with a cell that is filled in: empty text, or a sentence. */
export function faultFormula(field: Field, number: string): string {
  const told = tests(field, number).reduceRight(
    (rest, { passes, says }) => `IF(${passes},${rest},${textFormula(says)})`,
    '""',
  );
  const notANumber = textFormula(faultSentence("number", field));
  return `IF(${number}="${UNUSABLE}",${notANumber},${told})`;
}
