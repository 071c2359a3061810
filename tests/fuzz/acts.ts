import type { Act } from "./acts/act";
import { coauthors } from "./acts/coauthor";
import { commands } from "./acts/commands";
import { copyingActs } from "./acts/copying";
import { entering } from "./acts/entering";
import { faults } from "./acts/faults";
import { inThePane } from "./acts/inThePane";
import { looking } from "./acts/looking";
import { persons } from "./acts/persons";
import { structure } from "./acts/structure";
import type { Random } from "../random";

/** Everything that can happen in a sequence. */
export const ACTS: readonly Act[] = [
  ...entering,
  ...copyingActs,
  ...structure,
  ...commands,
  ...coauthors,
  ...persons,
  ...looking,
  ...inThePane,
  ...faults,
];

const TOTAL = ACTS.reduce((sum, { weight }) => sum + weight, 0);

/** One of the acts, the heavier the likelier. */
export function someAct(random: Random): Act {
  let at = random.below(TOTAL);
  return ACTS.find(({ weight }) => (at -= weight) < 0)!;
}
