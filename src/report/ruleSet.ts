import type { Area } from "../model/area";
import { canonical, hashOf } from "./canonical";

/**
 * Counts up when the rules that follow from a definition change, or how values are read or rounded, so that a report that
 * could be signed before would be judged otherwise. Words for why a figure is missing could not: they were errors.
 */
const MEANING = 2;

/** Worked out once a definition: every reading of a workbook asks for it. */
const known = new WeakMap<Area, string>();

/** Names a definition and the meaning given to it: two reports with the same name were checked in the same way. */
export function ruleSetVersion(area: Area): string {
  const version = known.get(area) ?? `${MEANING}-${hashOf(canonical(area)).slice(0, 12)}`;
  known.set(area, version);
  return version;
}
