import type { FieldIdOf } from "./ids";
import type { Measure } from "./measure";
import type { Measured } from "./period";
import type { Relation } from "./relation";

/** The document that an area's measures stand in. */
export type AreaDocument = {
  title: string;
  /** The agency that publishes it. */
  publisher: string;
  /** Null where the document has no version table. */
  version: string | null;
  /** ISO date of the version. */
  date: string | null;
};

/** A licence area (tillståndsområde): plain data that survives a JSON round trip. */
export type Area = {
  /** The area's id in commands and files. */
  slug: string;
  name: string;
  document: AreaDocument;
  /** Units by decision; null where the document does not say. */
  units: number | null;
  /** When the area's measures are reported unless a measure says otherwise. */
  measured: Measured;
  measures: Readonly<Record<string, Measure>>;
  relations: readonly Relation[];
};

/** An area's definition. The compiler refuses a relation that names a field which no measure has. */
export const area = <const M extends Readonly<Record<string, Measure>>>(
  definition: Omit<Area, "measures" | "relations"> & {
    measures: M;
    relations: readonly Relation<NoInfer<FieldIdOf<M>>>[];
  },
): Area => definition;
