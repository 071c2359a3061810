import type { Area } from "./address";
import type { CellValue } from "./cellValue";

/** Something that happened to the workbook, in the words of Excel's events. */
export type Change =
  | {
      readonly kind: "cells";
      readonly sheetId: string;
      readonly area: Area;
      readonly changeType: CellChangeType;
      /** Only when a single cell was edited. */
      readonly before?: CellValue;
    }
  | { readonly kind: "formats"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "calculated"; readonly sheetId: string }
  | { readonly kind: "selection"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "activated" | "deactivated" | "sheetAdded" | "sheetDeleted"; readonly sheetId: string }
  | { readonly kind: "renamed"; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: "protection"; readonly sheetId: string; readonly isProtected: boolean }
  /** Custom XML parts, settings, properties, created workbooks: not in the cells, and not part of undo. */
  | { readonly kind: "stored" }
  /** Seen in the grid, but no event of Office.js. */
  | { readonly kind: "view" };

export type CellChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** Who did it: the person at this Excel, a co-author of whom no more is known, or an add-in, known by its host. */
export type Origin = "user" | "coauthor" | { readonly addin: object };
