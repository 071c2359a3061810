import { z } from "zod";
import type { RelationClaim } from "../../model/relation";
import { fieldId, lines, only, prose, ruleId, year } from "./words";

const sum = z.array(fieldId).min(1, "skriv minst en uppgift.");

const amountSchema = z
  .union([
    fieldId,
    z.number(),
    sum,
    only({ plus: sum, minus: sum }).describe("En summa minus en annan."),
    only({
      previous: z
        .int()
        .min(1, "skriv minst 1: så många år tidigare.")
        .max(20, "skriv högst 20.")
        .describe("Så många rapporteringsår tidigare."),
      of: z.union([fieldId, sum]),
    }).describe("Samma enhets tal i en tidigare rapport."),
  ])
  .meta({
    id: "belopp",
    description:
      "En uppgift, ett tal, en summa av uppgifter (en lista), en summa minus en annan, eller ett tidigare tal.",
  });

const comparison = { left: amountSchema, is: z.enum(["=", "≤", "≥"]), right: amountSchema };

const claimSchema: z.ZodType<RelationClaim<string>> = z.lazy(() =>
  z
    .union([
      only(comparison),
      only({ all: z.array(claimSchema).min(1, "skriv minst en jämförelse.") }),
      only({
        if: z.union([only(comparison), only({ left: amountSchema, is: z.literal(">"), right: z.number() })]),
        then: claimSchema,
      }),
    ])
    .meta({
      id: "pastaende",
      description: "En jämförelse, flera på en gång (all), eller en som följer av en annan (if, then).",
    }),
);

/** A relation between fields as a definition file writes it. */
export const relationSchema = only({
  rule: ruleId,
  claim: claimSchema,
  severity: z.enum(["error", "warning", "info"]).describe("error (fel: stoppar), warning (ska förklaras) eller info."),
  because: prose("Varför det gäller, eller vad som kan förklara att det inte gör det: en mening till koordinatorn."),
  from: year("Första rapporteringsåret som regeln gäller.").optional(),
  at: lines,
}).meta({ id: "samband", description: "Ett samband mellan uppgifter som inte följer av måttens form." });
