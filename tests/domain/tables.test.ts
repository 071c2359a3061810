import fc from "fast-check";
import { loadArea } from "../../src/areas/areas";
import { check } from "../../src/rules/check";
import { compile } from "../../src/rules/compile";
import { expectationsOf } from "./expected";
import type { Verdict } from "./judge";
import { randomReport } from "./randomReport";
import { SLUGS } from "./tables";

const OWN_RULE = /\.cell\.(magnitude|missing)$|\.stat\.(possible|method|usual)$/;
const SEED = 20270301;
const REPORTS = 1000;

/** Many reports on a busy machine take their time. */
jest.setTimeout(180_000);

/** Not every verdict is possible: a format rule is never silent while its measure is due. */
const canBeSilent = (rule: string) => !/\.(cell|period)\./.test(rule);

describe.each(SLUGS)("%s: what the product says of random reports is what the tables say", (slug) => {
  test("rule by rule and value by value, and every rule is seen to hold, to be broken and to be silent", async () => {
    const compiled = compile((await loadArea(slug))!);
    const expectationOf = expectationsOf(slug);
    const seen = new Map<string, Set<Verdict>>();
    fc.assert(
      fc.property(randomReport(slug), (report) => {
        const expected = expectationOf(report.meant);
        const { derived, findings } = check(compiled, report);
        for (const { rule, verdict } of expected.verdicts) seen.set(rule, (seen.get(rule) ?? new Set()).add(verdict));
        const said = findings.filter(({ rule }) => !OWN_RULE.test(rule));
        const broken = expected.verdicts.filter(({ verdict }) => verdict === "broken");
        const sorted = (ones: readonly { rule: string; fields: readonly string[] }[]) =>
          ones.map(({ rule, fields }) => `${rule}: ${fields.toSorted().join(" ")}`).toSorted();
        expect(sorted(said)).toEqual(sorted(broken));
        expect(derived).toEqual(expected.derived);
      }),
      { seed: SEED, numRuns: REPORTS, endOnFailure: false },
    );
    const unseen = [...seen].flatMap(([rule, verdicts]) =>
      (["holds", "broken", ...(canBeSilent(rule) ? ["silent" as const] : [])] as const)
        .filter((verdict) => !verdicts.has(verdict))
        .map((verdict) => `${rule} was never seen to be ${verdict}`),
    );
    expect(unseen).toEqual([]);
  });
});
