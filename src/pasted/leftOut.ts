/** Why something that was pasted is not used. */
export type LeftOutKind =
  // the table
  | "title"
  | "total"
  | "blankRow"
  | "moreCells"
  // one cell
  | "blank"
  | "notNumber"
  | "notDate"
  | "ambiguousDate"
  | "before1900"
  | "future"
  // what the cells come to
  | "oneDateMissing"
  | "negativeWait"
  | "negative"
  | "offScale"
  | "notWhole"
  | "outsidePeriod"
  | "unknownGroup"
  | "outsideGroups"
  // counts
  | "noId"
  | "repeated"
  | "notCounted";

/** A pasted row that is not used. */
export type LeftOut = {
  kind: LeftOutKind;
  /** The row as the person sees it: a line of what was pasted, from 1. A cell with line breaks counts as one row. */
  row: number;
  /** The cell that the reason is about, shortened and with persons' numbers masked; absent where it is the whole row. */
  written?: string;
};

/** All rows that are not used for one reason, as they are shown. */
export type LeftOutGroup = { kind: LeftOutKind; says: string; rows: readonly LeftOut[] };

/** Why rows of a kind are not used and how they could be, in one or two Swedish sentences that name no row. */
export declare function leftOutSentence(kind: LeftOutKind): string;

/** Rows that are not used by reason, the reason with most rows first. */
export declare function leftOutGroups(leftOut: readonly LeftOut[]): LeftOutGroup[];

/** "Rad 3, 8 och 12", "Rad 3, 8, 12 och 40 rader till". */
export declare function rowsText(rows: readonly LeftOut[]): string;
