import type { Submission } from "../../report/submission";

const LONGEST_UNIT = 60;

/** A submission's file name without ending: "nhv-koagulationssjukdomar-2027-testenheten". */
export function submissionFileName({ area, reportingYear, unit }: Submission): string {
  const plain = unit
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, LONGEST_UNIT);
  return ["nhv", area, String(reportingYear), plain].filter(Boolean).join("-");
}
