import type { Breakdown } from "./breakdown";
import type { Measured } from "./period";
import type { Lines } from "./source";

/** Which way is better. Background measures have no direction; some others are said to be descriptive. */
export type Direction = "higher" | "lower" | "descriptive";

/** What every measure says of itself. Terms are the document's own; longer prose is retold. */
export type About = {
  /** The document's name for the measure. */
  name: string;
  /** The document's heading over it: "Bakgrundsmått 1a". */
  heading: string;
  at: Lines;
  /** What is asked (Mått). */
  asks: string;
  /** Who or what counts (Måttets population). */
  population: string;
  /** Why it is asked (Syfte). */
  purpose: string;
  /** Where the figures are found (Datakälla). */
  foundIn: string;
  /** Known sources of error and limits (Felkällor och begränsningar). */
  limits?: string;
  /** What else the document says that helps to count right (Kommentar, Teknisk beskrivning). */
  notes?: readonly string[];
  /** When it differs from the area's. */
  measured?: Measured;
  /** Being worked out (utvecklingsmått): what is missing asks for an explanation instead of stopping. */
  development?: true;
};

/** A count: one whole and the ways it breaks down. Without a whole where the document asks for none. */
export type Count = About & {
  kind: "count";
  /** What is counted, in plural: "patienter". */
  unit: string;
  /** The label of the whole; null where the parts have no common whole. */
  whole: string | null;
  /** Where there is no whole: the label of the parts' sum, which nobody asks for but many want to see. */
  sum?: string;
  by: readonly Breakdown[];
  /** The documents give a direction to some counts: R2 of koagulationssjukdomar. */
  better?: Direction;
};

/** A figure that a share or ratio is made of. `same` names a field whose value it takes while left blank. */
export type Figure = { label: string; short?: string; unit: string; id?: string; same?: string };

/** One of several numerators over the same denominator. */
export type Numerator = { label: string; share: string; better: Direction };

/** How many answered, of those who could. */
export type ResponseRate = {
  label: string;
  /** The field that holds those who answered, as a path within the measure. */
  answered: string;
  /** Those who could have answered: a figure of its own, or a path to one that is there already. */
  of: (Figure & { id: string }) | string;
  /** The rest of the id of the rule that answered ≤ asked: "n.namnare". */
  rule: string;
  at: Lines;
};

/** A share: the numerator is always part of the denominator. In percent. */
export type Share = About & {
  kind: "share";
  denominator: Figure;
  better?: Direction;
  responseRate?: ResponseRate;
} & (
    | {
        numerator: Figure;
        by?: readonly Breakdown[];
        /** What the share is, where it is not "Andel": the ids of its derived value and of its rule. */
        called?: { id: string; label: string; rule: string };
      }
    | {
        /** Field ids `taljareA`, `taljareB`; derived `andelA`, `andelB`. */
        numerators: Readonly<Record<string, Numerator>>;
        unit: string;
        /** Nobody is in two numerators. */
        disjoint: true;
        /** Label of the share that is in any numerator: `andelRapporterande`. */
        coverage: string;
        coverageAt: Lines;
      }
  );

/** A ratio (kvot): what is counted above and below differ, so it may exceed 1. */
export type Ratio = About & {
  kind: "ratio";
  name: string;
  /** What the quotient is called: "Kvot bedömningar/patienter". */
  quotient: string;
  numerator: Figure;
  denominator: Figure;
  by?: readonly Breakdown[];
  better?: Direction;
};

/** How a distribution is reported beside N, mean and SD, in the document's order. */
export type Shown = readonly ("medel" | "sd" | "p10" | "median" | "p90" | "min" | "max")[];

/**
 * A group that the statistic is reported for separately, and the ages (or other values) that its members have: from,
 * below, and above what nothing is usual though possible.
 */
export type StatisticGroup = { label: string; from?: number; below?: number; usuallyUpTo?: number; at?: Lines };

/**
 * How a value is worked out from dates, named in the document's words. `inPeriod` says which of the dates lies in the
 * measured period.
 */
export type WorkedOut =
  { kind: "days"; from: string; to: string; inPeriod?: "from" | "to" } | { kind: "age"; at: string; inPeriod?: "at" };

/** Statistics of values that are themselves never reported. */
export type Statistic = About & {
  kind: "statistic";
  /** What N counts, in plural: "patienter". */
  of: string;
  /** Unit of the values: "dagar". */
  unit: string;
  /**
   * What the single values are: whole numbers, or ages: whole years, and under one year days divided by 365. Absent where
   * they may be any numbers, or the document does not say.
   */
  values?: "whole" | "age";
  /** Absent where the values are what somebody answered, or stand in a register as they are. */
  workedOut?: WorkedOut;
  shows: Shown;
  statisticsAt: Lines;
  /** Bounds of the scale, both included; their source. */
  scale?: { min: number; max: number; at: Lines };
  groups?: Readonly<Record<string, StatisticGroup>>;
  /** The label of the groups' N together. */
  together?: string;
  /** What the country's figures may show, where the document says less than what units report. */
  nationally?: Shown;
  better?: Direction;
  responseRate?: ResponseRate;
};

export type Measure = Count | Share | Ratio | Statistic;

/** A measure that counts. */
export const count = <const M extends Omit<Count, "kind">>(measure: M) => ({ kind: "count" as const, ...measure });
/** A measure in percent whose numerator is part of its denominator. */
export const share = <const M extends Omit<Share, "kind">>(measure: M) => ({ kind: "share" as const, ...measure });
/** A measure whose numerator may exceed its denominator. */
export const ratio = <const M extends Omit<Ratio, "kind">>(measure: M) => ({ kind: "ratio" as const, ...measure });
/** A measure that summarises a distribution. */
export const statistic = <const M extends Omit<Statistic, "kind">>(measure: M) => ({
  kind: "statistic" as const,
  ...measure,
});
