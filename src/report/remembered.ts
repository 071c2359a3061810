import { type CellValue, isBlank, type Values } from "../rules/readings";
import { type Damage, stops } from "./damage";
import { personalNumbersIn } from "./personalNumber";
import type { Report } from "./report";

/** The figures of sheets while they were whole, for when one is not. */
export type Remembered = {
  /** As they were last read. */
  read: Values;
  /** As they were when the sheets were last found to be as planned: names that were led astray did not tell them. */
  found: Values;
};

const measureOf = (id: string): string => id.split(".", 1)[0]!;

/** What is written down beside the sheets, where nobody looks, holds no person's number. */
const isKept = (value: CellValue): boolean => !isBlank(value) && personalNumbersIn(String(value)).size === 0;

/** Figures as they are kept in the report's state: without persons' numbers, which stand in the sheets alone. */
export const keepable = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => isKept(value)));

/** Figures with those of some measures taken from elsewhere. */
function exchanged(values: Values, from: Values, isExchanged: (measure: string) => boolean): Values {
  const of = (all: Values, isWanted: (measure: string) => boolean) =>
    Object.entries(all).filter(([id, value]) => isWanted(measureOf(id)) && isKept(value));
  return Object.fromEntries([...of(values, (one) => !isExchanged(one)), ...of(from, isExchanged)]);
}

/**
 * What is remembered once a report has been read: the figures of every sheet that is whole, and of each other as it last
 * was.
 * @param before what was remembered, or null when nothing was: then what the report's state kept
 * @param isCompared the sheets were just compared with the plan
 */
export function remember(
  before: Remembered | null,
  { values, kept = {} }: Report,
  damages: readonly Damage[],
  isCompared: boolean,
): Remembered {
  const { read, found } = before ?? { read: kept, found: kept };
  const stopped = new Set(damages.filter(stops).map(({ sheet }) => sheet));
  const astray = new Set(damages.filter(({ kind }) => kind === "displaced").map(({ sheet }) => sheet));
  const now = exchanged(read, values, (measure) => !stopped.has(measure));
  return isCompared
    ? {
        read: exchanged(now, found, (measure) => astray.has(measure)),
        found: exchanged(found, now, (one) => !stopped.has(one)),
      }
    : { read: now, found };
}
