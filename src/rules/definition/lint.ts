import type { Area } from "../../model/area";
import { compile } from "../compile";
import { directionRemarks } from "./lint/directions";
import { periodRemarks } from "./lint/periods";
import { redundancyRemarks } from "./lint/redundancy";
import type { Remark } from "./lint/remark";
import { scopeRemarks } from "./lint/scope";
import { siblingRemarks } from "./lint/siblings";
import { spellingRemarks } from "./lint/spelling";
import { unitRemarks } from "./lint/units";
import { valueRemarks } from "./lint/values";

/**
 * What is odd in a definition that can be read: contradictions of its document that were carried over, or slips of the
 * one who wrote it. The remarks are for a person to judge; none of them makes a definition unusable.
 */
export function specLint(area: Area): Remark[] {
  const compiled = compile(area);
  return [
    ...scopeRemarks(compiled),
    ...directionRemarks(compiled),
    ...periodRemarks(compiled),
    ...unitRemarks(compiled),
    ...valueRemarks(compiled),
    ...siblingRemarks(compiled),
    ...spellingRemarks(compiled),
    ...redundancyRemarks(compiled),
  ];
}
