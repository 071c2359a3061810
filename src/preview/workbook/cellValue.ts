/** What a cell can hold: "" is an empty cell; an error is its English code as text in an object. */
export type CellValue = string | number | boolean | CellError;

export interface CellError {
  readonly error: ErrorCode;
}

export const errorCodes = [
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object";
}
