/** Where something stands in a workbook. Rows and columns count from 1. */
export type Place =
  | {
      kind: "cell";
      sheet: string;
      row: number;
      column: number;
      /** The sheet is one of the report's. */
      ours: boolean;
      /** The field or derived value whose cell it is. */
      id: string | null;
    }
  | { kind: "comment"; sheet: string }
  /** The headers and footers of a sheet. */
  | { kind: "headers"; sheet: string }
  | { kind: "sheetName" }
  /** The defined names: what they are called and what they stand for. */
  | { kind: "names" }
  /** The document's properties: its title, author, keywords. */
  | { kind: "properties" }
  /** Text boxes, charts and whatever else a workbook can hold. */
  | { kind: "elsewhere" };

/** A text or a number that stands in a workbook. */
export type ScannedText = { place: Place; value: string | number };

export type ScannedCell = ScannedText & { place: Extract<Place, { kind: "cell" }> };
