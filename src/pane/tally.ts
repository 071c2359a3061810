import { type Assessment, saysMissing } from "../report/assess";

/** How much of each kind there is to do. */
export type Tally = { errors: number; asks: number; missing: number; filled: number; required: number };

export function tallyOf({ findings, measures, missing }: Assessment): Tally {
  const sum = (of: "filled" | "required") => measures.reduce((total, measure) => total + measure[of], 0);
  return {
    errors: findings.filter((finding) => finding.severity === "error" && !saysMissing(finding)).length,
    asks: findings.filter(({ severity, explanation }) => severity === "warning" && explanation === null).length,
    missing: missing.length,
    filled: sum("filled"),
    required: sum("required"),
  };
}

/** "1 varning", "2 varningar". */
export const many = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`;

/** What is left in words: "2 fel, 1 varning att förklara". */
export function tallyText({ errors, asks }: Pick<Tally, "errors" | "asks">): string {
  if (!errors && !asks) return "Inga fel och inga varningar att förklara";
  const parts = [errors && `${errors} fel`, asks && `${many(asks, "varning", "varningar")} att förklara`];
  return parts.filter(Boolean).join(", ");
}
