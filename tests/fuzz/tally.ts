import { type Played, play, type Sequence, sequenceOf } from "./play";
import { shrink } from "./shrink";

/** How often a shorter sequence is tried when one has broken. */
const MOST_TRIES = 80;

/** What has been played so far. */
type Tally = {
  add: (played: Played) => void;
  /** The one line that is shown. */
  line: () => string;
};

export function newTally(): Tally {
  const kinds = new Set<string>();
  const sum = { sequences: 0, acts: 0, faults: 0, lost: 0 };
  return {
    add({ acts, faults, lost }) {
      acts.forEach((act) => kinds.add(act));
      sum.sequences += 1;
      sum.acts += acts.length;
      sum.faults += faults;
      sum.lost += lost;
    },
    line: () =>
      `fuzz: ${sum.sequences} sequences, ${sum.acts} acts of ${kinds.size} kinds, ${sum.faults} faults, ${sum.lost} values lost`,
  };
}

/** The beginning of what is said of something broken: the same for the same fault with other figures. */
const kindOf = ({ broken }: Played): string | undefined => broken?.replace(/[^a-zåäö ].*/su, "");

/** What broke in the sequence of a seed, in words: the fewest acts that are found to break it so, and how to play it again. */
export async function failureText(seed: number, played: Played): Promise<string> {
  const { place, steps }: Sequence = sequenceOf(seed);
  const breaksSo = async (fewer: Sequence["steps"]) => {
    const other = await play({ place, steps: fewer });
    return other.broken !== null && kindOf(other) === kindOf(played);
  };
  const fewer = await shrink(steps.slice(0, played.told.length), breaksSo, MOST_TRIES);
  const { told, broken } = await play({ place, steps: fewer });
  return [
    `Seed ${seed}, ${place.name}: ${played.broken}`,
    `The same in ${fewer.length} steps:`,
    ...told.map((one) => `  ${one}`),
    `  → ${broken ?? "(not the next time: something in it is not the same each time)"}`,
    `Again: npm run fuzz -- --seed ${seed}`,
  ].join("\n");
}
