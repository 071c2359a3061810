import type { Statistic } from "../model/measure";
import { readNumber } from "../rules/number";
import { isBirthNumber } from "./birthNumber";
import { readDateColumn } from "./dateColumn";
import { dayOfIso } from "./day";
import { isDateText } from "./figureText";
import { likeness } from "./likeness";
import { type ListMapping, NO_MAPPING, rememberedColumns } from "./listMapping";
import { BIRTH, type Column, holds, NUMBERING, sampleColumns } from "./sampleColumns";
import type { PastedTable } from "./table";
import { type AskedValues, topicOf, type ValueColumns, type ValueRole, valuesKinds } from "./values";
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
function isEarlier(one: Column, other: Column, today: string, births: boolean): boolean {
  const [first, second] = [one, other].map(({ texts }) => readDateColumn(texts, { today: dayOfIso(today), births }));
  const both = first!.flatMap((day, i) => {
    const later = second![i]!;
    return typeof day === "number" && typeof later === "number" ? [Math.sign(later - day)] : [];
  });
  return both.reduce((sum, sign) => sum + sign, 0) >= 0;
}

/** The two columns of dates by their headings; where those do not tell, the earlier is the first. */
function twoDates(
  dates: readonly Column[],
  first: readonly string[],
  second: readonly string[],
  asked: AskedValues,
): [Column, Column] | null {
  if (dates.length < 2) return null;
  const births = asked.definition.workedOut?.kind === "age";
  const said = (column: Column, wanted: readonly string[]) => likeness(column.heading, wanted);
  const pairs = dates.flatMap((one) => dates.filter((other) => other !== one).map((other) => [one, other] as const));
  const [best] = pairs
    .map(([one, other]) => ({
      pair: [one, other] as [Column, Column],
      score: said(one, first) - said(one, second) + said(other, second) - said(other, first),
    }))
    .sort((a, b) => b.score - a.score);
  const [one, other] = best!.pair;
  return best!.score > 0 || isEarlier(one, other, asked.today, births) ? [one, other] : [other, one];
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

function guessValue(columns: readonly Column[], { name, unit, asks }: Statistic): number | undefined {
  const numbers = columns.filter(
    (column) =>
      likeness(column.heading, NUMBERING) === 0 &&
      holds(column, (text) => readNumber(text.replace(/ ?\p{L}+$/u, "")) !== null && !isBirthNumber(text)),
  );
  return likeliest(numbers, [name, unit, asks])?.column ?? (columns.length === 1 ? 0 : undefined);
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
  const dates = columns.filter((column) => holds(column, isDateText));
  if (workedOut && value === undefined) {
    const [kind] = valuesKinds(asked.definition);
    const [first, second] = workedOut.kind === "days" ? (["from", "to"] as const) : (["birth", "at"] as const);
    const wanted = workedOut.kind === "days" ? [[workedOut.from], [workedOut.to]] : [BIRTH, [workedOut.at]];
    const [one, other] = [known(first), known(second)];
    const guessed = twoDates(dates, wanted[0]!, wanted[1]!, asked);
    const pair = one !== undefined && other !== undefined ? [one, other] : guessed?.map(({ column }) => column);
    if (pair) return { kind: kind!, columns: { [first]: pair[0], [second]: pair[1] }, group };
  }
  const guessed = value ?? guessValue(columns, asked.definition);
  return { kind: "values", columns: guessed === undefined ? {} : { value: guessed }, group };
}
