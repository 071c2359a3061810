import { judge } from "../../src/statistics/judge";
import { unusual } from "../../src/statistics/unusual";
import { newRandom } from "../random";
import { madeUp, SPREADS } from "./madeUp";
import { DAYS, plantedIn, type Planted, type Reporting, truly, VAS, withSlip } from "./plantedSlips";

/* The part of docs/statistik.md that is counted: `npm run docs` writes it, a test holds it true. */

const SEED = 5;
/** Sets to a slip, a band of N and a kind of spread. */
const SETS = 9;
/** Sets without a slip, to each kind of spread. */
const SOUND_SETS = 1000;

const BANDS = [
  [2, 4],
  [5, 9],
  [10, 29],
  [30, 99],
  [100, 200],
] as const;

const DECIMALS = [0, 1, 2] as const;

type SpreadName = keyof typeof SPREADS;

const SPREADS_OF: readonly { reporting: Reporting; spreads: readonly (readonly [SpreadName, string])[] }[] = [
  {
    reporting: DAYS,
    spreads: [
      ["normal", "normal"],
      ["short", "kort vårdtid"],
      ["even", "jämn"],
      ["exponential", "exponential"],
      ["lognormal", "lognormal"],
      ["twoPeaks", "två toppar"],
      ["outlier", "några få extrema"],
    ],
  },
  {
    reporting: VAS,
    spreads: [
      ["heaped", "helst jämna tiotal"],
      ["even", "jämn"],
      ["twoPeaks", "två toppar"],
    ],
  },
];

/** What became of one set with a planted slip. */
type Fate = {
  band: number;
  spread: string;
  decimals: number;
  caught: "impossible" | "otherMethod" | "unusual" | null;
  /** The planted slip is the first that is told; among those told. */
  first: boolean;
  told: boolean;
};

type Outcome = Pick<Fate, "caught" | "first" | "told">;

function outcome(set: Float64Array, reporting: Reporting, decimals: number, { slip }: Planted): Outcome | null {
  const reported = withSlip(set, reporting, decimals, slip);
  if (!reported) return null;
  const verdict = judge(reported, reporting.values);
  const odd = verdict.kind === "possible" ? unusual(reported, reporting.values) : null;
  const slips = verdict.kind === "impossible" ? verdict.slips : odd ? [{ kind: odd.kind }] : [];
  const told = slips.map((one) => JSON.stringify(one)).indexOf(JSON.stringify(slip));
  const caught = verdict.kind !== "possible" ? verdict.kind : odd ? "unusual" : null;
  return { caught, first: told === 0, told: told >= 0 };
}

function fates(reporting: Reporting, spreads: readonly (readonly [SpreadName, string])[], planted: Planted): Fate[] {
  const source = newRandom(SEED);
  const found: Fate[] = [];
  for (const [band, [from, to]] of BANDS.entries()) {
    for (const [spread, called] of spreads) {
      for (let i = 0; i < SETS; i++) {
        const n = from + source.below(to - from + 1);
        const decimals = DECIMALS[i % DECIMALS.length]!;
        const set = madeUp(n, SPREADS[spread], reporting.values, source);
        const one = outcome(set, reporting, decimals, planted);
        if (one) found.push({ ...one, band, spread: called, decimals });
      }
    }
  }
  return found;
}

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`);
const share = (fates: readonly Fate[], has: (fate: Fate) => boolean): string =>
  percent(fates.filter(has).length, fates.length);

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

function tablesOf(reporting: Reporting, spreads: readonly (readonly [SpreadName, string])[]): string {
  const rows = plantedIn(reporting).map((planted) => ({
    name: planted.name,
    fates: fates(reporting, spreads, planted),
  }));
  const caught = (those: readonly Fate[]) => share(those, (one) => one.caught !== null);
  return [
    `**${reporting.title}: vad som händer med varje misstag**`,
    table(
      ["misstag", "fel", "annat räknesätt?", "varning", "syns inte", "rätt misstag nämns först", "rätt misstag nämns"],
      rows.map(({ name, fates }) => [
        name,
        share(fates, ({ caught }) => caught === "impossible"),
        share(fates, ({ caught }) => caught === "otherMethod"),
        share(fates, ({ caught }) => caught === "unusual"),
        share(fates, ({ caught }) => caught === null),
        share(fates, ({ first }) => first),
        share(fates, ({ told }) => told),
      ]),
    ),
    `**${reporting.title}: andel som upptäcks, efter N**`,
    table(
      ["misstag", ...BANDS.map(([from, to]) => `N ${from}–${to}`)],
      rows.map(({ name, fates }) => [
        name,
        ...BANDS.map((_, band) => caught(fates.filter((one) => one.band === band))),
      ]),
    ),
    `**${reporting.title}: andel som upptäcks, efter antal decimaler**`,
    table(
      ["misstag", ...DECIMALS.map((decimals) => (decimals === 1 ? "1 decimal" : `${decimals} decimaler`))],
      rows.map(({ name, fates }) => [
        name,
        ...DECIMALS.map((decimals) => caught(fates.filter((one) => one.decimals === decimals))),
      ]),
    ),
    `**${reporting.title}: andel som upptäcks, efter hur värdena är fördelade**`,
    table(
      ["misstag", ...spreads.map(([, called]) => called)],
      rows.map(({ name, fates }) => [
        name,
        ...spreads.map(([, called]) => caught(fates.filter((one) => one.spread === called))),
      ]),
    ),
  ].join("\n\n");
}

/** How many sets without a slip, of N 1–200, are warned of. */
export function falseAlarms(sets: number): { sets: number; warned: number } {
  const source = newRandom(SEED);
  let warned = 0;
  const names = Object.keys(SPREADS) as SpreadName[];
  for (const name of names) {
    for (let i = 0; i < sets; i++) {
      // From a few days to a few years: what looks like a variance depends on the size of the values.
      const size = 0.1 * 50 ** source.next();
      const n = 1 + source.below(200);
      const set = madeUp(n, (next) => size * SPREADS[name](next), DAYS.values, source);
      if (unusual(truly(set, DAYS, i % 3), DAYS.values)) warned++;
    }
  }
  return { sets: sets * names.length, warned };
}

/** With spaces between thousands, as numbers are written in Swedish. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

export function countedPart(): string {
  const { sets, warned } = falseAlarms(SOUND_SETS);
  const rate = ((100 * warned) / sets).toFixed(2).replace(".", ",");
  return [
    ...SPREADS_OF.map(({ reporting, spreads }) => tablesOf(reporting, spreads)),
    `**Falsklarm:** av ${grouped(sets)} uppsättningar utan misstag varnas för ${warned} (${rate} %).`,
  ].join("\n\n");
}

const FROM = "<!-- Härifrån skrivet av npm run docs. -->\n\n<!-- prettier-ignore-start -->\n\n";
const TO = "\n\n<!-- prettier-ignore-end -->";

/** The document with its counted part written anew. */
export function withCountedPart(document: string): string {
  const [before, rest] = document.split(FROM);
  const after = rest?.split(TO)[1];
  if (before === undefined || after === undefined)
    throw new Error("docs/statistik.md has lost the marks of its tables.");
  return `${before}${FROM}${countedPart()}${TO}${after}`;
}
