import type { CompiledArea } from "../rules/compile";
import type { Values } from "../rules/readings";
import { documentText } from "./made";
import type { Report } from "./report";
import { readReportJson, reportFromJson, unknownIds } from "./reportJson";
import { inputValues, type Submission, SUBMISSION_FORMAT, submissionSchema } from "./submission";
import { type ReadTables, readTables, type SubmissionTables } from "./submissionTables";
import { verifySubmission } from "./verify";

/** An earlier report of the same unit, with what it says of itself where it says it. */
type Earlier = { area: string; documentVersion?: string | null; reportingYear: number; unit: string; values: Values };

export type EarlierRead = { ok: true; reportingYear: number; values: Values } | { ok: false; says: string };

const refused = (says: string): EarlierRead => ({ ok: false, says });

const samePlace = (one: string, other: string): boolean =>
  one.normalize("NFC").trim().toLowerCase() === other.normalize("NFC").trim().toLowerCase();

/** Whether an earlier report can stand beside this one. */
function admit(compiled: CompiledArea, report: Report, earlier: Earlier): EarlierRead {
  const { area } = compiled;
  if (earlier.area !== area.slug) {
    return refused(`Filen gäller området ”${earlier.area}”. Välj en fil för ${area.name}.`);
  }
  if (earlier.unit && !samePlace(earlier.unit, report.unit)) {
    return refused(`Filen gäller ${earlier.unit}, den här rapporten gäller ${report.unit}. Välj er egen fil.`);
  }
  if (earlier.reportingYear >= report.reportingYear) {
    return refused(
      `Filen gäller rapporteringsåret ${earlier.reportingYear}. Välj en fil från ett år före ${report.reportingYear}.`,
    );
  }
  if (earlier.documentVersion !== undefined && earlier.documentVersion !== area.document.version) {
    return refused(
      `Filen gjordes efter ${documentText(earlier.documentVersion)}, den här rapporten efter ${documentText(area.document.version)}. Måtten kan skilja sig, så uppgifterna används inte.`,
    );
  }
  return { ok: true, reportingYear: earlier.reportingYear, values: earlier.values };
}

function fromSubmission(
  compiled: CompiledArea,
  report: Report,
  submission: Submission,
  hash: string | null,
): EarlierRead {
  const { area, documentVersion, reportingYear, unit } = submission;
  const values = inputValues(submission);
  const admitted = admit(compiled, report, { area, documentVersion, reportingYear, unit, values });
  if (!admitted.ok) return admitted;
  const [difference] = verifySubmission(compiled, submission, hash);
  return difference
    ? refused(`Filen stämmer inte med det som undertecknades (${difference.where}): ${difference.says}`)
    : admitted;
}

/** Reads the text of an earlier file: the `.json` of a submission, or a report file. */
export function earlierFromText(compiled: CompiledArea, report: Report, text: string): EarlierRead {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused("Filen går inte att läsa. Välj en inlämning (.xlsx eller .json) eller en rapportfil (.json).");
  }
  if (typeof data === "object" && data !== null && "format" in data && data.format === SUBMISSION_FORMAT) {
    const parsed = submissionSchema.safeParse(data);
    return parsed.success
      ? fromSubmission(compiled, report, parsed.data, null)
      : refused("Filen är en skadad inlämning. Hämta den på nytt från det ställe där den sparades.");
  }
  const read = readReportJson(text);
  if (!read.ok) return refused(`Filen är ingen inlämning eller rapportfil. ${read.faults[0]!}`);
  if (read.json.area !== compiled.area.slug) {
    return admit(compiled, report, { ...read.json, unit: read.json.unit ?? "" });
  }
  const [unknown] = unknownIds(compiled, read.json);
  if (unknown) return refused(`Filen har uppgifter som området inte har. ${unknown}`);
  const { area, reportingYear, unit, values } = reportFromJson(compiled, read.json);
  return admit(compiled, report, { area, reportingYear, unit, values });
}

/** Reads the sheets Data and Intyg of an earlier submission. */
export function earlierFromTables(compiled: CompiledArea, report: Report, tables: SubmissionTables): EarlierRead {
  const read: ReadTables = readTables(tables);
  return read.ok ? fromSubmission(compiled, report, read.submission, read.hash) : refused(read.says);
}

/** The report with an earlier year's figures beside it, in place of any it had for that year. */
export const withEarlier = (report: Report, reportingYear: number, values: Values): Report => ({
  ...report,
  previous: { ...report.previous, [String(reportingYear)]: values },
});
