import type { OutlineRow } from "../field";
import type { Fault } from "./fault";

/** Excel takes at most 255 characters in a defined name; ours begin with `nhv.`. */
const LONGEST_ID = 255 - "nhv.".length;

/**
 * Ids that two rows share, also when they differ only in upper and lower case, since Excel's names do not tell those
 * apart; and ids that are longer than a name may be.
 */
export function idFaults(outlines: readonly { id: string; outline: readonly OutlineRow[] }[]): Fault[] {
  const seen = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { id: measure, outline } of outlines) {
    const where = `measures.${measure}`;
    for (const { id, kind, label } of outline) {
      const before = seen.get(id.toLowerCase());
      if (before === id) {
        faults.push({ where, says: `id ”${id}” finns två gånger, andra gången för ”${label}”. Byt id på en av dem.` });
      } else if (before !== undefined) {
        const says = `”${before}” och ”${id}” skiljer sig bara i stora och små bokstäver. Excel ser dem som samma namn. Byt ett av dem.`;
        faults.push({ where, says });
      }
      seen.set(id.toLowerCase(), id);
      if (kind !== "heading" && id.length > LONGEST_ID) {
        faults.push({ where, says: `id ”${id.slice(0, 40)}…” är längre än Excels namn får vara. Korta delarna.` });
      }
    }
  }
  return faults;
}
