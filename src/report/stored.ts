import { z } from "zod";
import { MISSING_REASONS } from "../rules/missing";
import { LAYOUT } from "../sheet/layout";
import { listMappingSchema } from "./listMapping";
import { passportSchema } from "./passports";
import { PRODUCT } from "./product";
import type { Made, Report } from "./report";

/** The namespace of the custom XML part that a workbook keeps its report's state in. Its v1 is the format's version. */
export const NAMESPACE = "urn:nhv-rapport:v1";

const ANY_VERSION = /xmlns\s*=\s*["']urn:nhv-rapport:v(\d+)["']/;

const VERSION = 1;

const figure = z.union([z.number(), z.enum(MISSING_REASONS), z.null()]);
const cell = z.union([z.number(), z.string(), z.boolean(), z.null()]);

const made = z.object({ product: z.string(), layout: z.number().int(), ruleSet: z.string().nullable() });

/** All that is asked of a state before anything else: a later product may have changed the rest. */
const maker = z.object({ made });

const schema = z.object({
  area: z.string(),
  documentVersion: z.string().nullable(),
  made: made.optional(),
  declined: z.object({ layout: z.number().int(), ruleSet: z.string().nullable() }).optional(),
  definition: z.string().optional(),
  reportingYear: z.number().int(),
  unit: z.string(),
  previous: z.record(z.string(), z.record(z.string(), cell)),
  explanations: z.record(z.string(), z.object({ text: z.string(), about: z.record(z.string(), figure) })),
  signatures: z.array(
    z.object({
      role: z.enum(["koordinator", "granskare"]),
      name: z.string(),
      at: z.string(),
      hash: z.string(),
      values: z.record(z.string(), figure),
    }),
  ),
  log: z.array(z.object({ at: z.string(), who: z.string(), what: z.string() })),
  kept: z.record(z.string(), cell).optional(),
  unplaced: z.array(z.object({ sheet: z.string(), label: z.string(), value: cell })).optional(),
  passports: z.array(passportSchema).optional(),
  listMapping: listMappingSchema.optional(),
});

/** All of a report but its figures, which live in the cells. */
export type StoredReport = Omit<Report, "values">;

/** Versions of the product, and of how it lays out sheets. */
export type ProductVersion = Pick<Made, "product" | "layout">;

export type StoredProblem =
  | { kind: "newer"; version: number; ours: number }
  | { kind: "laterProduct"; theirs: ProductVersion; ours: ProductVersion }
  | { kind: "damaged" };

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, (_, name: string) => {
    if (name.startsWith("#x") || name.startsWith("#X")) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name.toLowerCase()]!;
  });

/** The report's state as the XML of a custom XML part: one element whose text is JSON. */
export function writeStored({
  area,
  documentVersion,
  made,
  declined,
  definition,
  reportingYear,
  unit,
  previous,
  explanations,
  signatures,
  log,
  kept,
  unplaced,
  passports,
  listMapping,
}: Report | StoredReport): string {
  const stored = {
    ...{ area, documentVersion, made, declined, definition, reportingYear, unit },
    ...{ previous, explanations, signatures, log, kept, unplaced, passports, listMapping },
  };
  return `<?xml version="1.0" encoding="UTF-8"?><rapport xmlns="${NAMESPACE}">${escape(JSON.stringify(stored))}</rapport>`;
}

export const laterProduct = ({ product, layout }: ProductVersion): StoredProblem => ({
  kind: "laterProduct",
  theirs: { product, layout },
  ours: { product: PRODUCT, layout: LAYOUT },
});

/** Reads a custom XML part. A version that we don't know is refused, never guessed at and never overwritten. */
export function readStored(xml: string): { ok: true; stored: StoredReport } | { ok: false; problem: StoredProblem } {
  const version = Number(ANY_VERSION.exec(xml)?.[1]);
  if (version > VERSION) return { ok: false, problem: { kind: "newer", version, ours: VERSION } };
  const text = /<rapport[^>]*>([\s\S]*)<\/rapport>/.exec(xml)?.[1];
  if (version !== VERSION || text === undefined) return { ok: false, problem: { kind: "damaged" } };
  try {
    const state: unknown = JSON.parse(unescape(text));
    const { data } = maker.safeParse(state);
    if (data && data.made.layout > LAYOUT) return { ok: false, problem: laterProduct(data.made) };
    const parsed = schema.safeParse(state);
    return parsed.success ? { ok: true, stored: parsed.data } : { ok: false, problem: { kind: "damaged" } };
  } catch {
    return { ok: false, problem: { kind: "damaged" } };
  }
}
