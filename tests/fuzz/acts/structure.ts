import type { World } from "../world";
import { type Act, cellAddress, does, ourSheets, someField, someOf, visibleSheets } from "./act";

/** Something that is done to one of our sheets. */
const toOurSheet = (name: string, weight: number, act: (world: World, sheet: string) => string): Act => ({
  name,
  weight,
  does(world, random) {
    const sheet = someOf(ourSheets(world), random);
    return sheet === null ? null : act(world, sheet);
  },
});

const opening = toOurSheet("tar bort skyddet av ett blad", 6, (world, sheet) =>
  does(world, sheet, (workbook) => workbook.unprotectSheet(sheet)),
);
const protecting = toOurSheet("skyddar ett blad", 3, (world, sheet) =>
  does(world, sheet, (workbook) => workbook.protectSheet(sheet)),
);
const copyingSheet = toOurSheet("kopierar ett blad", 2, (world, sheet) =>
  does(world, sheet, (workbook) => workbook.copySheet(sheet)),
);
const deletingSheet = toOurSheet("raderar ett blad", 1, (world, sheet) =>
  does(world, sheet, (workbook) => workbook.deleteSheet(sheet)),
);
const hiding = toOurSheet("döljer ett blad", 2, (world, sheet) =>
  does(world, sheet, (workbook) => workbook.hideSheet(sheet)),
);

const showing: Act = {
  name: "visar ett dolt blad",
  weight: 2,
  does(world, random) {
    const hidden = world.excel.workbook.sheets().filter(({ visibility }) => visibility === "Hidden");
    const sheet = someOf(hidden, random)?.name;
    return sheet === undefined ? null : does(world, sheet, (workbook) => workbook.showSheet(sheet));
  },
};

const renaming: Act = {
  name: "byter namn på ett blad",
  weight: 3,
  does(world, random) {
    const sheet = random.pick(visibleSheets(world));
    const name = random.pick(["Ifyllt", "B1 gammal", "R1", "T1", "It's 2027", "Ö", "Blad [1]", "Blad 7"]);
    return does(world, `${sheet} till ${name}`, (workbook) => workbook.renameSheet(sheet, name));
  },
};

const movingSheet: Act = {
  name: "flyttar ett blad",
  weight: 2,
  does(world, random) {
    const sheets = visibleSheets(world);
    const [sheet, position] = [random.pick(sheets), random.below(sheets.length)];
    return does(world, `${sheet} till plats ${position + 1}`, (workbook) => workbook.moveSheet(sheet, position));
  },
};

const addingSheet: Act = {
  name: "lägger till ett eget blad med anteckningar",
  weight: 2,
  does(world, random) {
    const text = `Anteckning\t${world.token()}\n=1/0\tca ${world.token()}`;
    return does(world, text, (workbook) => {
      const before = new Set(workbook.sheets().map(({ name }) => name));
      const added = workbook.addSheet();
      const own = workbook.sheets().find(({ name }) => !before.has(name));
      return own ? workbook.paste(own.name, random.pick(["A1", "B5", "C7"]), text) : added;
    });
  },
};

const lines = (
  name: string,
  weight: number,
  act: (workbook: World["excel"]["workbook"]) => (sheet: string, at: number, count: number) => { ok: boolean },
  axis: "row" | "column",
): Act => ({
  name,
  weight,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    const { sheet } = field.at;
    const at = Math.max(0, field.at[axis] + random.below(3) - 1);
    const count = 1 + random.below(2);
    return does(world, `${count} vid ${at + 1} i ${sheet}`, (workbook) => act(workbook)(sheet, at, count) as never);
  },
});

/** What it takes a sheet without protection for: words, formulas and headings of ours are locked. */
const overwriting: Act = {
  name: "skriver över en etikett, en formel eller en dold cell",
  weight: 4,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    const { sheet, row } = field.at;
    const cell = cellAddress({ row, column: random.pick([0, 2, 3, 20, 23]) });
    return does(world, `${sheet}!${cell}`, (workbook) => workbook.paste(sheet, cell, `rad ${world.token()}`));
  },
};

const writingBeside: Act = {
  name: "skriver vid sidan av tabellen",
  weight: 3,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    const { sheet, row } = field.at;
    const cell = cellAddress({ row, column: random.pick([5, 8]) });
    return does(world, `${sheet}!${cell}`, (workbook) => workbook.paste(sheet, cell, String(world.token())));
  },
};

/** What is done to sheets, rows and columns. */
export const structure: readonly Act[] = [
  opening,
  protecting,
  copyingSheet,
  deletingSheet,
  hiding,
  showing,
  renaming,
  movingSheet,
  addingSheet,
  lines("infogar rader", 3, (workbook) => workbook.insertRows, "row"),
  lines("tar bort rader", 2, (workbook) => workbook.deleteRows, "row"),
  lines("infogar kolumner", 1, (workbook) => workbook.insertColumns, "column"),
  lines("tar bort kolumner", 1, (workbook) => workbook.deleteColumns, "column"),
  overwriting,
  writingBeside,
];
