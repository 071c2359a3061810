import { z } from "zod";
import { LEFT_OUT_KINDS } from "../pasted/leftOut";
import { type Passport, PASSPORT_METHODS, passportHolds } from "../pasted/passport";
import { renumberedId } from "./renumbered";
import type { Report } from "./report";

/** How many rows were left out, by reason. */
export const leftOutSchema = z.partialRecord(z.enum(LEFT_OUT_KINDS), z.number().int().positive());

export const passportSchema = z.object({
  measure: z.string(),
  method: z.enum(PASSPORT_METHODS),
  figures: z.record(z.string(), z.number().nullable()),
  n: z.number().int().nonnegative(),
  leftOut: leftOutSchema,
  at: z.string(),
});

/** The passports of a report with one more. It takes the place of those that were made for any of its figures. */
export const withPassport = (passports: readonly Passport[], made: Passport): Passport[] => [
  ...passports.filter(({ figures }) => !Object.keys(figures).some((id) => id in made.figures)),
  made,
];

/**
 * The passports that say something of the report as it is: all their figures stand as they were inserted. Others are kept,
 * in case what was typed is undone, but told nowhere.
 */
export const holdingPassports = ({ passports = [], values }: Pick<Report, "passports" | "values">): Passport[] =>
  passports.filter((passport) => passportHolds(passport, values));

/** Passports by the field ids of today. */
export const passportsRenumbered = (
  passports: readonly Passport[],
  renumbered: ReadonlyMap<string, string>,
): Passport[] =>
  passports.map((passport) => ({
    ...passport,
    measure: renumberedId(passport.measure, renumbered),
    figures: Object.fromEntries(
      Object.entries(passport.figures).map(([id, figure]) => [renumberedId(id, renumbered), figure] as const),
    ),
  }));
