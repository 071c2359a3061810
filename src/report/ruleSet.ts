import type { Area } from "../model/area";
import { canonical, hashOf } from "./canonical";

/**
 * Counts up when the rules that follow from a definition change, or how values are read or rounded, so that a report that
 * could be signed before would be judged otherwise. Words for why a figure is missing could not: they were errors.
 */
const MEANING = 1;

/** Names a definition and the meaning given to it: two reports with the same name were checked in the same way. */
export const ruleSetVersion = (area: Area): string => `${MEANING}-${hashOf(canonical(area)).slice(0, 12)}`;
