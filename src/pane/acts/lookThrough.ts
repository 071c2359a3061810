import type { Session } from "../session";

/**
 * Looks through the workbook for personal data beside whatever else goes on. What Excel refuses for the moment is not
 * told: nothing is signed or exported without looking again.
 */
export const lookThrough = (session: Session): Promise<unknown> =>
  session.look().catch((error: unknown) => session.change({ defect: { error } }));
