import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AREAS, loadArea } from "../../src/areas/areas";
import { canonical, hashOf } from "../../src/report/canonical";
import { ruleSetVersion } from "../../src/report/ruleSet";
import { compile } from "../../src/rules/compile";
import { LAYOUT } from "../../src/sheet/layout";
import { planWorkbook } from "../../src/sheet/workbook";

/** When every measure of every area is due. */
const YEAR = 2030;

type Fingerprint = { area: string; ruleSet: string; plan: string };

async function fingerprints(): Promise<Fingerprint[]> {
  return Promise.all(
    AREAS.map(async ({ slug }) => {
      const area = (await loadArea(slug))!;
      const plan = hashOf(canonical(planWorkbook(compile(area), YEAR, "Testenheten")));
      return { area: slug, ruleSet: ruleSetVersion(area), plan: plan.slice(0, 16) };
    }),
  );
}

const path = join(__dirname, `../golden/layout-${LAYOUT}.json`);

/**
 * One file a layout that has been released: `UPDATE_GOLDEN=1 npx jest tests/sheet/layout` writes that of the one in
 * `sheet/layout.ts`. Before it is released it may be written again; afterwards a change is a new layout.
 */
test("the sheets of an area whose rules are as they were are laid out as before; else raise LAYOUT in sheet/layout.ts", async () => {
  const now = await fingerprints();
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, `${JSON.stringify(now, null, 2)}\n`);
  const before = JSON.parse(readFileSync(path, "utf8")) as Fingerprint[];
  for (const { area, ruleSet, plan } of now) {
    const told = before.find((one) => one.area === area && one.ruleSet === ruleSet);
    if (told) expect({ area, plan }).toEqual({ area, plan: told.plan });
  }
  // A new definition has new sheets in the same layout: its fingerprint takes the place of the old one's.
  expect(now.map(({ area, ruleSet }) => ({ area, ruleSet }))).toEqual(
    before.map(({ area, ruleSet }) => ({ area, ruleSet })),
  );
});
