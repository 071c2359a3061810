import type { Lines } from "./source";

/**
 * How the parts of a figure stand to the whole.
 *
 * | relation | means |
 * |---|---|
 * | partition | everyone is in exactly one part |
 * | openPartition | everyone is in at most one part: the list is not exhaustive |
 * | cover | everyone is in at least one part, possibly in several |
 * | ofWhich | parts singled out (därav) |
 * | independent | counts beside each other, without a common whole |
 */
export type BreakdownRelation = "partition" | "openPartition" | "cover" | "ofWhich" | "independent";

/**
 * A part of a breakdown. `short` is for sentences where the label is long; `unit` where it is not the whole's; `by` breaks
 * the part down further; `same` names the field whose value it takes while left blank.
 */
export type Part = {
  id: string;
  label: string;
  short?: string;
  unit?: string;
  by?: readonly Breakdown[];
  same?: string;
};

export type Breakdown = {
  relation: BreakdownRelation;
  /** A segment of the ids of fields and rules: `kon` in `B1a.kon.kvinna` and `B1a.kon.sum`. */
  id: string;
  /** The heading over the parts, in the document's words. */
  label: string;
  /** In the order in which they are read. A list, since JSON would put an id such as "10" before "01". */
  parts: readonly Part[];
  /** The parts stand directly under the whole: `B3.akut`, not `B3.kirurgi.akut`. The id then names rules only. */
  inline?: true;
  /** Parts that close the sum but stand beside the list: ej folkbokförda beside hemregionerna. */
  beside?: Readonly<Record<string, string>>;
  /** A long list where a blank part is 0 as soon as any part is filled in, or the whole is 0. */
  blankMeansZero?: true;
  /** cover only: whether a sum above the whole is a surprise that asks, or simply how it is. */
  overlap?: "asks" | "expected";
  /** What may explain a surprising sum: the end of the question asked of the coordinator. */
  because?: string;
  at: Lines;
};

/** A part as a definition writes it under its id: its label alone, or more. */
type PartText = string | Omit<Part, "id">;

/** A part whose id, and whose own breakdowns, the compiler knows. */
type PartOf<Id, Text> = Text extends { by: infer B }
  ? Omit<Part, "id" | "by"> & { id: Id; by: B }
  : Omit<Part, "id" | "by"> & { id: Id };

type PartsOf<Texts> = readonly { [Id in keyof Texts]: PartOf<Id, Texts[Id]> }[keyof Texts][];

type Extras = Partial<Omit<Breakdown, "relation" | "id" | "label" | "parts" | "at">>;

const breakdown =
  <const R extends BreakdownRelation>(relation: R) =>
  <
    const Id extends string,
    const Texts extends Readonly<Record<string, PartText>>,
    const E extends Extras = Record<never, never>,
  >(
    id: Id,
    label: string,
    parts: Texts,
    at: Lines,
    extras?: E,
    // Not to be inferred from where the breakdown stands, which would make its ids any text.
  ): { relation: R; id: Id; label: string; parts: PartsOf<Texts>; at: Lines } & NoInfer<E> => ({
    relation,
    id,
    label,
    parts: Object.entries(parts).map(([part, text]) =>
      typeof text === "string" ? { id: part, label: text } : { id: part, ...text },
    ) as unknown as PartsOf<Texts>,
    at,
    ...(extras as NoInfer<E>),
  });

/** Everyone is in exactly one part: the sum equals the whole. */
export const partition = breakdown("partition");
/** Everyone is in at most one part: the sum is at most the whole, and a lower sum asks for an explanation. */
export const openPartition = breakdown("openPartition");
/** Everyone is in at least one part: the sum is at least the whole, and no part exceeds it. */
export const cover = breakdown("cover");
/** Parts singled out of the whole (därav): none exceeds it. */
export const ofWhich = breakdown("ofWhich");
/** Counts beside each other: nothing follows. */
export const independent = breakdown("independent");
