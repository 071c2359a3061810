import type { ActResult } from "../../../src/preview/excel";
import { type Act, cellAddress, does, ourSheets, someField, someOf, unheard } from "./act";
import type { At } from "../look";
import type { World } from "../world";

type Workbook = World["excel"]["workbook"];

/** A command of Excel's that is given at a field's cell. */
const atField = (
  name: string,
  weight: number,
  act: (workbook: Workbook, at: At, cell: string, token: string) => ActResult,
  rows = 1,
): Act => ({
  name,
  weight,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    const { sheet, row, column } = field.at;
    const first = cellAddress(field.at);
    const area = rows === 1 ? first : `${first}:${cellAddress({ row: row + random.below(rows), column })}`;
    const token = String(world.token());
    return does(world, `${sheet}!${area}`, (workbook) => act(workbook, field.at, area, token));
  },
});

const sorting: Act = {
  name: "sorterar",
  weight: 3,
  does(world, random) {
    const sheet = someOf(ourSheets(world), random);
    if (sheet === null) return null;
    const first = random.pick([5, 6]);
    const area = `A${first}:D${first + 2 + random.below(4)}`;
    const column = random.pick(["A", "B"]);
    return does(world, `${sheet}!${area} efter ${column}`, (workbook) =>
      workbook.sortRows(sheet, area, column, { descending: random.chance(0.5) }),
    );
  },
};

const replacing: Act = {
  name: "söker och ersätter",
  weight: 3,
  does(world, random) {
    const [sought, replacement] = random.pick([
      ["ca ", ""],
      [" st", ""],
      ["100", "ca 100"],
      [",5", ""],
      ["Antal", "Totalt"],
    ] as const);
    return does(world, `”${sought}” med ”${replacement}”`, (workbook) => workbook.replaceAll(sought, replacement));
  },
};

const dragging: Act = {
  name: "drar rutor till en annan plats",
  weight: 3,
  does(world, random) {
    const [from, to] = [someField(world, random)?.at, someField(world, random)?.at];
    if (!from || !to) return null;
    return does(world, `${from.sheet}!${cellAddress(from)} till rad ${to.row + 1}`, (workbook) =>
      workbook.moveCells(from.sheet, cellAddress(from), cellAddress({ ...to, column: from.column }), { accept: true }),
    );
  },
};

const fillingSeries: Act = {
  name: "drar i fyllningshandtaget",
  weight: 2,
  does(world, random) {
    const at = someField(world, random)?.at;
    if (!at) return null;
    const last = cellAddress({ row: at.row + 1 + random.below(3), column: at.column });
    return does(world, `${at.sheet}!${cellAddress(at)} till ${last}`, (workbook) =>
      workbook.fillSeries(at.sheet, cellAddress(at), `${cellAddress(at)}:${last}`),
    );
  },
};

const deletingName: Act = {
  name: "tar bort ett av våra namn i Namnhanteraren",
  weight: 2,
  does(world, random) {
    const field = someField(world, random);
    return field && unheard(world, field.id, (workbook) => workbook.deleteName(`nhv.${field.id}`));
  },
};

const redefiningName: Act = {
  name: "låter ett av våra namn leda till en annan ruta",
  weight: 2,
  does(world, random) {
    const [field, other] = [someField(world, random), someField(world, random)];
    if (!field || !other) return null;
    const refersTo = `='${other.at.sheet.replaceAll("'", "''")}'!$B$${other.at.row + 1}`;
    return unheard(world, `${field.id} till ${other.id}`, (workbook) => {
      workbook.deleteName(`nhv.${field.id}`);
      return workbook.defineName(`nhv.${field.id}`, refersTo);
    });
  },
};

const definingName: Act = {
  name: "gör ett eget namn",
  weight: 1,
  does(world, random) {
    const name = random.pick(["summa", "nhvegna", "Tabell_1"]);
    if (world.excel.workbook.names().some((one) => one.name === name)) return null;
    return does(world, name, (workbook) => workbook.defineName(name, "=1+1"));
  },
};

const protectingStructure: Act = {
  name: "skyddar arbetsbokens struktur, eller tar bort det",
  weight: 1,
  does: (world, random) =>
    random.chance(0.4)
      ? does(world, "skyddar", (workbook) => workbook.protectStructure())
      : does(world, "tar bort", (workbook) => workbook.unprotectStructure()),
};

/** Commands in Excel's ribbon and menus that change what stands in cells or what cells are called. */
export const commands: readonly Act[] = [
  sorting,
  replacing,
  dragging,
  fillingSeries,
  deletingName,
  redefiningName,
  definingName,
  protectingStructure,
  atField("klistrar in bara värden", 2, (workbook, { sheet }, cell, token) => workbook.pasteValues(sheet, cell, token)),
  atField("rensar allt", 2, (workbook, { sheet }, area) => workbook.clearAll(sheet, area), 3),
  atField("rensar format", 2, (workbook, { sheet }, area) => workbook.clearFormats(sheet, area), 3),
  atField(
    "sammanfogar celler",
    1,
    (workbook, { sheet }, area) => workbook.mergeCells(sheet, area, { accept: true }),
    3,
  ),
  atField("infogar celler", 1, (workbook, { sheet }, area) => workbook.insertCells(sheet, area, "down"), 2),
  atField("tar bort celler", 1, (workbook, { sheet }, area) => workbook.deleteCells(sheet, area, "up"), 2),
  atField("döljer en rad", 1, (workbook, { sheet, row }) => workbook.hideRows(sheet, row, 1)),
  atField("visar dolda rader", 1, (workbook, { sheet, row }) => workbook.showRows(sheet, Math.max(0, row - 3), 6)),
  atField("skriver en kommentar", 2, (workbook, { sheet }, cell) => workbook.addComment(sheet, cell, "Stämmer det?")),
  atField("klistrar in från en annan arbetsbok", 3, (workbook, { sheet }, cell, token) =>
    workbook.pasteForeign(sheet, cell, { texts: [[token], [`ca ${token}`]], style: { numberFormat: "@" } }),
  ),
];
