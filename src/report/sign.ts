import type { CompiledArea } from "../rules/compile";
import { type Assessed, assess, type Assessment, saysMissing } from "./assess";
import { cleanText } from "./freeText";
import { documentText } from "./made";
import { personalNumbersIn } from "./personalNumber";
import type { Report, Role, Signature } from "./report";
import { settledValues } from "./settled";
import { signedHash } from "./signed";

/** Why a report cannot be signed or exported: a sentence, and the findings behind it. */
export type Reason = { says: string; findings: readonly Assessed[] };

export type Signing = { ok: true; report: Report } | { ok: false; reasons: readonly Reason[] };

const many = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`;

const open = (
  findings: readonly Assessed[],
  matches: (finding: Assessed) => boolean,
  says: (n: number) => string,
): Reason[] => {
  const matching = findings.filter(matches);
  return matching.length ? [{ says: says(matching.length), findings: matching }] : [];
};

/** What stands between a report and the coordinator's signature. */
export function obstacles({ findings, missing }: Assessment): Reason[] {
  return [
    ...open(
      findings,
      (finding) => finding.severity === "error" && !saysMissing(finding),
      (n) => `${many(n, "fel måste rättas", "fel måste rättas")} innan rapporten kan klarmarkeras.`,
    ),
    ...open(
      findings,
      saysMissing,
      () =>
        `${many(missing.length, "uppgift saknas", "uppgifter saknas")}. Fyll i dem innan rapporten klarmarkeras. Skriv 0 om svaret är noll.`,
    ),
    ...open(
      findings,
      ({ severity, explanation }) => severity === "warning" && explanation === null,
      (n) =>
        `${many(n, "varning behöver", "varningar behöver")} en förklaring. Kontrollera siffrorna och skriv varför de stämmer.`,
    ),
  ];
}

/** A name as it is compared: capitals, spaces and invisible characters make nobody another person. */
const asCompared = (name: string): string =>
  cleanText(name)
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

const reason = (says: string): Reason => ({ says, findings: [] });

/**
 * Why a coordinator's signature cannot be built on though it holds: it is of another version of the document, and what
 * is attested and exported is told by this one.
 */
export function otherDocumentReasons({ area }: CompiledArea, { documentVersion }: Report): Reason[] {
  const ours = area.document.version;
  if (documentVersion === ours) return [];
  return [
    reason(
      `Rapporten är klarmarkerad efter ${documentText(documentVersion)}, men här gäller ${documentText(ours)}. Koordinatorn behöver öppna rapporten igen och klarmarkera den på nytt.`,
    ),
  ];
}

function reviewObstacles(compiled: CompiledArea, report: Report, assessment: Assessment, name: string): Reason[] {
  if (assessment.status === "attesterad") return [reason("Rapporten är redan attesterad.")];
  if (assessment.status !== "klarmarkerad") {
    const changed = report.signatures.length > 0;
    return [
      reason(
        changed
          ? "Rapporten har ändrats sedan den klarmarkerades. Koordinatorn behöver klarmarkera den på nytt."
          : "Rapporten är inte klarmarkerad. Koordinatorn klarmarkerar först, sedan kan granskaren attestera.",
      ),
    ];
  }
  const otherDocument = otherDocumentReasons(compiled, report);
  if (otherDocument.length) return otherDocument;
  const coordinator = report.signatures.findLast(({ role }) => role === "koordinator")!;
  return asCompared(coordinator.name) === asCompared(name)
    ? [reason(`${coordinator.name} har klarmarkerat rapporten. Den som attesterar behöver vara någon annan.`)]
    : [];
}

/**
 * Signs a report as it now stands: klarmarkera as coordinator, attestera as reviewer. The coordinator's signature needs
 * no errors, nothing missing and every warning explained; the reviewer's needs the coordinator's, by another person.
 * @param at ISO time of the signature
 */
export function sign(compiled: CompiledArea, given: Report, role: Role, name: string, at: string): Signing {
  // The coordinator signs what the figures are by this version of the document, whichever the sheets were made after.
  const report = role === "koordinator" ? { ...given, documentVersion: compiled.area.document.version } : given;
  const assessment = assess(compiled, report);
  const reasons = [
    ...(asCompared(name) ? [] : [reason("Skriv namnet på den som undertecknar.")]),
    ...(personalNumbersIn(name).size ? [reason("Namnet innehåller ett personnummer. Skriv bara namnet.")] : []),
    ...(role === "koordinator" ? obstacles(assessment) : reviewObstacles(compiled, report, assessment, name)),
  ];
  if (reasons.length) return { ok: false, reasons };
  const signature: Signature = {
    role,
    name: cleanText(name),
    at,
    hash: signedHash(compiled, report),
    values: settledValues(compiled, report),
  };
  const what = role === "koordinator" ? "Klarmarkerade rapporten" : "Attesterade rapporten";
  // A new coordinator's signature begins anew: what was signed before was another content.
  const kept = role === "koordinator" ? [] : report.signatures;
  return {
    ok: true,
    report: {
      ...report,
      signatures: [...kept, signature],
      log: [...report.log, { at, who: signature.name, what }],
    },
  };
}

/** Opens a signed report again. Its signatures are void; the log keeps that they were. */
export function reopen(report: Report, who: string, why: string, at: string): Report {
  const what = why.trim() ? `Öppnade rapporten igen: ${cleanText(why)}` : "Öppnade rapporten igen";
  return { ...report, signatures: [], log: [...report.log, { at, who, what }] };
}
