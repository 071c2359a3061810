/** @jest-environment ./tests/preview-grid/pageEnvironment.ts */
import { createEmbeddedExcel } from "../../src/preview/excel";
import { forgetWorkbook, keepWorkbook, keptWorkbook } from "../../src/preview/grid/keptWorkbook";

beforeEach(() => {
  jest.useFakeTimers();
  window.sessionStorage.clear();
  window.history.replaceState(null, "", "/");
});
afterEach(() => {
  jest.useRealTimers();
});

const never = (reason: unknown): void => {
  throw reason;
};

test("what is typed is there when the page is loaded again", () => {
  const before = createEmbeddedExcel();
  keepWorkbook(before, window, never);
  before.workbook.type("Blad1", "B2", "12,5");
  jest.runAllTimers();
  const after = createEmbeddedExcel({ workbook: keptWorkbook(window) });
  expect(after.workbook.cellAt("Blad1", "B2").value).toBe(12.5);
});

test("what was typed a moment before the page is left is kept too", () => {
  const excel = createEmbeddedExcel();
  keepWorkbook(excel, window, never);
  excel.workbook.type("Blad1", "B2", "7");
  window.dispatchEvent(new Event("pagehide"));
  expect(keptWorkbook(window)).toContain("7");
  expect(createEmbeddedExcel({ workbook: keptWorkbook(window) }).workbook.cellAt("Blad1", "B2").value).toBe(7);
});

test("many changes in a row are kept once", () => {
  const excel = createEmbeddedExcel();
  keepWorkbook(excel, window, never);
  const serialise = jest.spyOn(excel, "serialise");
  for (let number = 1; number <= 20; number++) excel.workbook.type("Blad1", "A1", String(number));
  jest.runAllTimers();
  expect(serialise).toHaveBeenCalledTimes(1);
});

test("nothing is taken back with ?tom in the address, nor after it was forgotten", () => {
  const excel = createEmbeddedExcel();
  keepWorkbook(excel, window, never);
  excel.workbook.type("Blad1", "A1", "1");
  jest.runAllTimers();
  window.history.replaceState(null, "", "/?tom");
  expect(keptWorkbook(window)).toBeUndefined();
  window.history.replaceState(null, "", "/");
  expect(keptWorkbook(window)).toBeDefined();
  forgetWorkbook(window);
  expect(keptWorkbook(window)).toBeUndefined();
});

test("when the workbook is too large to be kept, that is told", () => {
  const excel = createEmbeddedExcel();
  const failures: unknown[] = [];
  keepWorkbook(excel, window, (reason) => failures.push(reason));
  const full = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  excel.workbook.type("Blad1", "A1", "1");
  jest.runAllTimers();
  full.mockRestore();
  expect(failures).toHaveLength(1);
});
