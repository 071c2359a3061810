import type { Statistic } from "../model/measure";
import { readNumber } from "../rules/number";
import { isBirthNumber } from "./birthNumber";
import { readDateColumns } from "./dateColumn";
import { dayOfIso } from "./day";
import { isDateText } from "./figureText";
import { likeness } from "./likeness";
import { type ListMapping, NO_MAPPING, rememberedColumns } from "./listMapping";
import { type Column, holds, isBirthColumn, isCounting, isNumbering, sampleColumns } from "./sampleColumns";
import type { PastedTable } from "./table";
import { type AskedValues, topicOf, type ValueColumns, type ValueRole } from "./values";
import { choiceOf } from "./wordChoice";

/** The column whose heading says most of what is looked for; the first where none says more. */
function likeliest(columns: readonly Column[], wanted: readonly string[]): Column | undefined {
  const rated = columns.map((column) => ({ column, score: likeness(column.heading, wanted) }));
  return rated.reduce<(typeof rated)[number] | undefined>(
    (best, one) => (best === undefined || one.score > best.score ? one : best),
    undefined,
  )?.column;
}

/** Whether the days of one column are mostly before those of another in the same rows. */
function isEarlier(one: Column, other: Column, today: string): boolean {
  const [first, second] = readDateColumns(
    [one, other].map(({ texts }) => ({ texts, today: dayOfIso(today), births: false })),
  );
  const both = first!.flatMap((day, i) => {
    const later = second![i]!;
    return typeof day === "number" && typeof later === "number" ? [Math.sign(later - day)] : [];
  });
  return both.reduce((sum, sign) => sum + sign, 0) >= 0;
}

type Pair = readonly [Column | undefined, Column | undefined];

/**
 * The columns of two dates by their headings. Of two columns that do not say, the earlier is the first; where there are
 * more, one that does not say is left for the person to choose.
 */
function daysPair(dates: readonly Column[], from: string, to: string, today: string): Pair {
  const said = ({ heading }: Column, wanted: string, other: string) =>
    likeness(heading, [wanted]) - likeness(heading, [other]);
  const [one, other] = dates;
  if (dates.length === 2) {
    const turned = said(one!, from, to) - said(other!, from, to);
    return turned > 0 || (turned === 0 && isEarlier(one!, other!, today)) ? [one, other] : [other, one];
  }
  return [
    likeliest(
      dates.filter((column) => said(column, from, to) > 0),
      [from],
    ),
    likeliest(
      dates.filter((column) => said(column, to, from) > 0),
      [to],
    ),
  ];
}

/** The columns of a day of birth and of the day when the age is asked. */
function agePair(dates: readonly Column[], at: string): Pair {
  const births = dates.filter(isBirthColumn);
  const others = dates.filter((column) => !isBirthColumn(column));
  const said = others.filter(({ heading }) => likeness(heading, [at]) > 0);
  return [births[0], likeliest(said, [at]) ?? (others.length === 1 ? others[0] : undefined)];
}

function guessGroup(columns: readonly Column[], table: PastedTable, asked: AskedValues, mapping: ListMapping) {
  const { groups } = asked.definition;
  if (!groups) return null;
  const [remembered] = rememberedColumns(mapping, table.headings, topicOf(asked, "group"));
  if (remembered !== undefined) return { column: remembered };
  const choices = Object.entries(groups).map(([id, { label }]) => ({ id, label }));
  const found = columns.find((column) => holds(column, (text) => choiceOf(text, choices) !== null));
  return found ? { column: found.column } : null;
}

/** The column of numbers that says most of what the measure is called, and whether its heading says anything of it. */
function guessValue(
  columns: readonly Column[],
  { name, unit, asks }: Statistic,
): { column: number; isNamed: boolean } | null {
  const numbers = columns.filter(
    (column) =>
      !isNumbering(column) &&
      holds(column, (text) => readNumber(text.replace(/(?<!\p{L}) ?\p{L}+$/u, "")) !== null && !isBirthNumber(text)),
  );
  const wanted = [name, unit, asks];
  const isNamed = ({ heading }: Column) => likeness(heading, wanted) > 0;
  const values = numbers.filter((column) => isNamed(column) || !isCounting(column));
  const found = likeliest(values.length ? values : numbers, wanted) ?? (columns.length === 1 ? columns[0] : undefined);
  return found ? { column: found.column, isNamed: isNamed(found) } : null;
}

/** Which columns seem to hold what, by what is remembered, by headings and by content. A proposal for the person to change. */
export function guessValueColumns(
  table: PastedTable,
  asked: AskedValues,
  remembered: ListMapping = NO_MAPPING,
): ValueColumns {
  const { workedOut } = asked.definition;
  const columns = sampleColumns(table);
  const group = guessGroup(columns, table, asked, remembered);
  const known = (role: ValueRole) => rememberedColumns(remembered, table.headings, topicOf(asked, role))[0];
  const value = known("value");
  const numbers = guessValue(columns, asked.definition);
  const dates = columns.filter((column) => holds(column, isDateText));
  if (workedOut && value === undefined) {
    const pair =
      workedOut.kind === "days"
        ? daysPair(
            dates.filter((column) => !isBirthColumn(column)),
            workedOut.from,
            workedOut.to,
            asked.today,
          )
        : agePair(dates, workedOut.at);
    const roles = workedOut.kind === "days" ? (["from", "to"] as const) : (["birth", "at"] as const);
    const found = roles.map((role, i) => [role, known(role) ?? pair[i]?.column] as const);
    const chosen = found.filter(([, column]) => column !== undefined);
    if (chosen.length === 2 || (chosen.length === 1 && !numbers?.isNamed))
      return { kind: workedOut.kind, columns: Object.fromEntries(chosen), group };
  }
  const guessed = value ?? numbers?.column;
  return { kind: "values", columns: guessed === undefined ? {} : { value: guessed }, group };
}
