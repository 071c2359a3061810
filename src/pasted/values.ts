import type { Statistic } from "../model/measure";
import type { Period } from "../model/period";
import type { LeftOut } from "./leftOut";
import { type ListMapping, remembering } from "./listMapping";
import type { PastedTable } from "./table";

/** What is asked of a list of values: a statistic measure, in a reporting year. */
export type AskedValues = {
  /** The measure's id: "T1". */
  measure: string;
  definition: Statistic;
  /** The measured period; null before the measure is due. */
  period: Period | null;
  /** ISO date. Later dates are slips. */
  today: string;
};

/** How the values come about from columns. */
export type ValuesKind = "values" | "days" | "age";

/** What a column is needed for. */
export type ValueRole = "value" | "from" | "to" | "birth" | "at";

/** Which columns hold what. `kind` says which roles are needed: value; from and to; birth and at. */
export type ValueColumns = {
  kind: ValuesKind;
  /** Column numbers from 0. A role without one is still to be chosen by the person. */
  columns: Readonly<Partial<Record<ValueRole, number>>>;
  /**
   * Which group a row is of, where the measure has groups: a column of words, one group for the whole list, or null: by the
   * value itself (groups with limits), or still to be chosen.
   */
  group: { column: number } | { all: string } | null;
};

/** A word of the group column. */
export type GroupWord = {
  /** As it was first written, with persons' numbers masked. */
  word: string;
  /** Normalised: the key for the person's choice. */
  key: string;
  rows: number;
  /** A group's id, or null where the word is not known: those rows are left out as `unknownGroup`. */
  group: string | null;
};

/** What the person has said of words of the group column: normalised word → group id, or null to leave its rows out. */
export type GroupChoices = Readonly<Record<string, string | null>>;

export type TakenValues = {
  /** By group id, in the definition's order; one group with the id "" where the measure has none. */
  groups: readonly { id: string; label: string; values: Float64Array }[];
  leftOut: readonly LeftOut[];
  /** The words of the group column, where there is one. */
  words: readonly GroupWord[];
  /** Most waits are negative: the two dates are probably the wrong way round. */
  swapped: boolean;
};

const ROLES: Readonly<Record<ValuesKind, readonly ValueRole[]>> = {
  values: ["value"],
  days: ["from", "to"],
  age: ["birth", "at"],
};

/** The kinds of lists that can be pasted for a measure, the likeliest first. */
export const valuesKinds = ({ workedOut }: Statistic): ValuesKind[] =>
  workedOut ? [workedOut.kind, "values"] : ["values"];

function roleLabel({ unit, workedOut }: Statistic, role: ValueRole): string {
  const dates: Partial<Record<ValueRole, string>> = workedOut ?? {};
  switch (role) {
    case "value":
      return `Värden i ${unit}`;
    case "from":
      return `Från datum: ${dates.from ?? ""}`;
    case "to":
      return `Till datum: ${dates.to ?? ""}`;
    case "birth":
      return "Födelsedatum eller personnummer";
    case "at":
      return `Datum: ${dates.at ?? ""}`;
  }
}

/** The roles of a kind, in the order in which they are asked for, with a Swedish label each ("Från datum: remiss"). */
export const valueRoles = (definition: Statistic, kind: ValuesKind): { role: ValueRole; label: string }[] =>
  ROLES[kind].map((role) => ({ role, label: roleLabel(definition, role) }));

/** Whether rows are told to groups by their value alone: each group has limits. */
export const groupedByValue = ({ groups = {} }: Statistic): boolean =>
  Object.values(groups).every(({ from, below }) => from !== undefined || below !== undefined);

/** What is still to be chosen before there are any values; empty when all is. */
export const missingRoles = (
  { definition }: AskedValues,
  { kind, columns, group }: ValueColumns,
): (ValueRole | "group")[] => [
  ...ROLES[kind].filter((role) => columns[role] === undefined),
  ...(group === null && !groupedByValue(definition) ? ["group" as const] : []),
];

/** What a column's role, or the words of the group column, are remembered by. */
export const topicOf = ({ measure }: AskedValues, role: ValueRole | "group"): string => `${measure}.${role}`;

/** The word by which it is remembered that rows are left out. */
export const LEFT_OUT = "räkna inte";

/** What is remembered once a list of values has been used. */
export function rememberValues(
  before: ListMapping,
  { headings }: Pick<PastedTable, "headings">,
  asked: AskedValues,
  { columns, group }: ValueColumns,
  words: GroupChoices,
): ListMapping {
  const named = (column: number | undefined) => (column === undefined ? [] : [headings?.[column] ?? ""]);
  const roles = Object.entries(columns) as [ValueRole, number][];
  return remembering(before, [
    ...roles.map(([role, column]) => ({ topic: topicOf(asked, role), headings: named(column), words: {} })),
    {
      topic: topicOf(asked, "group"),
      headings: named(group && "column" in group ? group.column : undefined),
      words: Object.fromEntries(Object.entries(words).map(([word, choice]) => [word, choice ?? LEFT_OUT])),
    },
  ]);
}
