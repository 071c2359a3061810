import { mendsAll, saidByFile } from "./atTheEnd";
import { ACTS, someAct } from "./acts";
import { type Broken, broken, rest, storedIn } from "./invariants";
import { labelsOf, nothingStrayed, remember } from "./places";
import { largePlace, type Place, smallPlace } from "./place";
import { newRandom } from "../random";
import { type Part, stateKept } from "./stateKept";
import { openWorld, type World } from "./world";

/** One act of a sequence: its kind, the seed of all chance in it, and whether everything comes to rest after it. */
export type Step = { act: string; seed: number; rests: boolean };

export type Sequence = { place: Place; steps: readonly Step[] };

export type Played = {
  /** What happened, in words, step by step. */
  told: readonly string[];
  /** The kinds of acts that happened: some could not just then. */
  acts: readonly string[];
  faults: number;
  lost: number;
  broken: Broken;
};

const LENGTH = 40;

/** In this share of cases the next act comes before the pane has heard of the last. */
const HURRIED = 0.3;

/** Every so many sequences are played in a large area, which takes several times as long. */
const LARGE_EVERY = 8;

const places = new Map<boolean, Place>();

function placeOf(isLarge: boolean): Place {
  const place = places.get(isLarge) ?? (isLarge ? largePlace() : smallPlace());
  places.set(isLarge, place);
  return place;
}

/** The sequence of a seed: always the same. */
export function sequenceOf(seed: number): Sequence {
  const random = newRandom(seed);
  const steps = Array.from({ length: LENGTH }, () => ({
    act: someAct(random).name,
    seed: random.below(2 ** 31),
    rests: !random.chance(HURRIED),
  }));
  return { place: placeOf(seed % LARGE_EVERY === 0), steps };
}

/** Plays steps in a world, and adds what happened to what is told and done. */
async function playIn(world: World, steps: readonly Step[], told: string[], acts: string[]): Promise<Broken> {
  let stored = storedIn(world)!;
  let changed = new Set<Part>();
  const labels = labelsOf(world.place);
  const check = async (): Promise<Broken> => {
    await rest(world);
    const found = broken(world) ?? nothingStrayed(labels, world.stood, world.before(), world.look());
    if (found) return found;
    remember(world.stood, world.look());
    const [before, now] = [stored, storedIn(world)!];
    const kept = stateKept(before, now, changed);
    stored = now;
    changed = new Set();
    return kept;
  };
  for (const { act, seed, rests } of steps) {
    const { changes = [], does } = ACTS.find(({ name }) => name === act)!;
    changes.forEach((part) => changed.add(part));
    const what = await does(world, newRandom(seed));
    told.push(what === null ? `(${act}: går inte)` : `${act}: ${what}${rests ? "" : " – utan paus"}`);
    if (what !== null) acts.push(act);
    const found = rests ? await check() : null;
    if (found) return found;
  }
  world.leave();
  return (await check()) ?? (await saidByFile(world)) ?? (await mendsAll(world)) ?? (await saidByFile(world));
}

/** Plays a sequence from a new report, and says what broke first. What throws is broken too. */
export async function play({ place, steps }: Sequence): Promise<Played> {
  const told: string[] = [];
  const acts: string[] = [];
  const world = await openWorld(place);
  try {
    const found = await playIn(world, steps, told, acts).catch((error: Error) => `it threw: ${error.stack ?? error}`);
    return { told, acts, faults: world.faults(), lost: world.lost().length, broken: found };
  } finally {
    world.close();
  }
}
