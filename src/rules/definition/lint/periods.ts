import type { Period } from "../../../model/period";
import type { CompiledArea } from "../../compile";
import { needsOf } from "../../claim";
import { measuredOf, periodOf } from "../../periods";
import { comparisonsOf, type Mention, mentionsOf } from "./comparisons";
import { info, type Remark, warning } from "./remark";

/** Enough for the longest lag to have passed: later years are all alike. */
const YEARS_LOOKED_AT = 25;

/** Measures whose first period begins on another day than the area's. */
function firstPeriodRemarks({ area, measures }: CompiledArea): Remark[] {
  return measures.flatMap(({ id, definition: { measured, development } }) => {
    if (!measured || development || measured.from === area.measured.from) return [];
    const says = `den första perioden börjar ${measured.from}, men för de andra måtten ${area.measured.from}.`;
    return [warning(`measures.${id}.measured`, says)];
  });
}

const within = (inner: Period, outer: Period): boolean => inner.from >= outer.from && inner.to <= outer.to;
const equal = (a: Period, b: Period): boolean => within(a, b) && within(b, a);

/** Relations that compare figures of different times, where the comparison does not allow for it. */
function relationRemarks(compiled: CompiledArea): Remark[] {
  const { area, fields } = compiled;
  const periodAt = (year: number) => (mention: Mention) =>
    periodOf(measuredOf(area, fields.get(mention.id)!.measure), year - mention.years);
  const first = area.measured.firstReported;
  const years = Array.from({ length: YEARS_LOOKED_AT }, (_, i) => first + i);
  const rules = compiled.measures.flatMap((measure) => measure.rules);
  return rules.flatMap((rule) => {
    if (rule.kind !== "claim" || !area.relations.some((one) => one.rule === rule.id)) return [];
    const { values, previous } = needsOf(rule.claim);
    const needed = [...values.map((id) => ({ id, years: 0 })), ...previous];
    const applies = years.filter((year) => year >= (rule.from ?? 0) && needed.every(periodAt(year)));
    const odd = applies.filter((year) =>
      comparisonsOf(rule.claim).some(({ left, is, right }) =>
        mentionsOf(left).some((one) =>
          mentionsOf(right).some((other) => {
            const [a, b] = [periodAt(year)(one)!, periodAt(year)(other)!];
            return is === "≤" ? !within(a, b) : is === "≥" ? !within(b, a) : !equal(a, b);
          }),
        ),
      ),
    );
    if (!applies.length)
      return [info(`relations[${rule.id}]`, "prövas aldrig: det den nämner rapporteras aldrig samma år.")];
    if (!odd.length) return [];
    const all = odd.length === applies.length ? "" : ` i mars ${odd.join(", ")}`;
    return [warning(`relations[${rule.id}]`, `jämför olika mätperioder${all}.`)];
  });
}

/** Fields that take the value of a field of another time. */
function sameRemarks({ area, fields }: CompiledArea): Remark[] {
  return [...fields.values()].flatMap(({ id, measure, same }) => {
    if (same === undefined) return [];
    const [own, other] = [measuredOf(area, measure), measuredOf(area, fields.get(same)!.measure)];
    const agree = own.yearsBefore === other.yearsBefore && own.from === other.from;
    const later = own.firstReported > other.firstReported && own.from.endsWith("-01-01");
    if (agree || (later && own.yearsBefore === other.yearsBefore)) return [];
    return [warning(`measures.${measure}`, `”${id}” tar sitt värde från ”${same}”, som gäller en annan mätperiod.`)];
  });
}

/** Periods that differ among siblings, or between figures that are compared. */
export const periodRemarks = (compiled: CompiledArea): Remark[] => [
  ...firstPeriodRemarks(compiled),
  ...relationRemarks(compiled),
  ...sameRemarks(compiled),
];
