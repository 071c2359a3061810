import type { Area } from "../model/area";
import { check } from "../rules/check";
import type { CompiledArea } from "../rules/compile";
import { REASON_WORDS } from "../rules/missing";
import { MOST_DECIMALS, writeNumber } from "../rules/number";
import { STATED_METHODS } from "../rules/statedMethods";
import { assess } from "./assess";
import { explain } from "./explanations";
import type { Report } from "./report";
import { ruleSetVersion } from "./ruleSet";
import { settledValues } from "./settled";
import { signedHash } from "./signed";
import { inputValues, type Submission, submissionHash, type SubmissionRow, submissionRows } from "./submission";

/** One way in which a submission does not say what it was signed to say. */
export type Difference = { where: string; says: string };

/** How a submission names its area and document. */
const namesOf = ({ slug, name, document }: Area) => ({
  area: slug,
  areaName: name,
  document: document.title,
  documentVersion: document.version,
});

/** The report that a submission was made from, as far as the submission holds it. */
function reportOf(submission: Submission): Report {
  const { area, documentVersion, reportingYear, unit, previous } = submission;
  return {
    area,
    documentVersion,
    reportingYear,
    unit,
    previous,
    values: inputValues(submission),
    explanations: {},
    signatures: [],
    log: [],
  };
}

/**
 * Works everything out again from a submission's figures and compares: derived values, findings, labels, periods, the
 * signatures' content and the hash that it came with.
 * @param hash the hash that the submission states, or null where none was given
 */
export function verifySubmission(compiled: CompiledArea, submission: Submission, hash: string | null): Difference[] {
  const differences: Difference[] = [];
  const differs = (where: string, says: string) => differences.push({ where, says });
  if (hash !== null && hash !== submissionHash(submission)) {
    differs("Intyg", "Kontrollsumman stämmer inte med innehållet. Filen har ändrats efter exporten.");
  }
  const ruleSet = ruleSetVersion(compiled.area);
  if (submission.ruleSet !== ruleSet) {
    differs("Intyg", `Filen är kontrollerad med regelversion ${submission.ruleSet}, här gäller ${ruleSet}.`);
  }
  for (const [key, right] of Object.entries(namesOf(compiled.area))) {
    const stated = submission[key as keyof ReturnType<typeof namesOf>];
    if (stated !== right) differs("Intyg", `I filen står ”${stated ?? ""}”, i måttdokumentet ”${right ?? ""}”.`);
  }
  // Submissions from before the methods were stated say nothing of them.
  if (submission.methods !== undefined && submission.methods !== STATED_METHODS) {
    differs("Intyg", `I filen står ”${submission.methods}”, det ska vara ”${STATED_METHODS}”.`);
  }
  const bare = reportOf(submission);
  const again = assess(compiled, bare);
  const found = new Map(again.findings.map((finding) => [finding.rule, finding] as const));
  for (const finding of again.findings) {
    const told = submission.findings.find(({ rule }) => rule === finding.rule);
    if (!told) differs(finding.rule, `Kontrollen ger en anmärkning som inte finns i filen: ${finding.message}`);
    else if (
      told.message !== finding.message ||
      told.severity !== finding.severity ||
      told.measure !== finding.measure
    ) {
      differs(finding.rule, `I filen står ”${told.message}”, kontrollen ger ”${finding.message}”.`);
    }
    if (finding.severity === "error") differs(finding.rule, `Fel i uppgifterna: ${finding.message}`);
    else if (finding.severity === "warning" && !told?.explanation) {
      differs(finding.rule, `Varningen saknar förklaring: ${finding.message}`);
    }
  }
  const seen = new Set<string>();
  for (const { rule, message } of submission.findings) {
    if (!found.has(rule)) differs(rule, `I filen står en anmärkning som kontrollen inte ger: ${message}`);
    else if (seen.has(rule)) differs(rule, "Anmärkningen står mer än en gång i filen.");
    seen.add(rule);
  }
  compareRows(compiled, bare, submission, differs);
  compareSignatures(compiled, bare, submission, differs);
  comparePassports(submission, differs);
  return differences;
}

/** What a row says besides its value, by the heading it stands under. */
const COLUMNS = {
  measure: "Mått",
  label: "Uppgift",
  from: "Period från",
  to: "Period till",
  unit: "Enhet",
  kind: "Typ",
} as const;

function valueText({ value, missing }: SubmissionRow): string {
  const reason = missing ? `”${REASON_WORDS[missing]}”` : null;
  if (value === null) return reason ?? "inget värde";
  const number = writeNumber(value, MOST_DECIMALS);
  return reason ? `${number} och ${reason}` : number;
}

type Tell = (where: string, says: string) => void;

function compareRows(compiled: CompiledArea, bare: Report, submission: Submission, differs: Tell): void {
  const expected = new Map(submissionRows(compiled, bare).map((row) => [row.field, row] as const));
  const seen = new Set<string>();
  for (const row of submission.data) {
    if (seen.has(row.field)) differs(row.field, "Uppgiften står på mer än en rad.");
    seen.add(row.field);
    const right = expected.get(row.field);
    if (!right) {
      differs(row.field, "Uppgiften hör inte till årets mått för området.");
      continue;
    }
    for (const [key, column] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, string][]) {
      if (row[key] !== right[key])
        differs(row.field, `I kolumnen ${column} står ”${row[key]}”, det ska vara ”${right[key]}”.`);
    }
    if (row.value !== right.value || row.missing !== right.missing) {
      differs(row.field, `I filen står ${valueText(row)}, uträkningen ger ${valueText(right)}.`);
    }
  }
  for (const field of expected.keys()) if (!seen.has(field)) differs(field, "Uppgiften saknas i filen.");
}

function compareSignatures(compiled: CompiledArea, bare: Report, submission: Submission, differs: Tell): void {
  const [coordinator, reviewer] = (["koordinator", "granskare"] as const).map((role) =>
    submission.signatures.filter((signature) => signature.role === role),
  );
  if (coordinator!.length !== 1) differs("Intyg", "Filen ska vara klarmarkerad av en koordinator.");
  if (reviewer!.length > 1) differs("Intyg", "Filen är attesterad mer än en gång.");
  const figures = settledValues(compiled, bare);
  const told = new Map(submission.findings.map(({ rule, explanation }) => [rule, explanation] as const));
  const explanations = Object.fromEntries(
    check(compiled, bare).findings.flatMap((finding) => {
      const text = told.get(finding.rule);
      return text ? [[finding.rule, explain(finding, text, figures)] as const] : [];
    }),
  );
  const hash = signedHash(compiled, { ...bare, explanations });
  for (const signature of submission.signatures) {
    if (signature.hash !== hash) {
      differs("Intyg", `Det som ${signature.name} undertecknade som ${signature.role} är inte det som står i filen.`);
    }
  }
}

/** A passport is about figures of its measure that stand in the file; of statistics N is theirs. */
function comparePassports({ passports = [], data }: Submission, differs: Tell): void {
  const figures = new Map(data.filter(({ kind }) => kind === "input").map((row) => [row.field, row] as const));
  for (const { measure, method, n, fields } of passports) {
    const stray = fields.find((id) => {
      const row = figures.get(id);
      return row?.measure !== measure || row.value === null;
    });
    if (stray !== undefined) {
      differs(stray, "Uppgiften sägs vara uträknad ur en lista men står inte i filen.");
      continue;
    }
    const counted = fields.filter((id) => id.endsWith(".n")).reduce((sum, id) => sum + figures.get(id)!.value!, 0);
    if (method !== "counts" && counted !== n) {
      differs(`${measure}.n`, `Uträkningen ur en lista sägs ha N ${n}, i filen står ${counted}.`);
    }
  }
}
