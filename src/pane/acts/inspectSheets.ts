import type { Session } from "../session";

/**
 * Compares the sheets with their plan beside whatever else goes on. What Excel refuses for the moment is not told:
 * nothing is signed or exported without comparing again.
 */
export const inspectSheets = (session: Session): Promise<unknown> =>
  session.inspect().catch((error: unknown) => session.change({ defect: { error } }));
