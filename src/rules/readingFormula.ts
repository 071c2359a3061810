import type { Field } from "./field";
import { faultSentence } from "./cellSentence";
import { textFormula, UNUSABLE } from "./formula";
import { OTHER_SPACES } from "./number";
import { LARGEST } from "./readings";

/*
 * How a sheet reads what is typed in it, in three steps, each a cell of its own:
 * written (what stands there, text tidied) → number (as it reads in Swedish) → settled (usable, blank or unusable).
 * They say what `readNumber`, `readCell` and `readValues` say. One difference: text with a minus sign is here not a
 * number, there a negative one; both are unusable.
 */

/** What stands in the input cell: a number, or its text with plain single spaces. */
export function writtenFormula(input: string): string {
  const plain = OTHER_SPACES.reduce((text, space) => `SUBSTITUTE(${text},"${space}"," ")`, input);
  return `IF(ISNUMBER(${input}),${input},TRIM(${plain}))`;
}

/** The number that the written cell reads as in Swedish, empty text while it is blank, or UNUSABLE. */
export function numberFormula(written: string): string {
  const joined = `SUBSTITUTE(SUBSTITUTE(${written}," ",""),".",",")`;
  const digits = `SUBSTITUTE(${joined},",","")`;
  const comma = `FIND(",",${joined}&",")`;
  const decimals = `MAX(0,LEN(${joined})-${comma})`;
  const onlyDigits = `TEXT(VALUE("1"&${digits}),"0")="1"&${digits}`;
  const marks = `LEN(${joined})-LEN(${digits})=IF(${decimals}>0,1,0)`;
  const startsWithDigit = `${comma}>1`;
  const spaced = `IF(ISNUMBER(FIND(" ",${written})),SUBSTITUTE(${written},".",",")=REPLACE(${joined},${comma}-3,0," "),TRUE)`;
  // "1.200" may be 1200 or 1,2.
  const clearPoint = `IF(ISNUMBER(FIND(".",${written})),AND(${decimals}<>3,NOT(ISNUMBER(FIND(" ",${written})))),TRUE)`;
  const value = `VALUE(${digits})/10^${decimals}`;
  const text = `IF(AND(${onlyDigits},${marks},${startsWithDigit},${clearPoint},${spaced}),${value},"${UNUSABLE}")`;
  return `IF(ISNUMBER(${written}),${written},IF(${written}="","",IFERROR(${text},"${UNUSABLE}")))`;
}

/** Tests of one cell's number, each TRUE when it is passed, in the order in which they are told. */
function tests(field: Field, number: string): { passes: string; says: string }[] {
  return [
    { passes: `ABS(${number})<${LARGEST}`, says: faultSentence("magnitude", field) },
    { passes: `${number}>=0`, says: faultSentence("nonnegative", field) },
    ...(field.type === "integer"
      ? [{ passes: `${number}=INT(${number})`, says: faultSentence("integer", field) }]
      : []),
    ...(field.max !== undefined ? [{ passes: `${number}<=${field.max}`, says: faultSentence("range", field) }] : []),
  ];
}

/**
 * The settled value of a field.
 * @param whileBlank formula for what a blank counts as: `""`, another field's cell, or 0 in a list that is begun
 */
export function settledFormula(field: Field, number: string, whileBlank: string): string {
  const passed = tests(field, number).map(({ passes }) => passes);
  return `IF(${number}="",${whileBlank},IF(${number}="${UNUSABLE}","${UNUSABLE}",IF(AND(${passed.join(",")}),${number},"${UNUSABLE}")))`;
}

/** What is wrong with the cell itself: empty text, or a sentence. */
export function faultFormula(field: Field, number: string): string {
  const told = tests(field, number).reduceRight(
    (rest, { passes, says }) => `IF(${passes},${rest},${textFormula(says)})`,
    '""',
  );
  const notANumber = textFormula(faultSentence("number", field));
  return `IF(${number}="","",IF(${number}="${UNUSABLE}",${notANumber},${told}))`;
}
