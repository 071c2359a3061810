import type { InspectedName, InspectedSheet } from "../../report/inspectedWorkbook";
import type { ScannedText } from "../../report/scannedText";
import type { CellContent } from "../../report/workbookContent";
import type { CellValue } from "../../rules/readings";
import { asideName } from "../../sheet/tabNames";
import { sheetKeyOf } from "../content";
import { done, failed, type Host, type HostEvent } from "../host";
import { assertStateXml } from "../stateXml";
import { blockOf, type Cell, inspected, leftSheets, namesOf, plannedSheet, type Sheet, textsOf } from "./memorySheets";

/** A workbook in memory, for tests. Formulas are kept as text; what they give is what the plan or a person says. */
export type MemoryHost = Host & {
  /** What a person does in the workbook. Whoever watches is told. */
  person: {
    /** Writes into a cell, over its formula if it has one. Locked cells are refused. */
    type(id: string, value: CellValue): void;
    /** Enters what holds more than a value: a formula of the person's own, or a number under another format. */
    enter(id: string, content: CellContent): void;
    /** Says what a formula gives now. */
    calculate(id: string, value: CellValue): void;
    deleteSheet(key: string): void;
    unprotect(key: string): void;
    /** Makes a copy of a sheet, with names of its own. */
    copySheet(key: string): void;
    /** Writes over the label of a cell's row. Nobody is told. */
    relabel(id: string, text: string): void;
    /** Takes away Excel's own check of what is typed in a cell. */
    removeCheck(id: string): void;
    select(id: string): void;
    /** Leaves something elsewhere in the workbook, or in place of all that was left there. Nobody is told. */
    leave(texts: readonly ScannedText[]): void;
  };
  /** What was shown, and the files that were opened, oldest first. */
  shown: readonly string[][];
  opened: readonly Uint8Array[];
};

export function memoryHost(): MemoryHost {
  const sheets = new Map<string, Sheet>();
  const copies: InspectedSheet[] = [];
  const lost = new Set<string>();
  const unchecked = new Set<string>();
  const listeners = new Set<(event: HostEvent) => void>();
  const shown: string[][] = [];
  const opened: Uint8Array[] = [];
  let state: string | null = null;
  let left: readonly ScannedText[] = [];

  const tell = (event: HostEvent) => listeners.forEach((listener) => listener(event));
  const reshape = () => {
    tell({ kind: "changed" });
    tell({ kind: "reshaped" });
  };
  const withFigures = () => [...sheets].filter(([, { cells }]) => cells.size > 0);
  const cellAt = (id: string) => sheets.get(sheetKeyOf(id))?.cells.get(id);
  const isOpen = (id: string) => cellAt(id)!.unlocked || !sheets.get(sheetKeyOf(id))!.isProtected;
  const person = (id: string, act: (cell: Cell) => void) => {
    const cell = cellAt(id);
    if (!cell) throw new Error(`There is no cell ${id}.`);
    act(cell);
    tell({ kind: "changed" });
  };

  return {
    shown,
    opened,
    person: {
      type: (id, value) =>
        person(id, (cell) => {
          if (isOpen(id)) Object.assign(cell, { value, formula: null, shown: undefined });
        }),
      enter: (id, content) =>
        person(id, (cell) => {
          if (isOpen(id)) Object.assign(cell, { shown: undefined }, content);
        }),
      calculate: (id, value) => person(id, (cell) => Object.assign(cell, { value })),
      deleteSheet(key) {
        for (const id of sheets.get(key)?.cells.keys() ?? []) lost.add(id);
        sheets.delete(key);
        reshape();
      },
      copySheet(key) {
        const { name, ...sheet } = sheets.get(key)!;
        copies.push(inspected(`${name} (2)`, sheet, true));
        reshape();
      },
      relabel(id, text) {
        const { row } = cellAt(id)!;
        const others = sheets.get(sheetKeyOf(id))!.others;
        Object.assign(
          others.find((cell) => cell.row === row && cell.column === 1)!,
          { value: text },
        );
      },
      removeCheck: (id) => void unchecked.add(id),
      unprotect(key) {
        sheets.get(key)!.isProtected = false;
        reshape();
      },
      select: (id) => tell({ kind: "selected", id, sheet: sheetKeyOf(id) }),
      leave(texts) {
        left = texts;
      },
    },

    async build(plan, newState, progress) {
      assertStateXml(newState);
      const taken = plan.sheets.find(({ key }) => sheets.has(key));
      if (taken) return failed({ kind: "occupied", sheet: taken.name });
      plan.sheets.forEach((sheet, i) => {
        progress?.(i / plan.sheets.length, sheet.name);
        sheets.set(sheet.key, plannedSheet(plan, sheet));
      });
      lost.clear();
      unchecked.clear();
      state = newState;
      progress?.(1, plan.active);
      tell({ kind: "changed" });
      return done(undefined);
    },

    async mend(plan, { anew, rewritten, values }, newState, basedOn, progress) {
      assertStateXml(newState);
      if (state !== basedOn) return failed({ kind: "outdated" });
      plan.sheets.forEach((sheet, i) => {
        progress?.(i / plan.sheets.length, sheet.name);
        if (![...anew, ...rewritten].includes(sheet.key)) return;
        const planned = plannedSheet(plan, sheet);
        const old = sheets.get(sheet.key);
        const isAnew = anew.includes(sheet.key) || !old;
        for (const [id, cell] of planned.cells) {
          if (cell.formula === null) cell.value = (isAnew ? values[id] : old.cells.get(id)?.value) ?? null;
          lost.delete(id);
          unchecked.delete(id);
        }
        const taken = copies.map(({ name }) => name);
        if (isAnew && old) copies.push(inspected(asideName(sheet.name, taken), { ...old, isProtected: false }, false));
        sheets.set(sheet.key, planned);
      });
      for (const [key, { name, ...sheet }] of sheets) {
        if (plan.sheets.some((one) => one.key === key)) continue;
        copies.push(inspected(name, sheet, false));
        sheets.delete(key);
      }
      state = newState;
      progress?.(1, plan.active);
      tell({ kind: "changed" });
      return done(undefined);
    },

    async read() {
      const cells: Record<string, CellContent> = {};
      for (const sheet of sheets.values()) {
        for (const [id, { value, formula, shown }] of sheet.cells) {
          cells[id] = { value, formula, ...(shown !== undefined && { shown }) };
        }
      }
      return done({
        state,
        cells,
        sheets: withFigures().map(([key]) => key),
        lost: [...lost],
        unprotected: withFigures()
          .filter(([, { isProtected }]) => !isProtected)
          .map(([key]) => key),
      });
    },

    async inspect() {
      return done({
        sheets: [
          ...[...sheets.values()].map((sheet) => inspected(sheet.name, sheet, false)),
          ...copies,
          ...leftSheets(left),
        ],
        names: [
          ...[...sheets.values()].flatMap((sheet) => namesOf(sheet.name, sheet)),
          ...withFigures().map(([key, { name, cells }]): InspectedName => blockOf(key, name, [...cells.values()])),
          ...[...lost].map((id): InspectedName => ({ kind: "cell", id, at: null })),
        ],
        unvalidated: [...unchecked].filter(cellAt),
        unlocked: withFigures().flatMap(([key, { cells }]) =>
          [...cells.values()].some(({ unlocked }) => unlocked) ? [key] : [],
        ),
      });
    },

    async scan() {
      const aside = copies.flatMap(({ name, cells }) => cells.flatMap((cell) => textsOf(name, cell, null)));
      const own = [...sheets.values()].flatMap(({ name, cells }) =>
        [...cells].flatMap(([id, cell]) => textsOf(name, cell, id)),
      );
      return done([...own, ...aside, ...left]);
    },

    async saveState(newState, basedOn) {
      assertStateXml(newState);
      if (state !== basedOn) return failed({ kind: "outdated" });
      state = newState;
      return done(undefined);
    },

    async lock(locked, keys, fields) {
      const missing = [...keys.filter((key) => !sheets.has(key)), ...fields.filter((id) => !cellAt(id))][0];
      if (locked && missing !== undefined) return failed({ kind: "gone", what: missing });
      for (const key of keys) if (sheets.has(key)) sheets.get(key)!.isProtected = true;
      for (const id of fields) if (cellAt(id)) cellAt(id)!.unlocked = !locked;
      tell({ kind: "changed" });
      return done(undefined);
    },

    async write(values, seen = {}) {
      const ids = Object.keys(values);
      const missing = ids.find((id) => !cellAt(id));
      if (missing !== undefined) return failed({ kind: "gone", what: missing });
      const closed = ids.find((id) => !isOpen(id));
      if (closed !== undefined) return failed({ kind: "protected", sheet: sheetKeyOf(closed) });
      if (Object.entries(seen).some(([id, value]) => cellAt(id)!.value !== value)) return failed({ kind: "outdated" });
      for (const id of ids) Object.assign(cellAt(id)!, { value: values[id] ?? null, formula: null, shown: undefined });
      tell({ kind: "changed" });
      return done(undefined);
    },

    async show(ids) {
      const missing = ids.find((id) => !cellAt(id));
      if (missing !== undefined) return failed({ kind: "gone", what: missing });
      shown.push([...ids]);
      return done(undefined);
    },

    async watch(listener) {
      listeners.add(listener);
      return done(async () => void listeners.delete(listener));
    },

    async open(workbook) {
      opened.push(workbook);
      return done(undefined);
    },
  };
}
