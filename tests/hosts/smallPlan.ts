import type { CellPlan, SheetPlan, WorkbookPlan } from "../../src/sheet/plan";

/*
 * A cover and two sheets with two inputs and a derived value each: small enough to see through, with all that a plan
 * can have. All figures in these tests are made up.
 */

const BASE: Omit<SheetPlan, "key" | "name" | "cells"> = {
  tabColor: "#0B4F6C",
  columns: [{ width: 40 }, { width: 13 }, { width: 13 }, { width: 60 }, { width: 9, hidden: true }],
  rowHeights: [
    { row: 1, height: 27 },
    { row: 5, height: 18 },
    { row: 6, height: 18 },
  ],
  merges: [{ row: 3, firstColumn: 1, lastColumn: 4 }],
  validations: [],
  conditionalFormats: [],
  frozenRows: 4,
  print: {
    landscape: true,
    titleRows: { first: 1, last: 4 },
    lastRow: 7,
    lastColumn: 4,
    footer: "Prov & försök · 2027",
  },
};

const measureCells = (key: string, derived: string): CellPlan[] => [
  { row: 1, column: 1, style: "title", content: `${key} – Ett prov` },
  { row: 3, column: 1, style: "prose", content: "Påhittade uppgifter." },
  { row: 5, column: 1, style: "label0", content: "Täljare" },
  { row: 5, column: 2, style: "inputInteger" },
  { row: 5, column: 4, style: "message", content: `=IF(B5="","Saknas: fyll i.","")`, blankResult: "Saknas: fyll i." },
  { row: 5, column: 5, style: "working", content: "=N(B5)", blankResult: 0 },
  { row: 6, column: 1, style: "label1", content: "2027" },
  { row: 6, column: 2, style: "inputDecimal" },
  { row: 7, column: 1, style: "label0", content: "Kvot" },
  { row: 7, column: 3, style: "derivedRatio", content: derived, blankResult: "" },
];

const measureSheet = (key: string, derived: string): SheetPlan => ({
  ...BASE,
  key,
  name: key,
  cells: measureCells(key, derived),
  validations: [5, 6].map((row) => ({
    row,
    column: 2,
    type: row === 5 ? "whole" : "decimal",
    min: 0,
    max: 999,
    prompt: { title: `Ruta ${row}`, text: "Ett tal, 0 eller större." },
    error: { title: "Kontrollera talet", text: "Skriv ett tal, till exempel 12." },
  })),
  conditionalFormats: [2, 4].flatMap((column) => [
    { firstRow: 5, lastRow: 7, column, formula: `=LEFT($D5,4)="Fel:"`, look: "wrong" as const },
    { firstRow: 5, lastRow: 7, column, formula: `=LEFT($D5,7)="Saknas:"`, look: "missing" as const },
  ]),
});

const namesOf = (key: string): WorkbookPlan["names"] => [
  { name: `nhvblad.${key}`, sheet: key, row: 5, column: 2, to: { row: 7, column: 3 } },
  { name: `nhv.${key}.taljare`, sheet: key, row: 5, column: 2 },
  { name: `nhv.${key}.namnare`, sheet: key, row: 6, column: 2 },
  { name: `nhv.${key}.kvot`, sheet: key, row: 7, column: 3 },
];

const RATIO = `=IF(COUNT(B5:B6)=2,IF(B6=0,"",ROUND(B5/B6,2)),"")`;

export const SMALL_PLAN: WorkbookPlan = {
  sheets: [
    {
      ...BASE,
      key: "Start",
      name: "Start",
      cells: [
        { row: 1, column: 1, style: "title", content: "Prov" },
        { row: 3, column: 1, style: "prose", text: "=Testenheten" },
        {
          row: 5,
          column: 4,
          style: "fact",
          content: `=COUNTIF('B1a'!$D$5:$D$7,"Saknas:*")&" saknas"`,
          blankResult: "1 saknas",
        },
      ],
    },
    measureSheet("B1a", RATIO),
    measureSheet("Ö1", `=IF('B1a'!$B$5="","",ROUND(B5/'B1a'!$B$5,2))`),
  ],
  names: [...namesOf("B1a"), ...namesOf("Ö1")],
  active: "Start",
};

export const INPUTS = ["B1a.taljare", "B1a.namnare", "Ö1.taljare", "Ö1.namnare"];

/** A report's state as a custom XML part. */
export const stateXml = (text: string): string => `<rapport xmlns="urn:nhv-rapport:v1">${text}</rapport>`;
