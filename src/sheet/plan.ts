import type { StyleName } from "./styles";

/**
 * A workbook as a value: what every host builds, without asking anything more. Rows and columns count from 1, as in
 * Excel; colours are "#RRGGBB"; formulas are English, with commas, and begin with "=".
 */
export type WorkbookPlan = {
  sheets: readonly SheetPlan[];
  /** Workbook-wide defined names. */
  names: readonly NamePlan[];
  /** The sheet that is shown first. */
  active: string;
};

export type CellPlan = {
  row: number;
  column: number;
  style: StyleName;
  /** A number, a formula, or words of our own; absent in a cell that is only formatted, as an input is. */
  content?: string | number;
  /** A definition's or a person's words: text that is never a formula, whatever it begins with. In place of content. */
  text?: string;
  /** What a formula gives while nothing is filled in: a file carries it, so that no reader sees a stale value. */
  blankResult?: string | number;
};

/** Excel's own check of what is typed. Titles are at most 32 characters, prompts 255, errors 225. */
export type ValidationPlan = {
  /** The cell; validation texts differ from cell to cell. */
  row: number;
  column: number;
  type: "whole" | "decimal";
  min: number;
  /** Null: no upper bound but the product's own. */
  max: number;
  prompt: { title: string; text: string };
  error: { title: string; text: string };
};

/** A condition on a block of one column's cells, and how they then look. Earlier ones win. */
export type ConditionalFormatPlan = {
  firstRow: number;
  lastRow: number;
  column: number;
  /** Relative to the first cell of the block. */
  formula: string;
  look: ConditionalLook;
};

export type ConditionalLook = "wrong" | "asks" | "missing" | "right";

export type SheetPlan = {
  /** "Start" or the measure's id: what the sheet is, whatever it is called. */
  key: string;
  /** The tab's text when the sheet is made. */
  name: string;
  tabColor: string;
  /** Widths in characters of the default font, from column A. */
  columns: readonly { width: number; hidden?: true }[];
  /** Heights in points of rows that need more than the default. */
  rowHeights: readonly { row: number; height: number }[];
  cells: readonly CellPlan[];
  /** Cells of one row that are one, for prose. */
  merges: readonly { row: number; firstColumn: number; lastColumn: number }[];
  validations: readonly ValidationPlan[];
  conditionalFormats: readonly ConditionalFormatPlan[];
  /** Rows that stay in view. */
  frozenRows: number;
  print: {
    landscape: boolean;
    /** Repeated at the top of each page. */
    titleRows: { first: number; last: number };
    /** The printed block, from A1. */
    lastRow: number;
    lastColumn: number;
    footer: string;
  };
};

/** A defined name for one cell, or for a block. */
export type NamePlan = {
  name: string;
  sheet: string;
  row: number;
  column: number;
  /** Of a block: its last cell. */
  to?: { row: number; column: number };
};

/** The defined name of a field's input cell or of a derived value. */
export const cellName = (id: string): string => `nhv.${id}`;

/**
 * The defined name of the block of a sheet that is read: it follows the sheet when people rename or move it, so that
 * everything can be read in one round trip. Its prefix is not that of the cells.
 */
export const blockName = (sheet: string): string => `nhvblad.${sheet}`;
