import type { Submission } from "../report/submission";
import { planSubmission } from "../report/submissionWorkbook";
import type { CompiledArea } from "../rules/compile";
import type { WorkbookPlan } from "../sheet/plan";

/** The workbook that a submission is sent as. */
export const submissionPlan = ({ measures }: CompiledArea, submission: Submission): WorkbookPlan =>
  planSubmission(submission, Object.fromEntries(measures.map(({ id, definition }) => [id, definition.name] as const)));
