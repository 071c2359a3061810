import { createEmbeddedExcel } from "../../src/preview/excel";
import { copyableArea, pastedArea } from "../../src/preview/grid/copiedArea";
import { fillTarget } from "../../src/preview/grid/fillTarget";
import { nameBoxText, placeOf } from "../../src/preview/grid/nameBoxText";
import { pointingPlace } from "../../src/preview/grid/pointing";
import { questionOf } from "../../src/preview/grid/question";
import { formatArea, parseArea, type Area } from "../../src/preview/workbook/address";

const area = (address: string): Area => {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(address);
  return parsed;
};

test.each([
  ["1\t2\r\n3\t4", "B2", "B2:C3", "a block goes where the selected cell is its first"],
  ["1\t2\r\n3\t4\r\n", "B2", "B2:C3", "a line break at the end is no row"],
  ["7", "B2:C5", "B2:C5", "one value fills the selection"],
  ["1\t2", "B2:C5", "B2:C5", "a block is repeated when it divides the selection"],
  ["1\t2", "B2:D5", "B2:C2", "and comes once when it does not"],
  ['"två\nrader"', "B2", "B2", "a line break within quotes is within a cell"],
  ["1\t2\r\n3", "B2", "B2:C3", "ragged rows are as wide as the widest"],
])("%j pasted on %s lands on %s: %s", (text, target, landed) => {
  expect(formatArea(pastedArea(area(target), text))).toBe(landed);
});

test.each([
  ["A:A", "A1:A9"],
  ["3:3", "A3:D3"],
  ["A:XFD", "A1:D9"],
  ["B2:C20", "B2:C9"],
  ["F20", "F20"],
])("of the selection %s on a sheet used to D9, %s is copied", (selected, copied) => {
  expect(formatArea(copyableArea(area(selected), { usedRows: 9, usedColumns: 4 }))).toBe(copied);
});

test.each([
  ["B2", { row: 5, column: 1 }, "B2:B6", "down"],
  ["B2:D2", { row: 3, column: 9 }, "B2:D4", "down"],
  ["B2", { row: 1, column: 4 }, "B2:E2", "right"],
  ["B2:B4", { row: 8, column: 3 }, "B2:D4", "right"],
])("the fill handle of %s dragged to %j fills %s, %s", (from, to, filled, direction) => {
  const target = fillTarget(area(from), to);
  expect(target && [formatArea(target.area), target.direction]).toEqual([filled, direction]);
});

test("the fill handle of a block of rows and columns, or dragged back, fills nothing", () => {
  expect(fillTarget(area("B2:C3"), { row: 8, column: 1 })).toBeNull();
  expect(fillTarget(area("B2"), { row: 0, column: 0 })).toBeNull();
});

test.each([
  ["=", 1, true],
  ["=SUM(", 5, true],
  ["=A1+", 4, true],
  ["=SUM(A1;", 8, true],
  ["=SUM()", 5, true],
  ["=A1", 3, false],
  ["=SUM(A1)", 8, false],
  ['="text (', 8, false],
  ["12", 2, false],
  ["+", 1, false],
])("with %j and the caret at %i, whether a click puts in an address is %s", (text, caret, points) => {
  expect(pointingPlace(text, caret) !== null).toBe(points);
});

describe("the name box", () => {
  const names = [
    { name: "nhv.B1a.antal", formula: "='B1 a'!$B$4", visible: true, scopeSheetId: null },
    { name: "dold", formula: "='B1 a'!$B$5", visible: false, scopeSheetId: null },
    { name: "borta", formula: "=#REF!", visible: true, scopeSheetId: null },
  ];
  const { workbook } = createEmbeddedExcel();
  workbook.addSheet("B1 a");
  const sheets = workbook.sheets();
  const [first, second] = sheets.map(({ id }) => id);

  test.each([
    ["B4", "nhv.B1a.antal", "the name of a cell that has one"],
    ["B5", "B5", "the address where the name is hidden"],
    ["B4:C5", "B4", "the active cell of an area without a name"],
  ])("on %s says %s: %s", (selection, text) => {
    workbook.select("B1 a", selection);
    expect(nameBoxText(workbook.selection(), names, sheets)).toBe(text);
  });

  test.each([
    ["C7", first, "C7"],
    ["b2:c3", first, "B2:C3"],
    ["'B1 a'!D4", second, "D4"],
    ["NHV.B1A.ANTAL", second, "B4"],
  ])("takes one to %s", (written, sheetId, address) => {
    const place = placeOf(written, names, sheets, first ?? "");
    expect(place && [place.sheetId, formatArea(place.area)]).toEqual([sheetId, address]);
  });

  test.each(["", "hej", "borta", "ABCD1", "A0", "Saknas!A1"])("goes nowhere for %j", (written) => {
    expect(placeOf(written, names, sheets, first ?? "")).toBeNull();
  });
});

test.each([
  ["ok", ["OK:retry"]],
  ["retry", ["Försök igen:retry", "Avbryt:cancel"]],
  ["yes-no", ["Ja:accept", "Nej:retry", "Avbryt:cancel"]],
  ["ok-cancel", ["OK:accept", "Avbryt:cancel"]],
] as const)("an alert of the kind %s offers %j", (buttons, offered) => {
  const chosen: string[] = [];
  const { choices } = questionOf(
    { ok: false, title: "", message: "", buttons },
    {
      accept: () => chosen.push("accept"),
      retry: () => chosen.push("retry"),
      cancel: () => chosen.push("cancel"),
    },
  );
  for (const choice of choices) choice.act();
  expect(choices.map(({ label }, index) => `${label}:${chosen[index]}`)).toEqual(offered);
});
