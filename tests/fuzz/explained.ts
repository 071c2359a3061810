import type { StoredReport } from "../../src/report/stored";
import type { Broken } from "./invariants";

/** What people have said of findings. The pane's answer counts: what it says is saved stays until something else is said. */
export type Explained = {
  /** Somebody says something of a finding; what the pane answers is told afterwards. */
  tries: (rule: string, text: string, saved: Promise<unknown>) => Promise<void>;
  /** The same of what lacks its figures, by the pane itself: what it is an explanation of is not known here. */
  says: (text: string) => void;
  kept: (stored: StoredReport) => Broken;
};

export function newExplained(): Explained {
  const tried: string[] = [];
  const saved = new Map<string, number>();
  return {
    async tries(rule, text, saving) {
      const nth = tried.push(text) - 1;
      if (await saving) saved.set(rule, nth);
    },
    says: (text) => void tried.push(text),
    kept({ explanations }) {
      // A later one may be saved though its answer was lost.
      const gone = [...saved].find(([rule, nth]) => tried.lastIndexOf(explanations[rule]?.text ?? "") < nth);
      return gone ? `the explanation of ${gone[0]} was saved and is not there: ${tried[gone[1]]}` : null;
    },
  };
}
