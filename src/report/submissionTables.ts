import { leftOutText, methodText, readLeftOut, readMethod } from "../pasted/passport";
import { readReason, REASON_WORDS } from "../rules/missing";
import { type Submission, submissionHash, submissionSchema } from "./submission";

/** A cell of a submission's workbook: text, number or nothing. */
export type TableCell = string | number | null;

/** The sheets that a program reads, as rows of cells. */
export type SubmissionTables = { Data: readonly (readonly TableCell[])[]; Intyg: readonly (readonly TableCell[])[] };

export const DATA_HEADINGS = [
  "Område",
  "Dokumentversion",
  "Rapporteringsår",
  "NHV-enhet",
  "Mått",
  "Fält",
  "Uppgift",
  "Period från",
  "Period till",
  "Värde",
  "Enhet",
  "Typ",
  "Saknas",
] as const;

const MISSING_COLUMN = DATA_HEADINGS.indexOf("Saknas");

const FACTS = {
  format: "Format",
  area: "Område",
  areaName: "Områdets namn",
  document: "Måttdokument",
  documentVersion: "Dokumentversion",
  reportingYear: "Rapporteringsår",
  unit: "NHV-enhet",
  ruleSet: "Regelversion",
} as const;

/** A fact that earlier submissions do not state. */
const METHODS = "Räknesätt";

const HASH = "Kontrollsumma (SHA-256)";
export const SECTIONS = {
  signatures: ["Underskrifter", "Roll", "Namn", "Tidpunkt", "Kontrollsumma för det undertecknade"],
  findings: ["Anmärkningar", "Regel", "Mått", "Allvar", "Meddelande", "Förklaring"],
  previous: ["Tidigare års uppgifter", "År", "Fält", "Värde"],
  passports: [
    "Uträknat i NHV-rapport ur listor",
    "Mått",
    "Tidpunkt",
    "N",
    "Räknesätt",
    "Rader ej använda",
    "Uppgifter",
  ],
} as const;

/** The sheets `Data` and `Intyg` of a submission. Together they hold all of it. */
export function tablesOf(submission: Submission): SubmissionTables {
  const { area, documentVersion, reportingYear, unit } = submission;
  const section = (headings: readonly string[], rows: readonly (readonly TableCell[])[]) => [
    [],
    [headings[0]!],
    headings.slice(1),
    ...rows,
  ];
  return {
    Data: [
      DATA_HEADINGS,
      ...submission.data.map((row) => [
        area,
        documentVersion,
        reportingYear,
        unit,
        row.measure,
        row.field,
        row.label,
        row.from,
        row.to,
        row.value,
        row.unit,
        row.kind,
        row.missing ? REASON_WORDS[row.missing] : null,
      ]),
    ],
    Intyg: [
      ...Object.entries(FACTS).map(([key, label]) => [label, submission[key as keyof typeof FACTS]]),
      ...(submission.methods === undefined ? [] : [[METHODS, submission.methods]]),
      [HASH, submissionHash(submission)],
      ...section(
        SECTIONS.signatures,
        submission.signatures.map(({ role, name, at, hash }) => [role, name, at, hash]),
      ),
      ...section(
        SECTIONS.findings,
        submission.findings.map(({ rule, measure, severity, message, explanation }) => [
          rule,
          measure,
          severity,
          message,
          explanation,
        ]),
      ),
      ...section(
        SECTIONS.previous,
        Object.entries(submission.previous).flatMap(([year, values]) =>
          Object.entries(values).map(([field, value]) => [year, field, value]),
        ),
      ),
      ...(submission.passports
        ? section(
            SECTIONS.passports,
            submission.passports.map((passport) => [
              passport.measure,
              passport.at,
              passport.n,
              methodText(passport),
              leftOutText(passport),
              passport.fields.join(", "),
            ]),
          )
        : []),
    ],
  };
}

export type ReadTables = { ok: true; submission: Submission; hash: string | null } | { ok: false; says: string };

const blank = (cell: TableCell | undefined): boolean => cell === null || cell === undefined || cell === "";
const textOf = (cell: TableCell | undefined): string => (blank(cell) ? "" : String(cell));
const orNull = (cell: TableCell | undefined): string | null => (blank(cell) ? null : String(cell));
const numberOrNull = (cell: TableCell | undefined): TableCell => (blank(cell) ? null : cell!);

/** Reads the two sheets back. Spaces and order of sheets don't matter; what a row says does. */
export function readTables(tables: SubmissionTables): ReadTables {
  const facts = new Map(tables.Intyg.map((row) => [textOf(row[0]), row[1]] as const));
  const sectionRows = ([title]: readonly string[]): (readonly TableCell[])[] => {
    const start = tables.Intyg.findIndex((row) => row[0] === title && blank(row[1]));
    if (start < 0) return [];
    const rows = tables.Intyg.slice(start + 2);
    const end = rows.findIndex((row) => row.every(blank));
    return end < 0 ? rows : rows.slice(0, end);
  };
  const [headings, ...dataRows] = tables.Data;
  // Submissions from before figures could be declared missing have no last column.
  const asked = blank(headings?.[MISSING_COLUMN]) ? DATA_HEADINGS.slice(0, MISSING_COLUMN) : DATA_HEADINGS;
  if (!headings || asked.some((heading, i) => headings[i] !== heading)) {
    return { ok: false, says: "Bladet Data har inte de rubriker som en inlämning har." };
  }
  const numbered = dataRows.flatMap((row, i) => (row.every(blank) ? [] : [{ row, at: i + 2 }]));
  const rows = numbered.map(({ row }) => row);
  const same = [
    textOf(facts.get(FACTS.area)),
    orNull(facts.get(FACTS.documentVersion)),
    facts.get(FACTS.reportingYear),
    textOf(facts.get(FACTS.unit)),
  ];
  const stray = rows.findIndex((row) =>
    same.some((fact, i) => (blank(row[i]) ? fact !== null && fact !== "" : row[i] !== fact)),
  );
  if (stray >= 0) {
    return {
      ok: false,
      says: `Rad ${numbered[stray]!.at} på bladet Data gäller ett annat område, år eller en annan enhet än Intyg.`,
    };
  }
  const previous: Record<string, Record<string, TableCell>> = {};
  for (const [year, field, value] of sectionRows(SECTIONS.previous)) {
    (previous[textOf(year)] ??= {})[textOf(field)] = value ?? null;
  }
  const passports = sectionRows(SECTIONS.passports);
  const parsed = submissionSchema.safeParse({
    format: facts.get(FACTS.format),
    area: facts.get(FACTS.area),
    areaName: facts.get(FACTS.areaName),
    document: facts.get(FACTS.document),
    documentVersion: orNull(facts.get(FACTS.documentVersion)),
    reportingYear: facts.get(FACTS.reportingYear),
    unit: textOf(facts.get(FACTS.unit)),
    ruleSet: facts.get(FACTS.ruleSet),
    ...(!blank(facts.get(METHODS)) && { methods: textOf(facts.get(METHODS)) }),
    previous,
    data: rows.map((row) => ({
      measure: textOf(row[4]),
      field: textOf(row[5]),
      label: textOf(row[6]),
      from: textOf(row[7]),
      to: textOf(row[8]),
      value: numberOrNull(row[9]),
      unit: textOf(row[10]),
      kind: row[11],
      ...(!blank(row[MISSING_COLUMN]) && { missing: readReason(textOf(row[MISSING_COLUMN])) ?? row[MISSING_COLUMN] }),
    })),
    findings: sectionRows(SECTIONS.findings).map(([rule, measure, severity, message, explanation]) => ({
      rule: textOf(rule),
      measure: textOf(measure),
      severity,
      message: textOf(message),
      explanation: orNull(explanation),
    })),
    signatures: sectionRows(SECTIONS.signatures).map(([role, name, at, hash]) => ({
      role,
      name: textOf(name),
      at: textOf(at),
      hash: textOf(hash),
    })),
    // Submissions from before lists could be pasted, or without any, have no such section.
    passports: passports.length
      ? passports.map(([measure, at, n, method, leftOut, fields]) => ({
          measure: textOf(measure),
          at: textOf(at),
          n,
          method: readMethod(textOf(method)),
          leftOut: readLeftOut(textOf(leftOut)),
          fields: textOf(fields).split(", "),
        }))
      : undefined,
  });
  if (parsed.success) return { ok: true, submission: parsed.data, hash: orNull(facts.get(HASH)) };
  const [issue] = parsed.error.issues;
  const [part, index] = issue!.path;
  const row =
    part === "data" && typeof index === "number" ? `Rad ${numbered[index]!.at} på bladet Data` : "Bladet Intyg";
  return { ok: false, says: `${row} går inte att läsa som en inlämning (${issue!.path.join(".")}).` };
}
