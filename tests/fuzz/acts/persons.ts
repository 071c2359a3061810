import { madeUp } from "../../report/personalNumbers";
import type { World } from "../world";
import { personsIn } from "../persons";
import { type Act, cellAddress, does, someField, someOf } from "./act";

/** Made up, and so that no figure of a sequence is in their digits. */
const DATES = ["19460523", "19520827", "19840915"];

const written = (date: string): string => `${date}-${madeUp(date).slice(-4)}`;

/** Somewhere in the workbook, as it happens. */
const leaving: Act = {
  name: "lämnar kvar ett personnummer",
  weight: 3,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    const { sheet, row } = field.at;
    const number = written(random.pick(DATES));
    world.persons.add(number);
    const cell = cellAddress({ row, column: random.pick([field.at.column, 5, 7]) });
    return random.chance(0.3)
      ? does(world, `i en kommentar på ${sheet}!${cell}`, (workbook) =>
          workbook.addComment(sheet, cell, `Fråga om ${number}`),
        )
      : does(world, `i ${sheet}!${cell}`, (workbook) => workbook.paste(sheet, cell, number));
  },
};

const takingAway: Act = {
  name: "tar bort ett personnummer",
  weight: 3,
  does(world: World, random) {
    const at = someOf(personsIn(world.look(), world.persons), random);
    return (
      at && does(world, `i ${at.sheet}!${cellAddress(at)}`, (workbook) => workbook.clear(at.sheet, cellAddress(at)))
    );
  },
};

/** What says something of a single person, and has no place in a report. */
export const persons: readonly Act[] = [leaving, takingAway];
