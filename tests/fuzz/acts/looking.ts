import { type Act, cellAddress, does, someField, visibleSheets } from "./act";

const selecting: Act = {
  name: "markerar en ruta",
  weight: 4,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    return does(world, field.id, (workbook) => workbook.select(field.at.sheet, cellAddress(field.at)));
  },
};

const activating: Act = {
  name: "byter blad",
  weight: 4,
  does(world, random) {
    const sheet = random.pick(visibleSheets(world));
    return does(world, sheet, (workbook) => workbook.activate(sheet));
  },
};

const sizing: Act = {
  name: "ändrar bredd eller höjd",
  weight: 2,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    const { sheet, row, column } = field.at;
    const pixels = random.pick([0, 20, 200]);
    return does(world, `${pixels} punkter vid ${sheet}!${cellAddress(field.at)}`, (workbook) =>
      random.chance(0.5) ? workbook.setColumnWidth(sheet, column, pixels) : workbook.setRowHeight(sheet, row, pixels),
    );
  },
};

const colouring: Act = {
  name: "färgar rutor",
  weight: 2,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    return does(world, field.id, (workbook) =>
      workbook.format(field.at.sheet, cellAddress(field.at), { fill: "#FFEE00", bold: true }),
    );
  },
};

const formatting: Act = {
  name: "byter talformat",
  weight: 4,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    const numberFormat = random.pick(["@", "0%", "0.00", "yyyy-mm-dd", "General", "# ##0", '0 "st"']);
    return does(world, `${numberFormat} i ${field.id}`, (workbook) =>
      workbook.format(field.at.sheet, cellAddress(field.at), { numberFormat }),
    );
  },
};

const locking: Act = {
  name: "låser en ruta",
  weight: 1,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    return does(world, field.id, (workbook) =>
      workbook.format(field.at.sheet, cellAddress(field.at), { locked: true }),
    );
  },
};

/** Where people look and how they like it to look. */
export const looking: readonly Act[] = [selecting, activating, sizing, colouring, formatting, locking];
