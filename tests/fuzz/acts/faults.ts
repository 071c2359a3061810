import { type ActResult, officeErrors } from "../../../src/preview/excel";
import type { At } from "../look";
import type { World } from "../world";
import { type Act, cellAddress, someField } from "./act";

const refusing = officeErrors.filter(({ transport }) => transport === undefined);
const silent = officeErrors.filter(({ transport }) => transport !== undefined);

const whole: Act = {
  name: "Excel nekar",
  weight: 5,
  does(world, random) {
    const [{ code }, after] = [random.pick(refusing), random.below(3)];
    world.fault({ code, after });
    return `${code} efter ${after} frågor`;
  },
};

const half: Act = {
  name: "Excel gör halva frågan",
  weight: 4,
  does(world, random) {
    const [{ code }, after] = [random.pick(refusing), random.below(3)];
    const atFraction = (1 + random.below(10)) / 10;
    world.fault({ code, after, atFraction });
    return `${code} efter ${after} frågor, vid ${atFraction}`;
  },
};

const unanswered: Act = {
  name: "svaret kommer inte fram",
  weight: 4,
  does(world, random) {
    const [{ transport, mayBeDone }, after] = [random.pick(silent), random.below(3)];
    const done = mayBeDone && random.chance(0.5);
    world.fault({ transport: transport!, after, done });
    return `${transport} efter ${after} frågor, ${done ? "gjord" : "inte gjord"}`;
  },
};

/** Something that a person does in a field's cell after so many requests, just before the next is answered. */
const between = (
  name: string,
  weight: number,
  act: (world: World, at: At) => (workbook: World["excel"]["workbook"]) => ActResult,
): Act => ({
  name,
  weight,
  does(world, random) {
    const field = someField(world, random);
    if (!field) return null;
    const after = random.below(3);
    world.between(after, () => {
      const at = world.look().names.get(field.id);
      if (at) world.person(act(world, at));
    });
    return `i ${field.id}, efter ${after} frågor`;
  },
});

const typing = between("skriver mellan två frågor", 4, (world, at) => {
  const token = world.token();
  return (workbook) => workbook.paste(at.sheet, cellAddress(at), String(token));
});

const editing = between(
  "börjar skriva mellan två frågor",
  3,
  (_, at) => (workbook) => workbook.startEdit(at.sheet, cellAddress(at)),
);

/** What Excel does to the add-in. */
export const faults: readonly Act[] = [whole, half, unanswered, typing, editing];
