import { done, type Outcome } from "../../hosts/host";
import { damageReasons } from "../../report/damage";
import { personalDataReasons } from "../../report/personalData";
import type { Reason } from "../../report/sign";
import { exportSubmission, submissionHash, submissionText } from "../../report/submission";
import { planSubmission } from "../../report/submissionWorkbook";
import type { Session } from "../session";
import { submissionFileName } from "./submissionFileName";

/** The two files of a submission, ready to be saved. */
export type SubmissionFiles = {
  /** Without ending. */
  name: string;
  workbook: Uint8Array;
  json: string;
  /** SHA-256 of the JSON: what the receiver compares with. */
  hash: string;
  figures: number;
};

export type Made = { ok: true; files: SubmissionFiles } | { ok: false; reasons: readonly Reason[] };

/** Makes the submission of the report as the workbook now has it, or says what prevents it. */
export const makeSubmission = (session: Session): Promise<Made | null> =>
  session.perform("Filen kunde inte skapas", async (): Promise<Outcome<Made>> => {
    const looked = await session.look();
    if (!looked.ok) return looked;
    const inspected = await session.inspect();
    if (!inspected.ok) return inspected;
    const fresh = await session.freshReport();
    if (!fresh.ok) return fresh;
    const { compiled, report, damages, personalData } = fresh.value;
    const unfit = [...damageReasons(damages), ...personalDataReasons(personalData)];
    if (unfit.length) return done({ ok: false, reasons: unfit });
    const made = exportSubmission(compiled, report);
    if (!made.ok) return done(made);
    const { submission } = made;
    return done({
      ok: true,
      files: {
        name: submissionFileName(submission),
        workbook: await session.outside.writeWorkbook(planSubmission(compiled, submission)),
        json: submissionText(submission),
        hash: submissionHash(submission),
        figures: submission.data.length,
      },
    });
  });

/** Opens a submission's workbook beside the report. */
export const openSubmission = (session: Session, files: SubmissionFiles): Promise<void | null> =>
  session.perform("Filen kunde inte öppnas i Excel", () => session.outside.host.open(files.workbook));
