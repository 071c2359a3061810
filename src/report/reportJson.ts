import { z } from "zod";
import type { CompiledArea } from "../rules/compile";
import { check } from "../rules/check";
import type { Values } from "../rules/readings";
import { explain } from "./explanations";
import type { Report } from "./report";
import { settledValues } from "./settled";

const figures = z.record(z.string(), z.union([z.number(), z.string(), z.null()]));

const schema = z.strictObject({
  area: z.string(),
  reportingYear: z.number().int().min(2000).max(2100),
  unit: z.string().optional(),
  values: figures,
  previous: z.record(z.string().regex(/^20\d\d$/), figures).optional(),
  explanations: z.record(z.string(), z.string()).optional(),
});

/** A report as a file holds it: see the contract's "Report JSON". */
export type ReportJson = z.infer<typeof schema>;

export type ReadJson = { ok: true; json: ReportJson } | { ok: false; faults: string[] };

const EXPECTED: Readonly<Record<string, string>> = {
  area: "områdets id, till exempel ”koagulationssjukdomar”",
  reportingYear: "rapporteringsåret som ett heltal, till exempel 2027",
  unit: "enhetens namn som text",
  values: "ett objekt med uppgifternas id och tal, text eller null",
  previous: "ett objekt med år (”2026”) och det årets uppgifter",
  explanations: "ett objekt med regel-id och förklarande text",
};

const FIGURE = "ett tal, en text eller null";

/** What should stand within those that hold more: by name and depth. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  values: [FIGURE],
  previous: ["ett år (”2026”) med ett objekt med det årets uppgifter", FIGURE],
  explanations: ["förklaringen som text"],
};

function expectedAt([name, ...within]: readonly PropertyKey[]): string {
  const known = String(name ?? "");
  return (
    (within.length ? WITHIN[known]?.[within.length - 1] : EXPECTED[known]) ??
    "ett objekt med area, reportingYear och values"
  );
}

/** Reads a report file's text. Every fault is told: where it is and what should stand there. */
export function readReportJson(text: string): ReadJson {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, faults: ["Filen är inte läsbar JSON. Öppna den i en textredigerare och kontrollera den."] };
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { ok: true, json: parsed.data };
  return {
    ok: false,
    faults: parsed.error.issues.map((issue) => {
      const path = issue.path.map(String).join(".");
      if (issue.code === "unrecognized_keys") {
        return `${path || "Filen"}: okänt namn ${issue.keys.map((key) => `”${key}”`).join(", ")}. Ta bort det. Namnen är ${Object.keys(EXPECTED).join(", ")}.`;
      }
      const where = path || "Filen";
      return `${where}: här ska stå ${expectedAt(issue.path)}.`;
    }),
  };
}

/** Faults that only show beside the area's definition: field ids and rule ids that it does not have. */
export function unknownIds(compiled: CompiledArea, json: ReportJson): string[] {
  const rules = new Set(compiled.measures.flatMap((measure) => measure.rules.map(({ id }) => id)));
  const fields = (where: string, values: Values): string[] =>
    Object.keys(values)
      .filter((id) => !compiled.fields.has(id.normalize("NFC")))
      .map(
        (id) =>
          `${where}: ${compiled.area.name} har ingen uppgift ”${id}”. ${suggestion(id, [...compiled.fields.keys()])}`,
      );
  return [
    ...fields("values", json.values),
    ...Object.entries(json.previous ?? {}).flatMap(([year, values]) => fields(`previous.${year}`, values)),
    ...Object.keys(json.explanations ?? {})
      .filter((id) => !rules.has(id.normalize("NFC")))
      .map((id) => `explanations: det finns ingen regel ”${id}”. ${suggestion(id, [...rules])}`),
  ];
}

/** The known ids that begin as an unknown one does, as far as possible. */
function suggestion(id: string, known: readonly string[]): string {
  for (let length = id.length; length > 0; length--) {
    const near = known.filter((one) => one.startsWith(id.slice(0, length)));
    if (near.length) return `Menas ${near.slice(0, 5).join(", ")}${near.length > 5 ? " …" : ""}?`;
  }
  return "Kontrollera stavningen.";
}

const normalised = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id.normalize("NFC"), value] as const));

/** The report of a file whose ids are known. Its explanations are taken to be about the figures beside them. */
export function reportFromJson(compiled: CompiledArea, json: ReportJson): Report {
  const { reportingYear, unit = "", previous = {} } = json;
  const report: Report = {
    area: compiled.area.slug,
    documentVersion: compiled.area.document.version,
    reportingYear,
    unit,
    values: normalised(json.values),
    previous: Object.fromEntries(Object.entries(previous).map(([year, values]) => [year, normalised(values)] as const)),
    explanations: {},
    signatures: [],
    log: [],
  };
  return withExplanations(compiled, report, json.explanations ?? {});
}

/** The report with explanations of findings that it now has; others are left out. */
export function withExplanations(
  compiled: CompiledArea,
  report: Report,
  texts: Readonly<Record<string, string>>,
): Report {
  const given = normalised(texts);
  const values = settledValues(compiled, report);
  const explanations = Object.fromEntries(
    check(compiled, report).findings.flatMap((finding) => {
      const text = given[finding.rule]?.trim();
      return text ? [[finding.rule, explain(finding, text, values)] as const] : [];
    }),
  );
  return { ...report, explanations: { ...report.explanations, ...explanations } };
}
