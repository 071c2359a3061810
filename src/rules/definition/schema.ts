import { z } from "zod";
import type { Area } from "../../model/area";
import { measuredSchema, measureSchema } from "./measureSchema";
import { relationSchema } from "./relationSchema";
import { day, label, measureId, only, slug } from "./words";

/** The name of the format; its v1 is the format's version. */
export const FORMAT = "urn:nhv-rapport:omrade:v1";

/** The file that defines an area: the model's Area, and the format's name. */
export const definitionSchema = only({
  format: z.literal(FORMAT).describe("Filformatets namn och version."),
  slug,
  name: label("Områdets namn."),
  document: only({
    title: label("Dokumentets titel."),
    publisher: label("Myndigheten som ger ut det."),
    version: label("Dokumentets version.").nullable().describe("Null om dokumentet saknar versionstabell."),
    date: day.nullable().describe("Versionens datum, eller null."),
  }).describe("Dokumentet som måtten står i."),
  units: z
    .int()
    .min(1, "skriv minst 1, eller null om det inte är känt.")
    .max(21, "skriv högst 21.")
    .nullable()
    .describe("Antal NHV-enheter enligt beslutet, eller null om dokumentet inte säger det."),
  measured: measuredSchema,
  measures: z.record(measureId, measureSchema).describe("Måtten, i dokumentets ordning."),
  relations: z.array(relationSchema).describe("Samband som inte följer av måttens form."),
}).describe("Måttdefinition för ett tillståndsområde i NHV-rapport.");

export type DefinitionFile = z.infer<typeof definitionSchema>;

/** Types with the same members, however they are written: intersections made one, everything read-only. */
type Plain<T> = T extends readonly (infer E)[]
  ? readonly Plain<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T;

type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

type Holds<T extends true> = T;

/** The compiler's word that a definition file says what the model's Area does: no more and no less. */
export type SchemaIsModel = Holds<Same<DefinitionFile, Area & { format: typeof FORMAT }>>;
