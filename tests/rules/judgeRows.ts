import { loadArea } from "../../src/areas/areas";
import { check } from "../../src/rules/check";
import { compile, type CompiledArea } from "../../src/rules/compile";
import type { CellValue, Values } from "../../src/rules/readings";

type Verdict = "holds" | "broken" | "silent";

/** A rule's fields in the order of the columns, the figures in them, and what is then said of the rule. */
export type Row = readonly [figures: readonly CellValue[], verdict: Verdict, because: string];

/** A kind of rule: an area, a rule of it and the fields that the rows fill in. */
export type Kind = readonly [kind: string, slug: string, rule: string, fields: readonly string[], rows: readonly Row[]];

const areas = new Map<string, CompiledArea>();

/** A built-in area, compiled once. */
export async function areaOf(slug: string): Promise<CompiledArea> {
  const known = areas.get(slug) ?? compile((await loadArea(slug))!);
  areas.set(slug, known);
  return known;
}

/** Whether a rule is broken in a year when everything is due. */
export async function isBroken(slug: string, rule: string, values: Values, previous?: Values): Promise<boolean> {
  const reportingYear = 2028;
  const findings = check(await areaOf(slug), {
    reportingYear,
    values,
    ...(previous && { previous: { [reportingYear - 1]: previous } }),
  }).findings;
  return findings.some((finding) => finding.rule === rule);
}

/**
 * A test for each row. Holds and silent look the same from outside, so what is silent is such that it would be broken
 * if a blank were 0, or holds for another reason than the one told; and something in it is missing or unusable.
 */
export function judgeRows(kinds: readonly Kind[]): void {
  describe.each(kinds)("%s (%s: %s)", (_kind, slug, rule, fields, rows) => {
    test.each(rows)("%j: %s, %s", async (figures, verdict) => {
      const values = Object.fromEntries(fields.map((field, i) => [field, figures[i]!] as const));
      expect(await isBroken(slug, rule, values)).toBe(verdict === "broken");
      if (verdict === "silent") expect(figures.some((one) => typeof one !== "number" || one < 0)).toBe(true);
    });
  });
}
