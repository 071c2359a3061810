import type { Breakdown } from "../model/breakdown";
import type { Count, Ratio, Share } from "../model/measure";
import { ageLimits } from "./ageLimits";

/** A measure whose figures can be counted from a list. */
export type Countable = Count | Share | Ratio;

/** One answer to a question: a part of a breakdown, or yes and no. */
export type Choice = { id: string; label: string; short?: string };

/**
 * What a list may say of each row. A column can be chosen for each question; none has to be.
 *
 * | kind | the column holds |
 * |---|---|
 * | id | who the patient is: hashed, and forgotten |
 * | date | when it was: for the measured period, and for ages from birth dates |
 * | choice | a word for the part; several words in a cell, or several columns, where parts may overlap |
 * | age | as choice, or ages, birth dates or personal numbers |
 * | yesNo | ja/nej, 1/0, x/blank, or a date that says that it was |
 * | amount | as yesNo, or how many: the numerator of a ratio |
 */
export type Question = {
  /** "B1a.kon"; the same question of several parts is asked once. */
  key: string;
  kind: "id" | "date" | "choice" | "age" | "yesNo" | "amount";
  /** The document's words: "Juridiskt kön". */
  label: string;
  /** Of choice and age: the parts; of yesNo and amount: ja and nej. Otherwise none. */
  choices: readonly Choice[];
  /** More than one column may be chosen, and a row may have more than one answer. */
  several: boolean;
  /** choice and age: what could be asked instead, part by part, where the list has a column of ja/nej for each part. */
  partByPart: readonly Question[];
  /** What the question is known by in other measures and reports. */
  topic: string;
};

/** Which columns answer which questions, by the questions' keys; columns from 0. */
export type QuestionColumns = Readonly<Record<string, readonly number[]>>;

export const YES = "ja";
export const NO = "nej";
const YES_OR_NO: readonly Choice[] = [
  { id: YES, label: "Ja" },
  { id: NO, label: "Nej" },
];

/** The questions that are not about a figure. */
export const PATIENT = "patient";
export const dateKey = (measure: string): string => `${measure}.datum`;

/** The key of what is asked of one part alone. */
export const partKey = (question: string, part: string): string => `${question}=${part}`;
export const breakdownKey = (measure: string, { id }: Pick<Breakdown, "id">): string => `${measure}.${id}`;

/** Whether a unit counts people, so that somebody on several rows is one. */
export const countsPeople = (unit: string): boolean =>
  /^(?:patient|person|respondent|närstående|barn|vuxna)/i.test(unit);

const question = (
  key: string,
  kind: Question["kind"],
  label: string,
  rest: Partial<Omit<Question, "key" | "kind" | "label">> = {},
): Question => ({
  key,
  kind,
  label,
  choices: kind === "yesNo" || kind === "amount" ? YES_OR_NO : [],
  several: false,
  partByPart: [],
  topic: key,
  ...rest,
});

function breakdownQuestion(measure: string, breakdown: Breakdown): Question {
  const { id, label, parts, beside = {}, relation } = breakdown;
  const key = breakdownKey(measure, breakdown);
  const choices: Choice[] = [
    ...parts.map((part) => ({ id: part.id, label: part.label, ...(part.short && { short: part.short }) })),
    ...Object.entries(beside).map(([besideId, besideLabel]) => ({ id: besideId, label: besideLabel })),
  ];
  const partByPart = choices.map((part) =>
    question(partKey(key, part.id), "yesNo", part.short ?? part.label, { topic: partKey(id, part.id) }),
  );
  // What is singled out alone is no choice between parts.
  if (choices.length === 1) return partByPart[0]!;
  const isAge = parts.every((part) => ageLimits(part.label) !== null);
  const several = relation === "cover" || relation === "ofWhich" || relation === "independent";
  return question(key, isAge ? "age" : "choice", label, { choices, several, partByPart, topic: id });
}

/** The breakdowns of a measure, inner ones too; what divides several parts in the same way is one. */
function breakdownQuestions(measure: string, by: readonly Breakdown[]): Question[] {
  const all = by.flatMap((breakdown) => [
    breakdownQuestion(measure, breakdown),
    ...breakdown.parts.flatMap((part) => breakdownQuestions(measure, part.by ?? [])),
  ]);
  return [...new Map(all.map((one) => [one.key, one] as const)).values()];
}

/** Numerators, denominator and those who were asked. */
function quotientQuestions(measure: string, definition: Share | Ratio): Question[] {
  const numerator = `${measure}.taljare`;
  const { denominator } = definition;
  const asked = definition.kind === "share" ? definition.responseRate?.of : undefined;
  const choices =
    "numerators" in definition
      ? Object.entries(definition.numerators).map(([id, { label }]): Choice => ({ id, label }))
      : [];
  return [
    "numerators" in definition
      ? question(numerator, "choice", "Täljare", {
          choices,
          partByPart: choices.map(({ id, label }) => question(partKey(numerator, id), "yesNo", label)),
        })
      : question(numerator, definition.kind === "ratio" ? "amount" : "yesNo", definition.numerator.label),
    question(`${measure}.namnare`, "yesNo", denominator.label),
    ...(typeof asked === "object" ? [question(`${measure}.${asked.id}`, "yesNo", asked.label)] : []),
  ];
}

/** The units of a measure's figures. */
function unitsOf(definition: Countable): string[] {
  const within = (by: readonly Breakdown[]): string[] =>
    by.flatMap(({ parts }) => parts.flatMap(({ unit, by: inner = [] }) => [...(unit ? [unit] : []), ...within(inner)]));
  if (definition.kind === "count") return [definition.unit, ...within(definition.by)];
  const numerator = "numerators" in definition ? definition.unit : definition.numerator.unit;
  return [numerator, definition.denominator.unit];
}

/** Everything that can be asked of a list for a measure: who, when, what is divided, by what. */
export function questionsOf(measure: string, definition: Countable): Question[] {
  const by = "by" in definition ? (definition.by ?? []) : [];
  return [
    ...(unitsOf(definition).some(countsPeople)
      ? [question(PATIENT, "id", "Patient (personnummer eller annat id)")]
      : []),
    question(dateKey(measure), "date", "Datum (för mätperioden och åldern)"),
    ...(definition.kind === "count" ? [] : quotientQuestions(measure, definition)),
    ...breakdownQuestions(measure, by),
  ];
}
