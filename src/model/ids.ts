import type { Measure } from "./measure";

/*
 * The ids of a definition's fields, worked out by the compiler from the definition's shape, so that a wrong id in a
 * relation is a type error. `rules/outline.ts` works out the same ids when the program runs; a test holds them equal.
 */

type PartIds<Path extends string, P> = P extends { id: infer Id extends string }
  ? P extends { by: readonly (infer B)[] }
    ? `${Path}.${Id}.total` | BreakdownIds<`${Path}.${Id}`, B>
    : `${Path}.${Id}`
  : never;

type BreakdownIds<Path extends string, B> = B extends { parts: readonly (infer P)[]; id: infer Id extends string }
  ? | PartIds<B extends { inline: true } ? Path : `${Path}.${Id}`, P>
    | (B extends { beside: infer Beside } ? `${Path}.${keyof Beside & string}` : never)
  : never;

type StratumIds<Path extends string, B> = B extends { parts: readonly (infer P)[]; id: infer Id extends string }
  ? P extends { id: infer Stratum extends string }
    ? `${B extends { inline: true } ? Path : `${Path}.${Id}`}.${Stratum}.${"taljare" | "namnare"}`
    : never
  : never;

type FigureId<Path extends string, F, Default extends string> = F extends { id: infer Id extends string }
  ? `${Path}.${Id}`
  : `${Path}.${Default}`;

type ResponseIds<Path extends string, M> = M extends { responseRate: { of: { id: infer Id extends string } } }
  ? `${Path}.${Id}`
  : never;

type StatisticIds<Path extends string, M> = M extends { shows: readonly (infer S extends string)[] }
  ? M extends { groups: infer G }
    ? `${Path}.${keyof G & string}.${"n" | S}`
    : `${Path}.${"n" | S}`
  : never;

type IdsOfMeasure<Path extends string, M> = M extends { kind: "count"; by: readonly (infer B)[] }
  ? (M extends { whole: string } ? `${Path}.total` : never) | BreakdownIds<Path, B>
  : M extends { kind: "share" | "ratio"; denominator: infer D }
    ? | FigureId<Path, D, "namnare">
      | (M extends { numerator: infer N } ? FigureId<Path, N, "taljare"> : never)
      | (M extends { numerators: infer N } ? `${Path}.taljare${keyof N & string}` : never)
      | (M extends { by: readonly (infer B)[] } ? StratumIds<Path, B> : never)
      | ResponseIds<Path, M>
    : StatisticIds<Path, M> | ResponseIds<Path, M>;

/** The field ids of measures, as a union of strings. */
export type FieldIdOf<M extends Readonly<Record<string, Measure>>> = {
  [K in keyof M & string]: IdsOfMeasure<K, M[K]>;
}[keyof M & string];
