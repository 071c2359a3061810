import type { ScannedText } from "../../report/scannedText";
import type { CellContent } from "../../report/workbookContent";
import type { CellValue } from "../../rules/readings";
import { blockName, type CellPlan, type SheetPlan, type WorkbookPlan } from "../../sheet/plan";
import { STYLES, type Style } from "../../sheet/styles";
import { asideName } from "../../sheet/tabNames";
import { cellsOfPlan, sheetKeyOf } from "../content";
import { isFormula, isProtectedPlan } from "../formulas";
import { done, failed, type Host, type HostEvent } from "../host";
import { assertStateXml } from "../stateXml";

type Cell = { value: CellValue; formula: string | null; unlocked: boolean; row: number; column: number };
type Sheet = { name: string; isProtected: boolean; cells: Map<string, Cell> };

/** A workbook in memory, for tests. Formulas are kept as text; what they give is what the plan or a person says. */
export type MemoryHost = Host & {
  /** What a person does in the workbook. Whoever watches is told. */
  person: {
    /** Writes into a cell, over its formula if it has one. Locked cells are refused. */
    type(id: string, value: CellValue): void;
    /** Says what a formula gives now. */
    calculate(id: string, value: CellValue): void;
    deleteSheet(key: string): void;
    unprotect(key: string): void;
    select(id: string): void;
    /** Leaves something elsewhere in the workbook, or in place of all that was left there. Nobody is told. */
    leave(texts: readonly ScannedText[]): void;
  };
  /** What was shown, and the files that were opened, oldest first. */
  shown: readonly string[][];
  opened: readonly Uint8Array[];
};

const styleOf = ({ style }: CellPlan): Style => STYLES[style];

const cellOf = (plan: CellPlan): Cell => ({
  value: (isFormula(plan.content) ? plan.blankResult : (plan.text ?? plan.content)) || null,
  formula: isFormula(plan.content) ? plan.content : null,
  unlocked: styleOf(plan).unlocked ?? false,
  row: plan.row,
  column: plan.column,
});

/** A sheet as it is planned; null for one that has no figures, which memory does not keep. */
function sheetOf(plan: WorkbookPlan, { key, name, cells, ...rest }: SheetPlan): Sheet | null {
  if (!plan.names.some((one) => one.name === blockName(key))) return null;
  const at = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const own = cellsOfPlan(plan, key).map(({ id, row, column }) => [id, cellOf(at.get(`${row},${column}`)!)] as const);
  return { name, isProtected: isProtectedPlan({ key, name, cells, ...rest }), cells: new Map(own) };
}

export function memoryHost(): MemoryHost {
  const sheets = new Map<string, Sheet>();
  const lost = new Set<string>();
  const listeners = new Set<(event: HostEvent) => void>();
  const shown: string[][] = [];
  const opened: Uint8Array[] = [];
  let state: string | null = null;
  let left: readonly ScannedText[] = [];
  const aside: ScannedText[] = [];

  const textsOf = ({ name: sheet, cells }: Sheet): ScannedText[] =>
    [...cells].flatMap(([id, { value, formula, row, column }]): ScannedText[] =>
      formula !== null || value === null || value === "" || typeof value === "boolean"
        ? []
        : [{ place: { kind: "cell", sheet, row, column, ours: true, id }, value }],
    );
  const setAside = (old: Sheet) => {
    const taken = aside.flatMap(({ place }) => (place.kind === "cell" ? [place.sheet] : []));
    const sheet = asideName(old.name, taken);
    for (const { place, value } of textsOf(old)) {
      if (place.kind === "cell") aside.push({ place: { ...place, sheet, ours: false, id: null }, value });
    }
  };

  const tell = (event: HostEvent) => listeners.forEach((listener) => listener(event));
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
          if (isOpen(id)) Object.assign(cell, { value, formula: null });
        }),
      calculate: (id, value) => person(id, (cell) => Object.assign(cell, { value })),
      deleteSheet(key) {
        for (const id of sheets.get(key)?.cells.keys() ?? []) lost.add(id);
        sheets.delete(key);
        tell({ kind: "changed" });
      },
      unprotect(key) {
        sheets.get(key)!.isProtected = false;
        tell({ kind: "changed" });
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
        const made = sheetOf(plan, sheet);
        if (made) sheets.set(sheet.key, made);
      });
      lost.clear();
      state = newState;
      progress?.(1, plan.active);
      tell({ kind: "changed" });
      return done(undefined);
    },

    async mend(plan, { anew, rewritten, values }, newState, progress) {
      assertStateXml(newState);
      plan.sheets.forEach((sheet, i) => {
        progress?.(i / plan.sheets.length, sheet.name);
        const planned = sheetOf(plan, sheet);
        const old = sheets.get(sheet.key);
        if (!planned || ![...anew, ...rewritten].includes(sheet.key)) return;
        const isAnew = anew.includes(sheet.key) || !old;
        for (const [id, cell] of planned.cells) {
          if (cell.formula === null) cell.value = (isAnew ? values[id] : old.cells.get(id)?.value) ?? null;
          lost.delete(id);
        }
        if (isAnew && old) setAside(old);
        sheets.set(sheet.key, planned);
      });
      state = newState;
      progress?.(1, plan.active);
      tell({ kind: "changed" });
      return done(undefined);
    },

    async read() {
      const cells: Record<string, CellContent> = {};
      for (const sheet of sheets.values()) {
        for (const [id, { value, formula }] of sheet.cells) cells[id] = { value, formula };
      }
      return done({
        state,
        cells,
        sheets: [...sheets.keys()],
        lost: [...lost],
        unprotected: [...sheets].filter(([, { isProtected }]) => !isProtected).map(([key]) => key),
      });
    },

    async scan() {
      return done([...[...sheets.values()].flatMap(textsOf), ...aside, ...left]);
    },

    async saveState(newState) {
      assertStateXml(newState);
      state = newState;
      return done(undefined);
    },

    async lock(locked, keys, fields) {
      const missing = [...keys.filter((key) => !sheets.has(key)), ...fields.filter((id) => !cellAt(id))][0];
      if (locked && missing !== undefined) return failed({ kind: "gone", what: missing });
      for (const key of keys) if (sheets.has(key)) sheets.get(key)!.isProtected = true;
      for (const id of fields) if (cellAt(id)) cellAt(id)!.unlocked = !locked;
      return done(undefined);
    },

    async write(values) {
      const ids = Object.keys(values);
      const missing = ids.find((id) => !cellAt(id));
      if (missing !== undefined) return failed({ kind: "gone", what: missing });
      const closed = ids.find((id) => !isOpen(id));
      if (closed !== undefined) return failed({ kind: "protected", sheet: sheetKeyOf(closed) });
      for (const id of ids) Object.assign(cellAt(id)!, { value: values[id] ?? null, formula: null });
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
