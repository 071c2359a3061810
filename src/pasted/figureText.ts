import { readNumber } from "../rules/number";
import { isBirthNumber } from "./birthNumber";
import { readDate } from "./dateForms";

/** Whether a text is a number, a date or a personal number: what stands in rows of a list and in no heading. */
export const isFigureText = (text: string): boolean =>
  /\d/.test(text) && (readNumber(text) !== null || readDate(text).length > 0 || isBirthNumber(text));

/** Whether a text is a date, or a personal number, which says one. */
export const isDateText = (text: string): boolean =>
  /\d/.test(text) && (readDate(text).length > 0 || isBirthNumber(text));
