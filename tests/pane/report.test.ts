import { nextMissing } from "../../src/pane/nextMissing";
import { placeOf } from "../../src/pane/place";
import { tallyText } from "../../src/pane/tally";
import { isDarkColor } from "../../src/pane/theme";
import { type OpenReport, workbookState } from "../../src/pane/workbookState";
import { submissionFileName } from "../../src/pane/acts/submissionFileName";
import { damageReasons } from "../../src/report/damage";
import type { Submission } from "../../src/report/submission";
import type { WorkbookContent } from "../../src/report/workbookContent";
import { builtWorkbook } from "./builtWorkbook";
import { FILLED } from "./filledReport";

async function openedWithout(...ids: string[]): Promise<OpenReport> {
  const read = await (await builtWorkbook(FILLED)).read();
  if (!read.ok) throw new Error("unreadable");
  const cells = Object.fromEntries(
    Object.entries(read.value.cells).filter(([id]) => !ids.some((gone) => id === gone || id.startsWith(`${gone}.`))),
  );
  const content: WorkbookContent = { ...read.value, cells };
  const state = await workbookState(content, [], null);
  if (state.kind !== "report") throw new Error("no report");
  return state;
}

test.each([
  ["nothing", [], []],
  ["a sheet", ["B2"], ["Bladet B2 finns inte kvar i arbetsboken."]],
  ["a row", ["B2.total"], ["Rutan för ”Antal läkarbesök, totalt” finns inte kvar på bladet B2."]],
  [
    "several rows",
    ["B1a.alder", "B1a.kon"],
    [
      "Rutan för ”Juridiskt kön: Kvinna”, ”Juridiskt kön: Man”, ”Barn/vuxna: Barn” och 1 till finns inte kvar på bladet B1a.",
    ],
  ],
  ["a derived value, which stops nothing", ["Ö1.andel"], []],
])("what is lost stops the signing, and is named: %s", async (_, gone, says) => {
  const { damages, reasons } = await openedWithout(...gone);
  expect(damageReasons(damages).map((reason) => reason.says.split(" Tryck på Laga")[0])).toEqual(says);
  expect(reasons.slice(0, says.length)).toEqual(damageReasons(damages));
});

test("a blank whose cell is gone is not what comes next", async () => {
  const open = await openedWithout("B2.total");
  expect(open.assessment.missing).toEqual(["B2.total"]);
  expect(nextMissing(open, null)).toBeNull();
});

test.each([
  [{ id: "B1a.kon.man", sheet: "B1a" }, "B1a", "B1a.kon.man"],
  [{ id: null, sheet: "T1" }, "T1", undefined],
  [{ id: null, sheet: "Start" }, undefined, undefined],
  [{ id: null, sheet: null }, undefined, undefined],
])("the active cell %j stands in measure %s, row %s", async (selected, measure, row) => {
  const place = placeOf((await openedWithout()).compiled, selected);
  expect(place?.measure.id).toBe(measure);
  expect(place?.row?.id).toBe(row);
});

test.each([
  [0, 0, "Inga fel och inga varningar att förklara"],
  [2, 0, "2 fel"],
  [0, 1, "1 varning att förklara"],
  [1, 2, "1 fel, 2 varningar att förklara"],
])("%d contradictions and %d surprises are told as %s", (errors, asks, says) => {
  expect(tallyText({ errors, asks })).toBe(says);
});

test.each([
  ["Testenheten", "nhv-dysmeli-2027-testenheten"],
  ["  Åre/Östra: enhet 2 ", "nhv-dysmeli-2027-åre-östra-enhet-2"],
  ["../../etc", "nhv-dysmeli-2027-etc"],
  ["***", "nhv-dysmeli-2027"],
])("the unit %s gives the file name %s", (unit, name) => {
  expect(submissionFileName({ area: "dysmeli", reportingYear: 2027, unit } as Submission)).toBe(name);
});

test.each([
  ["#FFFFFF", false],
  ["#E6E6E6", false],
  ["#262626", true],
  ["#000000", true],
])("an Office whose background is %s is dark: %s", (color, isDark) => {
  expect(isDarkColor(color)).toBe(isDark);
});
