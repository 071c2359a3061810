/**
 * Something in a definition that is possible but odd: what a person should look at, and perhaps ask the agency about.
 * warning: two things contradict each other. info: something is left open.
 */
export type Remark = {
  /** A path in the definition, as in a fault. */
  where: string;
  /** In Swedish. */
  says: string;
  severity: "warning" | "info";
};

export const warning = (where: string, says: string): Remark => ({ where, says, severity: "warning" });
export const info = (where: string, says: string): Remark => ({ where, says, severity: "info" });
