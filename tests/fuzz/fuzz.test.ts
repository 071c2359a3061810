import { ACTS } from "./acts";
import { play, sequenceOf } from "./play";
import { failureText, newTally } from "./tally";

/** The seeds that are played each time. Every eighth is of a large area. */
const FIXED = Array.from({ length: 8 }, (_, at) => at + 1);

const PATIENCE = 600_000;

const { FUZZ_SEED, FUZZ_MINUTES } = process.env;
const tally = newTally();

// Past jest, which would put where it was said beside each line.
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function playSeed(seed: number): Promise<string | null> {
  const played = await play(sequenceOf(seed));
  tally.add(played);
  return played.broken === null ? null : failureText(seed, played);
}

afterAll(() => say(tally.line()));

if (FUZZ_MINUTES === undefined) {
  test("there are at least forty kinds of acts, and no two have one name", () => {
    const kinds = new Set(ACTS.map(({ name }) => name));
    expect(kinds.size).toBeGreaterThanOrEqual(40);
    expect(kinds.size).toBe(ACTS.length);
  });

  test.each(FUZZ_SEED === undefined ? FIXED : [Number(FUZZ_SEED)])(
    "nothing is lost, and pane and nhv check say the same, whatever is done: seed %i",
    async (seed) => expect(await playSeed(seed)).toBeNull(),
    PATIENCE,
  );
} else {
  const minutes = Number(FUZZ_MINUTES);

  test(
    `nothing is lost whatever is done for ${minutes} minutes`,
    async () => {
      const end = Date.now() + minutes * 60_000;
      const failures: string[] = [];
      for (let seed = Number(FUZZ_SEED); Date.now() < end; seed++) {
        const failure = await playSeed(seed);
        if (failure === null) continue;
        failures.push(failure);
        say(failure);
      }
      expect(failures).toEqual([]);
    },
    minutes * 60_000 + PATIENCE,
  );
}
