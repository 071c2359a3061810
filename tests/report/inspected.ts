import type {
  InspectedCell,
  InspectedName,
  InspectedSheet,
  InspectedWorkbook,
} from "../../src/report/inspectedWorkbook";
import type { CellValue, Values } from "../../src/rules/readings";
import type { WorkbookPlan } from "../../src/sheet/plan";

type Sheet = Omit<InspectedSheet, "cells" | "names"> & { cells: InspectedCell[]; names: InspectedName[] };

/** A workbook that a person does to what people do, as Excel lets names and cells follow. Rows count from 1. */
export type Rough = {
  inspected(): InspectedWorkbook;
  type(sheet: string, row: number, column: number, value: CellValue): void;
  insertRow(sheet: string, row: number): void;
  deleteRow(sheet: string, row: number): void;
  /** The rows from the first, in another order: cells move, names do not. */
  sort(sheet: string, first: number, order: readonly number[]): void;
  renameSheet(sheet: string, name: string): void;
  copySheet(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
  /** Moves rows to a sheet of their own: names follow. */
  cutRows(sheet: string, first: number, last: number, to: string): void;
  /** Copies what rows say to a sheet of their own: names do not follow. */
  copyRows(sheet: string, first: number, last: number, to: string): void;
  dropName(id: string): void;
  rowOf(id: string): number;
};

const PREFIX = { cell: "nhv.", block: "nhvblad." } as const;

/** The plan's workbook with these figures. */
export function rough(plan: WorkbookPlan, values: Values): Rough {
  const planned = plan.names.map(({ name, sheet, row, column, to }): InspectedName & { row: number } => {
    const kind = name.startsWith(PREFIX.block) ? "block" : "cell";
    const at = { sheet, row, column, lastRow: to?.row ?? row, lastColumn: to?.column ?? column };
    return { kind, id: name.slice(PREFIX[kind].length), at, row };
  });
  let names: InspectedName[] = planned.map(({ kind, id, at }) => ({ kind, id, at }));
  let sheets = plan.sheets.map(({ key, name, cells }): Sheet => {
    const said = cells.flatMap(({ row, column, content, text, blankResult }): InspectedCell[] => {
      const formula = typeof content === "string" && content.startsWith("=") ? content : null;
      const value = formula ? (blankResult ?? null) : (text ?? content ?? null);
      return value === null || value === "" ? [] : [{ row, column, value, formula }];
    });
    const entered = planned.flatMap(({ kind, id, at }): InspectedCell[] => {
      const value = values[id] ?? null;
      if (kind !== "cell" || at?.sheet !== key || value === null) return [];
      return [{ row: at.row, column: at.column, value, formula: null }];
    });
    return { name, isProtected: true, hasPassword: null, names: [], cells: [...said, ...entered] };
  });

  const find = (name: string) => sheets.find((sheet) => sheet.name === name)!;
  const add = (name: string): Sheet => {
    const sheet: Sheet = { name, isProtected: false, hasPassword: null, names: [], cells: [] };
    sheets.push(sheet);
    return sheet;
  };
  const moveNames = (move: (at: NonNullable<InspectedName["at"]>) => InspectedName["at"]) => {
    names = names.map((name) => ({ ...name, at: name.at && move(name.at) }));
  };
  const shiftRows = (name: string, from: number, by: 1 | -1) => {
    const sheet = find(name);
    sheet.cells = sheet.cells
      .filter(({ row }) => by === 1 || row !== from)
      .map((cell) => (cell.row >= from ? { ...cell, row: cell.row + by } : cell));
    moveNames((at) => {
      if (at.sheet !== name) return at;
      if (by === -1 && at.row === from && at.lastRow === from) return null;
      const shift = (row: number) => (row > from || (by === 1 && row === from) ? row + by : row);
      return { ...at, row: shift(at.row), lastRow: by === -1 && at.lastRow === from ? from - 1 : shift(at.lastRow) };
    });
  };

  return {
    inspected: () => structuredClone({ sheets, names, unvalidated: [], unlocked: [] }),
    type(name, row, column, value) {
      const sheet = find(name);
      sheet.cells = sheet.cells.filter((cell) => cell.row !== row || cell.column !== column);
      if (value !== null) sheet.cells.push({ row, column, value, formula: null });
    },
    insertRow: (name, row) => shiftRows(name, row, 1),
    deleteRow: (name, row) => shiftRows(name, row, -1),
    sort(name, first, order) {
      const to = new Map(order.map((from, i) => [first + from, first + i] as const));
      const sheet = find(name);
      sheet.cells = sheet.cells.map((cell) => ({ ...cell, row: to.get(cell.row) ?? cell.row }));
    },
    renameSheet(name, now) {
      find(name).name = now;
      moveNames((at) => (at.sheet === name ? { ...at, sheet: now } : at));
    },
    copySheet(name, now) {
      const copy = { ...structuredClone(find(name)), name: now };
      const own = names.filter(({ at }) => at?.sheet === name);
      copy.names = own.map((one) => ({ ...one, at: { ...one.at!, sheet: now } }));
      sheets.push(copy);
    },
    deleteSheet(name) {
      sheets = sheets.filter((sheet) => sheet.name !== name);
      moveNames((at) => (at.sheet === name ? null : at));
    },
    cutRows(name, first, last, to) {
      const sheet = find(name);
      const isCut = ({ row }: { row: number }) => row >= first && row <= last;
      add(to).cells = sheet.cells.filter(isCut).map((cell) => ({ ...cell, row: cell.row - first + 1 }));
      sheet.cells = sheet.cells.filter((cell) => !isCut(cell));
      moveNames((at) => {
        const moves = at.sheet === name && at.row === at.lastRow && isCut(at);
        return moves ? { ...at, sheet: to, row: at.row - first + 1, lastRow: at.row - first + 1 } : at;
      });
    },
    copyRows(name, first, last, to) {
      const cells = find(name).cells.filter(({ row }) => row >= first && row <= last);
      add(to).cells = cells.map((cell) => ({ ...cell, row: cell.row - first + 1 }));
    },
    dropName(id) {
      names = names.filter((name) => name.id !== id);
    },
    rowOf: (id) => planned.find((name) => name.id === id)!.row,
  };
}
