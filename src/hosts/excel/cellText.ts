/** What Excel would read as a number, a date, a truth value or a formula if it was typed, in Swedish or English. */
const READ_AS_SOMETHING_ELSE =
  /^([=+\-@'\d.,(%$€£#/]|(true|false|sant|falskt)$|(jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec)\p{L}*[\s.-]*\d)/iu;

/**
 * A text as `range.values` and `range.formulas` must have it to stand as it is: they take what they are given as if
 * somebody typed it, and an apostrophe before it says that it is text.
 */
export const asText = (text: string): string => (READ_AS_SOMETHING_ELSE.test(text.trimStart()) ? `'${text}` : text);
