import { plainlyWritten } from "./number";

/** Why a figure cannot be given: it is no question here, it cannot be counted, or what is counted is not yet in use. */
export const MISSING_REASONS = ["notApplicable", "cannotReport", "notYetIntroduced"] as const;

export type MissingReason = (typeof MISSING_REASONS)[number];

/** What is written in the figure's own cell. */
export const REASON_WORDS: Readonly<Record<MissingReason, string>> = {
  notApplicable: "ej aktuellt",
  cannotReport: "kan inte rapporteras",
  notYetIntroduced: "ännu inte infört",
};

/** Whether what a figure counts as is a reason why there is none. */
export const isReason = (counted: number | string | null | undefined): counted is MissingReason =>
  MISSING_REASONS.some((reason) => reason === counted);

const quoted = MISSING_REASONS.map((reason) => `”${REASON_WORDS[reason]}”`);

/** All of them in a sentence: "”a”, ”b” eller ”c”". */
export const REASONS_LISTED = `${quoted.slice(0, -1).join(", ")} eller ${quoted.at(-1)!}`;

/** The reason that a text states, whatever its case and spaces; null when it states none. */
export function readReason(text: string, unit = ""): MissingReason | null {
  const written = plainlyWritten(text, unit).toLowerCase();
  return MISSING_REASONS.find((reason) => REASON_WORDS[reason] === written) ?? null;
}
