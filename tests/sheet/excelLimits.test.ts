import { AREAS, loadArea } from "../../src/areas/areas";
import { yearsOf } from "../../src/report/newReport";
import { compile } from "../../src/rules/compile";
import type { WorkbookPlan } from "../../src/sheet/plan";
import { STYLES } from "../../src/sheet/styles";
import { planWorkbook } from "../../src/sheet/workbook";

/** A workbook of each area for the years in which something new becomes due. */
const plans: [title: string, plan: () => WorkbookPlan][] = [];
const built = new Map<string, WorkbookPlan>();
beforeAll(async () => {
  for (const { slug } of AREAS) {
    const area = (await loadArea(slug))!;
    const { first } = yearsOf(area);
    for (let year = first; year < first + 4; year++) {
      built.set(`${slug} ${year - first}`, planWorkbook(compile(area), year, "Testenheten"));
    }
  }
});
for (const { slug } of AREAS) {
  for (let later = 0; later < 4; later++) {
    plans.push([`${slug}, ${later} years after the first`, () => built.get(`${slug} ${later}`)!]);
  }
}

const formulasOf = (plan: WorkbookPlan): string[] =>
  plan.sheets.flatMap(({ cells, conditionalFormats }) => [
    ...cells.flatMap(({ content }) => (typeof content === "string" && content.startsWith("=") ? [content] : [])),
    ...conditionalFormats.map(({ formula }) => formula),
  ]);

/** A formula without its text constants. */
const bare = (formula: string): string => formula.replaceAll(/"(?:[^"]|"")*"/g, '""').replaceAll(/'[^']*'!/g, "S!");

/** What every Excel since 2010 and LibreOffice know by the same name. */
const FUNCTIONS =
  /^(ABS|AND|COUNT|COUNTIF|FIND|IF|IFERROR|INT|ISNUMBER|LEFT|LEN|MAX|MID|N|NOT|OR|REPLACE|ROUND|SEARCH|SQRT|SUBSTITUTE|SUM|TEXT|TRIM|VALUE)$/;

function depthOf(formula: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of bare(formula)) {
    if (character === "(") deepest = Math.max(deepest, ++depth);
    if (character === ")") depth--;
  }
  return deepest;
}

describe.each(plans)("%s", (_, planOf) => {
  test("formulas are no longer and no deeper than Excel takes, with functions that every reader knows", () => {
    for (const formula of formulasOf(planOf())) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      expect(depthOf(formula)).toBeLessThanOrEqual(64);
      for (const [, name] of bare(formula).matchAll(/([A-Z][A-Z.]*)\(/g)) expect(name).toMatch(FUNCTIONS);
      for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) {
        expect(text.slice(1, -1).replaceAll('""', '"').length).toBeLessThanOrEqual(255);
      }
      // Semicolons between arguments, or decimals with a comma, belong to other languages than the files'.
      expect(bare(formula)).not.toContain(";");
    }
  });

  test("names are such as Excel takes, each one once", () => {
    const { names } = planOf();
    for (const { name } of names) {
      expect(name).toMatch(/^[\p{L}_\\][\p{L}\d._\\]*$/u);
      expect(name).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*)$/i);
      expect(name.length).toBeLessThanOrEqual(255);
      expect(name.normalize("NFC")).toBe(name);
    }
    expect(new Set(names.map(({ name }) => name.toLowerCase())).size).toBe(names.length);
  });

  test("sheets have names such as Excel takes, each one once, and what is shown first is there", () => {
    const { sheets, active } = planOf();
    const names = sheets.map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(sheets.map(({ key }) => key)).toContain(active);
  });

  test("no two cells stand in one place, and none holds more than a cell can", () => {
    for (const { cells } of planOf().sheets) {
      expect(new Set(cells.map(({ row, column }) => `${row} ${column}`)).size).toBe(cells.length);
      for (const { content, text } of cells) {
        expect(String(content ?? text ?? "").length).toBeLessThanOrEqual(8192);
        expect(content !== undefined && text !== undefined).toBe(false);
        // Nothing that a definition or a person wrote begins as a formula does.
        if (typeof content === "string" && !content.startsWith("=")) expect(content).not.toMatch(/^[+\-@\t\r]/);
      }
    }
  });

  test("what validation says fits in Excel's boxes, and every input has one validation", () => {
    for (const { validations, cells } of planOf().sheets) {
      for (const { prompt, error, min, max, type } of validations) {
        expect(prompt.title.length).toBeLessThanOrEqual(32);
        expect(prompt.text.length).toBeLessThanOrEqual(255);
        expect(error.title.length).toBeLessThanOrEqual(32);
        expect(error.text.length).toBeLessThanOrEqual(225);
        expect(min).toBeLessThan(max);
        expect(["whole", "decimal"]).toContain(type);
      }
      const inputs = cells.filter(({ style }) => "unlocked" in STYLES[style]);
      const at = (ones: readonly { row: number; column: number }[]) =>
        ones.map(({ row, column }) => `${row} ${column}`);
      expect(at(validations).toSorted()).toEqual(at(inputs).toSorted());
      for (const { content, text } of inputs) expect([content, text]).toEqual([undefined, undefined]);
    }
  });

  test("merged cells don't overlap, and only their first holds anything", () => {
    for (const { merges, cells } of planOf().sheets) {
      expect(new Set(merges.map(({ row }) => row)).size).toBe(merges.length);
      for (const { row, firstColumn, lastColumn } of merges) {
        const covered = cells.filter(
          (cell) => cell.row === row && cell.column > firstColumn && cell.column <= lastColumn,
        );
        expect(covered.filter(({ content, text }) => content !== undefined || text !== undefined)).toEqual([]);
      }
    }
  });
});
