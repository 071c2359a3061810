import { type LeftOut, leftOutGroups, type LeftOutKind, rowsText } from "../../pasted/leftOut";
import { leftOutCounts, type Passport } from "../../pasted/passport";

/** The rows that are not used as they are shown: by their reasons, with the first rows and what stood there. */
export type LeftOutTold = {
  rows: number;
  /** As the passport has it. */
  counts: Passport["leftOut"];
  groups: readonly { kind: LeftOutKind; says: string; where: string; quotes: readonly string[] }[];
};

const MOST_QUOTED = 5;

const quotesOf = (rows: readonly LeftOut[]): string[] =>
  [...new Set(rows.flatMap(({ written }) => (written ? [written] : [])))].slice(0, MOST_QUOTED);

export const tellLeftOut = (leftOut: readonly LeftOut[]): LeftOutTold => ({
  rows: leftOut.length,
  counts: leftOutCounts(leftOut),
  groups: leftOutGroups(leftOut).map(({ kind, says, rows }) => ({
    kind,
    says,
    where: rowsText(rows),
    quotes: quotesOf(rows),
  })),
});
