import type { At } from "../look";
import type { Random } from "../../random";
import type { World } from "../world";
import { type Act, cellAddress, does, someField, someOf, visibleSheets } from "./act";

const areaFrom = ({ row, column }: At, rows: number, columns: number): string =>
  `${cellAddress({ row, column })}:${cellAddress({ row: row + rows - 1, column: column + columns - 1 })}`;

/** Some cells that begin at a field's, and where they are to go. */
function someMove(world: World, random: Random, isOtherSheet: boolean): { from: At; area: string; to: At } | null {
  const from = someField(world, random)?.at;
  if (!from) return null;
  const area = areaFrom(from, 1 + random.below(3), random.chance(0.8) ? 1 : 2);
  if (!isOtherSheet) return { from, area, to: { ...from, row: Math.max(0, from.row + random.below(9) - 4) } };
  const sheet = someOf(
    visibleSheets(world).filter((name) => name !== from.sheet),
    random,
  );
  return sheet === null ? null : { from, area, to: { sheet, row: from.row + random.below(5), column: from.column } };
}

const copying = (name: string, isOtherSheet: boolean): Act => ({
  name,
  weight: 4,
  does(world, random) {
    const move = someMove(world, random, isOtherSheet);
    if (!move) return null;
    const { from, area, to } = move;
    const text = world.excel.workbook.copy(from.sheet, area);
    return does(world, `${from.sheet}!${area} till ${to.sheet}!${cellAddress(to)}`, (workbook) =>
      workbook.paste(to.sheet, cellAddress(to), text),
    );
  },
});

const cutting = (name: string, isOtherSheet: boolean): Act => ({
  name,
  weight: 3,
  does(world, random) {
    const move = someMove(world, random, isOtherSheet);
    if (!move) return null;
    const { from, area, to } = move;
    return does(world, `${from.sheet}!${area} till ${to.sheet}!${cellAddress(to)}`, (workbook) => {
      const cut = workbook.cut(from.sheet, area);
      return cut.ok ? workbook.paste(to.sheet, cellAddress(to), cut.text!) : cut;
    });
  },
});

const copyingRow: Act = {
  name: "kopierar en hel rad över en annan",
  weight: 2,
  does(world, random) {
    const [from, to] = [someField(world, random)?.at, someField(world, random)?.at];
    if (!from || !to) return null;
    const text = world.excel.workbook.copy(from.sheet, areaFrom({ ...from, column: 0 }, 1, 4));
    return does(world, `rad ${from.row + 1} i ${from.sheet} till rad ${to.row + 1} i ${to.sheet}`, (workbook) =>
      workbook.paste(to.sheet, cellAddress({ row: to.row, column: 0 }), text),
    );
  },
};

/** What is copied, cut and dragged. */
export const copyingActs: readonly Act[] = [
  copying("kopierar inom bladet", false),
  copying("kopierar till ett annat blad", true),
  cutting("klipper ut och klistrar in (eller drar) inom bladet", false),
  cutting("klipper ut till ett annat blad", true),
  copyingRow,
];
