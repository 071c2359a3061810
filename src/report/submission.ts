import { z } from "zod";
import { PASSPORT_METHODS } from "../pasted/passport";
import { check } from "../rules/check";
import { needsOf } from "../rules/claim";
import type { CompiledArea } from "../rules/compile";
import { isReason, MISSING_REASONS, REASON_WORDS } from "../rules/missing";
import { measuredOf, periodOf } from "../rules/periods";
import { hasStatistics, STATED_METHODS } from "../rules/statedMethods";
import type { Values } from "../rules/readings";
import { assess } from "./assess";
import { canonical, hashOf } from "./canonical";
import { holdingPassports, leftOutSchema } from "./passports";
import type { Report } from "./report";
import { ruleSetVersion } from "./ruleSet";
import { obstacles, otherDocumentReasons, type Reason } from "./sign";
import { settledValues } from "./settled";

export const SUBMISSION_FORMAT = "urn:nhv-rapport:inlamning:v1";

const row = z.strictObject({
  measure: z.string(),
  field: z.string(),
  label: z.string(),
  from: z.string(),
  to: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  kind: z.enum(["input", "derived"]),
  /** Why there is no figure, where that was declared. */
  missing: z.enum(MISSING_REASONS).optional(),
});

/** What a submission says: the whole of `S.json`, and of the workbook beside it. */
export const submissionSchema = z.strictObject({
  format: z.literal(SUBMISSION_FORMAT),
  area: z.string(),
  areaName: z.string(),
  document: z.string(),
  documentVersion: z.string().nullable(),
  reportingYear: z.number().int(),
  unit: z.string(),
  ruleSet: z.string(),
  /** How its statistics are worked out, where it has any. Not told by submissions from before it was stated. */
  methods: z.string().optional(),
  /** Earlier reports that cross-year rules were judged against, settled, so that anybody can judge them again. */
  previous: z.record(z.string(), z.record(z.string(), z.number())),
  data: z.array(row),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      measure: z.string(),
      severity: z.enum(["error", "warning", "info"]),
      message: z.string(),
      explanation: z.string().nullable(),
    }),
  ),
  signatures: z.array(
    z.strictObject({ role: z.enum(["koordinator", "granskare"]), name: z.string(), at: z.string(), hash: z.string() }),
  ),
  /** Which figures were worked out from pasted lists, and how. Absent where none was. */
  passports: z
    .array(
      z.strictObject({
        measure: z.string(),
        method: z.enum(PASSPORT_METHODS),
        n: z.number().int().nonnegative(),
        leftOut: leftOutSchema,
        at: z.string(),
        /** The figures, which stand in the data. */
        fields: z.array(z.string()),
      }),
    )
    .optional(),
});

export type Submission = z.infer<typeof submissionSchema>;
export type SubmissionRow = z.infer<typeof row>;

/** The one text of a submission (RFC 8785). Its SHA-256 is the submission's hash. */
export const submissionText = (submission: Submission): string => canonical(submission);

export const submissionHash = (submission: Submission): string => hashOf(submissionText(submission));

/** What stands in the input cells of the report that a submission was made from, as far as the submission holds it. */
export const inputValues = ({ data }: Pick<Submission, "data">): Values =>
  Object.fromEntries(
    data
      .filter(({ kind }) => kind === "input")
      .map(({ field, value, missing }) => [field, missing ? REASON_WORDS[missing] : value] as const),
  );

/** A row for each figure of the due measures, in the document's order. */
export function submissionRows(compiled: CompiledArea, report: Report): SubmissionRow[] {
  const { derived } = check(compiled, report);
  const values = settledValues(compiled, report);
  return compiled.measures.flatMap((measure): SubmissionRow[] => {
    const period = periodOf(measuredOf(compiled.area, measure.id), report.reportingYear);
    if (!period) return [];
    return measure.outline.flatMap((one): SubmissionRow[] => {
      if (one.kind === "heading") return [];
      const { id, label, unit } = one.kind === "field" ? one.field : one.derived;
      const counted = (one.kind === "field" ? values[id] : derived[id]) ?? null;
      const kind = one.kind === "field" ? "input" : "derived";
      const row = { measure: measure.id, field: id, label, ...period, unit, kind } as const;
      return [isReason(counted) ? { ...row, value: null, missing: counted } : { ...row, value: counted }];
    });
  });
}

/** What a submission says of how its statistics are worked out: nothing where no due measure has any. */
function methodsOf({ area, measures }: CompiledArea, { reportingYear }: Report): Pick<Submission, "methods"> {
  const due = measures.filter(({ id }) => periodOf(measuredOf(area, id), reportingYear));
  return due.some(hasStatistics) ? { methods: STATED_METHODS } : {};
}

/** The earlier figures that the area's rules ask for, and no others. */
function previousOf(compiled: CompiledArea, report: Report): Submission["previous"] {
  const asked = new Map<number, Set<string>>();
  for (const { rules } of compiled.measures) {
    for (const rule of rules) {
      if (rule.kind !== "claim") continue;
      for (const { years, id } of needsOf(rule.claim).previous) {
        const year = report.reportingYear - years;
        asked.set(year, (asked.get(year) ?? new Set()).add(id));
      }
    }
  }
  return Object.fromEntries(
    [...asked].flatMap(([year, ids]) => {
      const values = report.previous[String(year)];
      if (!values) return [];
      const settled = settledValues(compiled, { values, reportingYear: year });
      const kept = [...ids].flatMap((id) => (typeof settled[id] === "number" ? [[id, settled[id]] as const] : []));
      return kept.length ? [[String(year), Object.fromEntries(kept)] as const] : [];
    }),
  );
}

/** The passports that still hold, but for figures that were left blank and those of measures that are not due. */
function passportsOf(report: Report, data: readonly SubmissionRow[]): Submission["passports"] {
  const sent = new Set(data.flatMap(({ field, value }) => (value === null ? [] : [field])));
  const passports = holdingPassports(report).flatMap(({ figures, ...passport }) => {
    const fields = Object.keys(figures).filter((id) => figures[id] !== null && sent.has(id));
    return fields.length ? [{ ...passport, fields }] : [];
  });
  return passports.length ? passports : undefined;
}

export type Export = { ok: true; submission: Submission } | { ok: false; reasons: readonly Reason[] };

/**
 * The submission of a signed report, or what prevents it: it must be signed by the coordinator as it now stands. The
 * reviewer's signature goes with it when there is one.
 */
export function exportSubmission(compiled: CompiledArea, report: Report): Export {
  const assessment = assess(compiled, report);
  const reasons = obstacles(assessment);
  if (assessment.status === "utkast") {
    const labels = assessment.changed.map((id) => `”${compiled.fields.get(id)?.label ?? id}” (${id})`);
    const says = report.signatures.length
      ? `Rapporten har ändrats sedan den klarmarkerades${labels.length ? `: ${labels.join(", ")}` : ""}. Klarmarkera den på nytt.`
      : "Rapporten är inte klarmarkerad. Klarmarkera den först.";
    reasons.push({ says, findings: [] });
  } else reasons.push(...otherDocumentReasons(compiled, report));
  if (reasons.length) return { ok: false, reasons };
  const { area } = compiled;
  const data = submissionRows(compiled, report);
  const passports = passportsOf(report, data);
  return {
    ok: true,
    submission: {
      format: SUBMISSION_FORMAT,
      area: area.slug,
      areaName: area.name,
      document: area.document.title,
      documentVersion: area.document.version,
      reportingYear: report.reportingYear,
      unit: report.unit,
      ruleSet: ruleSetVersion(area),
      ...methodsOf(compiled, report),
      previous: previousOf(compiled, report),
      data,
      findings: assessment.findings.map(({ rule, measure, severity, message, explanation }) => ({
        rule,
        measure,
        severity,
        message,
        explanation,
      })),
      signatures: report.signatures.map(({ role, name, at, hash }) => ({ role, name, at, hash })),
      ...(passports && { passports }),
    },
  };
}
