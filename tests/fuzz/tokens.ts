import { readStored } from "../../src/report/stored";
import type { Entered, Look } from "./look";

/**
 * Every number that is entered in a sequence is one that no other is: from 10001 to 10999, and never with a last 0. So it
 * can be known again with decimals, in percent, as a date or in the middle of a text, and two side by side are never a third.
 */
export const FIRST_TOKEN = 10_001;
export const LAST_TOKEN = 10_999;

const TOKEN = /10\d\d[1-9]/g;

/** The tokens in what somebody entered in a cell. */
export function tokensOf({ value, formula }: Pick<Entered, "value" | "formula">): string[] {
  const written = formula ?? (typeof value === "object" ? "" : String(value));
  return written.replace(/[\s,.]/g, "").match(TOKEN) ?? [];
}

/** All tokens that stand anywhere in a workbook, or in its list of what has no place. */
export function tokensIn({ sheets, states }: Look, issued: ReadonlySet<string>): Set<string> {
  const listed = states.flatMap((state) => {
    const read = readStored(state);
    return read.ok ? (read.stored.unplaced ?? []).map(({ value }) => ({ value, formula: null })) : [];
  });
  const all = [...sheets.flatMap(({ cells }) => cells), ...listed];
  return new Set(all.flatMap(tokensOf).filter((token) => issued.has(token)));
}
