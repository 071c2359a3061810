import { type Submission, SUBMISSION_FORMAT, submissionSchema, submissionText } from "../report/submission";
import type { Difference } from "../report/verify";
import { Unusable } from "./unusable";

/** What a file that says it is a submission holds: null, with differences that say why, when it cannot be read as one. */
export type ReadSubmission = { submission: Submission | null; differences: readonly Difference[] };

/** `S.json` of `S.xlsx`. */
export const jsonBeside = (workbook: string): string => workbook.replace(/\.xlsx$/i, ".json");

/** @throws Unusable when a file is no submission, or one of another version */
export function requireFormat(format: unknown): void {
  if (format === SUBMISSION_FORMAT) return;
  const isOther = typeof format === "string" && format.startsWith(SUBMISSION_FORMAT.replace(/\d+$/, ""));
  throw new Unusable([
    isOther
      ? `Inlämningen har formatet ${format}, här läses ${SUBMISSION_FORMAT}. Uppdatera NHV-rapport.`
      : "Filen är ingen inlämning. Kontrollera att det är rätt fil: en inlämning görs med nhv export eller Exportera i Excel.",
  ]);
}

/** The JSON data of a text, or undefined. */
function dataOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const formatOf = (data: unknown): unknown =>
  typeof data === "object" && data !== null && "format" in data ? data.format : undefined;

export const isSubmissionJson = (text: string): boolean => formatOf(dataOf(text)) === SUBMISSION_FORMAT;

/**
 * Reads `S.json`.
 * @throws Unusable when it is no submission at all
 */
export function readSubmissionJson(text: string): ReadSubmission {
  const data = dataOf(text);
  if (data === undefined) {
    throw new Unusable(["Filen är inte läsbar JSON. Hämta den på nytt där den kom ifrån."]);
  }
  requireFormat(formatOf(data));
  const parsed = submissionSchema.safeParse(data);
  if (!parsed.success) {
    const differences = parsed.error.issues.map(({ path, code }) => ({
      where: path.join(".") || "Filen",
      says: code === "unrecognized_keys" ? "Här står något som inte hör till en inlämning." : "Går inte att läsa.",
    }));
    return { submission: null, differences };
  }
  const isCanonical = text === submissionText(parsed.data);
  const says = "Filen är omskriven sedan exporten (mellanrum eller ordning), så dess kontrollsumma stämmer inte.";
  return { submission: parsed.data, differences: isCanonical ? [] : [{ where: "Filen", says }] };
}
