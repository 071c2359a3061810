import type { Random } from "../../random";
import type { World } from "../world";
import { type Act, cellAddress, does, someField } from "./act";

/** 1899-12-30: day 0 of Excel's dates after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

const dateOf = (day: number): string => new Date(DAY_ZERO + day * 86_400_000).toISOString().slice(0, 10);

/** Ways of writing a number that a person has: some are numbers to Excel, some are text, some are nothing at all. */
export const WRITINGS: readonly { name: string; write: (token: number) => string }[] = [
  { name: "ett tal", write: String },
  { name: "ett tal med mellanslag", write: (token) => String(token).replace(/(...)$/, " $1") },
  { name: "ett tal med hårt mellanslag", write: (token) => String(token).replace(/(...)$/, "\u00a0$1") },
  { name: "ett tal med tunt mellanslag", write: (token) => String(token).replace(/(...)$/, "\u2009$1") },
  { name: "ett decimaltal", write: (token) => `${token},5` },
  { name: "ett tal med punkt", write: (token) => `${token}.5` },
  { name: "ett procenttal", write: (token) => `${token} %` },
  { name: "ett negativt tal", write: (token) => `−${token}` },
  { name: "ett tal som text", write: (token) => `'${token}` },
  { name: "ett datum", write: dateOf },
  { name: "ord", write: (token) => `ca ${token}` },
  { name: "en enhet efter talet", write: (token) => `${token} st` },
  { name: "en formel", write: (token) => `=${token}*1` },
  { name: "en formel som ger fel", write: (token) => `=${token}/0` },
];

function types(world: World, random: Random, write: () => string): string | null {
  const field = someField(world, random);
  if (!field) return null;
  const text = write();
  return does(world, `skriver ${text} i ${field.id}`, (workbook) =>
    workbook.type(field.at.sheet, cellAddress(field.at), text, { accept: true }),
  );
}

const writing = WRITINGS.map(({ name, write }): Act => ({
  name: `skriver ${name}`,
  weight: name === "ett tal" ? 12 : 2,
  does: (world, random) => types(world, random, () => write(world.token())),
}));

/** 1 January 2026: a day that somebody means as one. It stands for no figure, so no token is in it. */
const FIRST_REAL_DAY = 46_023;
const TWO_YEARS = 730;

const realDate: Act = {
  name: "skriver ett datum i 2026 eller 2027",
  weight: 2,
  does: (world, random) => types(world, random, () => dateOf(FIRST_REAL_DAY + random.below(TWO_YEARS))),
};

const smallPercentage: Act = {
  name: "skriver en vanlig procentsats",
  weight: 2,
  does: (world, random) => types(world, random, () => `${random.below(400)} %`),
};

/** What is typed into one cell. */
export const typing: readonly Act[] = [...writing, realDate, smallPercentage];
