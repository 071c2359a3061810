import type { At } from "../look";
import type { Random } from "../../random";
import type { World } from "../world";
import { typing, WRITINGS } from "./typing";
import { type Act, cellAddress, does, fieldsHere, someField, unheard } from "./act";

function pastes(world: World, random: Random, write: (token: number) => string): string | null {
  const field = someField(world, random);
  if (!field) return null;
  const text = write(world.token());
  return does(world, `klistrar in ${text} i ${field.id}`, (workbook) =>
    workbook.paste(field.at.sheet, cellAddress(field.at), text),
  );
}

const pasting: Act = {
  name: "klistrar in ett värde",
  weight: 10,
  does: (world, random) => pastes(world, random, random.pick(WRITINGS).write),
};

const pastingBlock: Act = {
  name: "klistrar in flera värden",
  weight: 8,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    const rows = Array.from({ length: 2 + random.below(4) }, () => random.pick(WRITINGS).write(world.token()));
    const text = rows.map((row) => (random.chance(0.1) ? `${row}\t${world.token()}` : row)).join("\n");
    return does(world, `klistrar in ${JSON.stringify(text)} från ${field.id}`, (workbook) =>
      workbook.paste(field.at.sheet, cellAddress(field.at), text),
    );
  },
};

/** Fields that stand under each other, top to bottom, with nothing between them. */
function runs(world: World): { id: string; at: At }[][] {
  const found: { id: string; at: At }[][] = [];
  for (const field of fieldsHere(world)) {
    const above = found.at(-1)?.at(-1)?.at;
    const { sheet, row, column } = field.at;
    if (above && above.sheet === sheet && above.column === column && above.row === row - 1) found.at(-1)!.push(field);
    else found.push([field]);
  }
  return found;
}

const fillingAll: Act = {
  name: "fyller i hela rapporten rätt",
  weight: 4,
  does(world) {
    const figures = (run: { id: string }[]) =>
      run.map(({ id }) => String(world.place.clean[id] ?? "").replace(".", ",")).join("\n");
    const pasted = runs(world).filter((run) =>
      world.person((workbook) => workbook.paste(run[0]!.at.sheet, cellAddress(run[0]!.at), figures(run))),
    );
    return pasted.length ? `i ${pasted.flat().length} rutor` : null;
  },
};

const filling: Act = {
  name: "fyller flera rutor på en gång (Ctrl+Retur)",
  weight: 3,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    const { sheet, row, column } = field.at;
    const area = `${cellAddress(field.at)}:${cellAddress({ row: row + 1 + random.below(3), column })}`;
    const token = world.token();
    return does(world, `${token} i ${sheet}!${area}`, (workbook) => workbook.fill(sheet, area, String(token)));
  },
};

const fillingDown: Act = {
  name: "fyller nedåt eller åt höger",
  weight: 4,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    const { sheet, row, column } = field.at;
    const isDown = random.chance(0.8);
    const last = isDown ? { row: row + 1 + random.below(3), column } : { row, column: column + 1 };
    const area = `${cellAddress(field.at)}:${cellAddress(last)}`;
    return does(world, `${sheet}!${area}`, (workbook) =>
      isDown ? workbook.fillDown(sheet, area) : workbook.fillRight(sheet, area),
    );
  },
};

const clearing: Act = {
  name: "tömmer rutor",
  weight: 6,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    const { sheet, row, column } = field.at;
    const area = `${cellAddress(field.at)}:${cellAddress({ row: row + random.below(3), column })}`;
    return does(world, `${sheet}!${area}`, (workbook) => workbook.clear(sheet, area));
  },
};

const coauthor: Act = {
  name: "en medförfattare skriver",
  weight: 6,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    const text = random.pick(WRITINGS).write(world.token());
    return does(world, `${text} i ${field.id}`, (workbook) =>
      workbook.remoteEdit(field.at.sheet, cellAddress(field.at), text),
    );
  },
};

const staying: Act = {
  name: "börjar skriva i en ruta och stannar där",
  weight: 5,
  does(world, random) {
    const field = someField(world, random);
    if (!field || world.excel.workbook.editing()) return null;
    return does(world, field.id, (workbook) => workbook.startEdit(field.at.sheet, cellAddress(field.at)));
  },
};

const leaving: Act = {
  name: "skriver klart i rutan",
  weight: 8,
  does(world, random) {
    if (!world.excel.workbook.editing()) return null;
    const text = random.chance(0.3) ? null : String(world.token());
    return does(world, text ?? "Esc", (workbook) => workbook.endEdit(text, { accept: true }));
  },
};

const undoing: Act = {
  name: "ångrar",
  weight: 6,
  does: (world) => unheard(world, "Ctrl+Z", (workbook) => workbook.undo()),
};

const redoing: Act = {
  name: "gör om",
  weight: 4,
  does: (world) => unheard(world, "Ctrl+Y", (workbook) => workbook.redo()),
};

/** Our sheets have no lists of choices: one comes along from another workbook. */
const choosing: Act = {
  name: "väljer i en rullgardinslista",
  weight: 2,
  does: (world, random) => {
    const field = someField(world, random);
    if (!field) return null;
    const { sheet } = field.at;
    const cell = cellAddress(field.at);
    const choices = [String(world.token()), String(world.token())];
    return does(world, `${choices.join()} i ${field.id}`, (workbook) => {
      const validation = { list: { inCellDropDown: true, source: choices.join() } };
      const pasted = workbook.pasteForeign(sheet, cell, { texts: [[""]], validation });
      return pasted.ok ? workbook.pick(sheet, cell, random.pick(choices)) : pasted;
    });
  },
};

/** What goes into cells. */
export const entering: readonly Act[] = [
  ...typing,
  choosing,
  pasting,
  pastingBlock,
  fillingAll,
  filling,
  fillingDown,
  clearing,
  coauthor,
  staying,
  leaving,
  undoing,
  redoing,
];
