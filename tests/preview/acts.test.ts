import { createEmbeddedExcel, type EmbeddedWorkbook } from "../../src/preview/excel";

let workbook: EmbeddedWorkbook;
beforeEach(() => {
  ({ workbook } = createEmbeddedExcel());
});

const values = (area: string, sheet = "Blad1"): unknown[] =>
  area.split(" ").map((address) => workbook.cellAt(sheet, address).value);
const formula = (address: string, sheet = "Blad1"): string | null => workbook.cellAt(sheet, address).formula;
const nameOf = (name: string): string | undefined => workbook.names().find((one) => one.name === name)?.formula;

describe("sorting", () => {
  test("moves contents and formats; names and references from elsewhere keep their addresses", () => {
    workbook.paste("Blad1", "A1", "3\tc\n1\ta\n2\tb");
    workbook.format("Blad1", "A1", { bold: true });
    workbook.defineName("nhv.a", "=Blad1!$A$1");
    workbook.type("Blad1", "D1", "=A1");
    expect(workbook.sortRows("Blad1", "A1:B3", "A")).toEqual({ ok: true });
    expect(values("A1 B1 A2 B2 A3 B3 D1")).toEqual([1, "a", 2, "b", 3, "c", 1]);
    expect(workbook.cellAt("Blad1", "A3").style.bold).toBe(true);
    expect(nameOf("nhv.a")).toBe("=Blad1!$A$1");
    workbook.undo();
    expect(values("A1 A2 A3")).toEqual([3, 1, 2]);
  });

  test("relative references of formulas that move follow, and break at the edge of the sheet, as in KB Q40401", () => {
    workbook.paste("Blad1", "A1", "3\t=A3\t=$A$3\n2\t=A2\t=$A$2\n1\t=A1\t=$A$1");
    workbook.sortRows("Blad1", "A1:C3", "A");
    expect(["B1", "B2", "B3", "C1", "C2", "C3"].map((address) => formula(address))).toEqual([
      "=#REF!",
      "=A2",
      "=A5",
      "=$A$1",
      "=$A$2",
      "=$A$3",
    ]);
  });

  test("numbers come before text, logical values and errors, and empty cells last, also when descending", () => {
    workbook.paste("Blad1", "A1", "=1/0\n\nSANT\nÖ\nå\n2\n10");
    workbook.sortRows("Blad1", "A1:A7", "A");
    expect(values("A1 A2 A3 A4 A5 A6 A7")).toEqual([2, 10, "å", "Ö", true, { error: "#DIV/0!" }, ""]);
    workbook.sortRows("Blad1", "A1:A7", "A", { descending: true });
    expect(values("A1 A2 A3 A4 A5 A6 A7")).toEqual([{ error: "#DIV/0!" }, true, "Ö", "å", 10, 2, ""]);
  });

  test("leaves hidden rows where they are", () => {
    workbook.paste("Blad1", "A1", "3\n2\n1");
    workbook.hideRows("Blad1", 1, 1);
    workbook.sortRows("Blad1", "A1:A3", "A");
    expect(values("A1 A2 A3")).toEqual([1, 2, 3]);
    workbook.type("Blad1", "A2", "9");
    workbook.sortRows("Blad1", "A1:A3", "A");
    expect(values("A1 A2 A3")).toEqual([1, 9, 3]);
  });

  test("is refused on a protected sheet", () => {
    workbook.paste("Blad1", "A1", "3\n1");
    workbook.format("Blad1", "A1:A2", { locked: false });
    workbook.protectSheet("Blad1");
    expect(workbook.sortRows("Blad1", "A1:A2", "A")).toMatchObject({ ok: false });
    expect(values("A1 A2")).toEqual([3, 1]);
  });
});

describe("replacing", () => {
  test("goes through formulas and constants of all sheets that are shown", () => {
    workbook.paste("Blad1", "A1", "12\tabc ABC\t=12+1");
    workbook.addSheet("Två");
    workbook.type("Två", "A1", "12");
    workbook.addSheet("Dolt");
    workbook.type("Dolt", "A1", "12");
    workbook.hideSheet("Dolt");
    expect(workbook.replaceAll("12", "7")).toEqual({ ok: true, replaced: 3 });
    expect([...values("A1 C1"), ...values("A1", "Två"), ...values("A1", "Dolt")]).toEqual([7, 8, 7, 12]);
    expect(workbook.replaceAll("ABC", "x", { matchCase: true, sheet: "Blad1" })).toMatchObject({ replaced: 1 });
    expect(values("B1")).toEqual(["abc x"]);
    expect(workbook.replaceAll("x", "y", { wholeCell: true })).toMatchObject({ ok: false, replaced: 0 });
  });

  test("leaves locked cells, and says so after it has done the others", () => {
    workbook.paste("Blad1", "A1", "5\n5");
    workbook.format("Blad1", "A2", { locked: false });
    workbook.protectSheet("Blad1");
    expect(workbook.replaceAll("5", "6")).toMatchObject({
      ok: false,
      replaced: 1,
      message: expect.stringContaining("skyddat"),
    });
    expect(values("A1 A2")).toEqual([5, 6]);
  });

  test("does nothing when it would make a formula that Excel cannot read", () => {
    workbook.paste("Blad1", "A1", "=SUM(B1)\n(");
    expect(workbook.replaceAll(")", "")).toMatchObject({ ok: false, replaced: 0 });
    expect(formula("A1")).toBe("=SUM(B1)");
  });
});

describe("dragging cells", () => {
  test("takes names and references along", () => {
    workbook.paste("Blad1", "A1", "5\t=A1*2");
    workbook.defineName("nhv.a", "=Blad1!$A$1");
    expect(workbook.moveCells("Blad1", "A1", "D4")).toEqual({ ok: true });
    expect([formula("B1"), nameOf("nhv.a"), ...values("A1 B1 D4")]).toEqual(["=D4*2", "=Blad1!$D$4", "", 10, 5]);
  });

  test("over others asks first; then what led to those is lost", () => {
    workbook.paste("Blad1", "A1", "5\t6\t=A1\t=B1");
    workbook.defineName("nhv.b", "=Blad1!$B$1");
    expect(workbook.moveCells("Blad1", "A1", "B1")).toMatchObject({ ok: false, buttons: "ok-cancel" });
    expect(workbook.moveCells("Blad1", "A1", "B1", { accept: true })).toEqual({ ok: true });
    expect([formula("C1"), formula("D1"), nameOf("nhv.b")]).toEqual(["=B1", "=#REF!", "=Blad1!#REF!"]);
  });

  test("one step over themselves loses nothing that moves", () => {
    workbook.paste("Blad1", "A1", "1\n2\n3");
    workbook.type("Blad1", "C1", "=A2");
    workbook.moveCells("Blad1", "A1:A3", "A2");
    expect([formula("C1"), ...values("A1 A2 A3 A4 C1")]).toEqual(["=A3", "", 1, 2, 3, 2]);
  });

  test("from a locked cell is refused", () => {
    workbook.type("Blad1", "A1", "5");
    workbook.format("Blad1", "B1", { locked: false });
    workbook.protectSheet("Blad1");
    expect(workbook.moveCells("Blad1", "A1", "B1")).toMatchObject({ ok: false });
  });
});

test("pasting values brings what formulas come to, and no formats", () => {
  workbook.paste("Blad1", "A1", "2\t=A1*3");
  workbook.format("Blad1", "B1", { bold: true });
  workbook.pasteValues("Blad1", "C5", workbook.copy("Blad1", "B1"));
  expect(workbook.cellAt("Blad1", "C5")).toMatchObject({ value: 6, formula: null, style: { bold: false } });
  workbook.pasteValues("Blad1", "C6", "1\t2");
  expect(values("C6 D6")).toEqual([1, 2]);
});

test("cells from another workbook bring its formats and validation in the place of what was there", () => {
  workbook.format("Blad1", "A1:B1", { locked: false, fill: "#EEEEEE", numberFormat: "0" });
  const foreign = { texts: [["1", "07"]], style: { numberFormat: "@" } } as const;
  workbook.pasteForeign("Blad1", "A1", {
    ...foreign,
    validation: { list: { inCellDropDown: true, source: "ja,nej" } },
  });
  expect(values("A1 B1")).toEqual(["1", "07"]);
  expect(workbook.cellAt("Blad1", "B1").style).toMatchObject({ numberFormat: "@", fill: null, locked: true });
  expect(workbook.cellAt("Blad1", "B1").validation?.choices).toEqual(["ja", "nej"]);
  expect(workbook.pick("Blad1", "A1", "nej")).toEqual({ ok: true });
  expect(() => workbook.pick("Blad1", "A1", "kanske")).toThrow("kanske");
  workbook.pasteForeign("Blad1", "A1", foreign);
  expect([values("A1"), workbook.cellAt("Blad1", "A1").validation]).toEqual([["1"], null]);
});

test.each([
  ["1\n2", "A1:A2", "A1:A5", "A3 A4 A5", [3, 4, 5]],
  ["443\t432\t571", "A1:C1", "A1:D1", "D1", [610]],
  ["7", "A1", "A1:A3", "A2 A3", [7, 7]],
  ["2025-03-30", "A1", "A1:A3", "A2 A3", [45747, 45748]],
  ["Mått 9", "A1", "A1:A3", "A2 A3", ["Mått 10", "Mått 11"]],
  ["a\nb", "A1:A2", "A1:A5", "A3 A4 A5", ["a", "b", "a"]],
  ["=10*B1", "A1", "A1:A2", "A2", [20]],
])("the fill handle drawn from %j goes on as Excel does", (text, source, target, where, expected) => {
  workbook.paste("Blad1", "B1", "1\n2");
  workbook.paste("Blad1", "A1", text);
  workbook.format("Blad1", "A1", { bold: true });
  expect(workbook.fillSeries("Blad1", source, target)).toEqual({ ok: true });
  expect(values(where)).toEqual(expected);
});

test("clearing all takes contents, formats, validation and comments; clearing formats only those", () => {
  workbook.pasteForeign("Blad1", "A1", {
    texts: [["1"]],
    style: { bold: true },
    validation: { custom: { formula: "=TRUE" } },
  });
  workbook.addComment("Blad1", "A1", "hej");
  workbook.clearFormats("Blad1", "A1");
  expect(workbook.cellAt("Blad1", "A1")).toMatchObject({ value: 1, style: { bold: false }, validation: {} });
  workbook.clearAll("Blad1", "A1");
  expect(workbook.cellAt("Blad1", "A1")).toMatchObject({ value: "", validation: null });
  expect(() => workbook.editComment("Blad1", "A1", "x")).toThrow("no comment");
});

test("merging asks before content is lost, and is not to be had on a protected sheet", () => {
  workbook.paste("Blad1", "A1", "1\t2");
  expect(workbook.mergeCells("Blad1", "A1:B1")).toMatchObject({ ok: false, buttons: "ok-cancel" });
  expect(workbook.mergeCells("Blad1", "A1:B1", { accept: true })).toEqual({ ok: true });
  expect(values("A1 B1")).toEqual([1, ""]);
  workbook.unmergeCells("Blad1", "A1:B1");
  expect(workbook.cellAt("Blad1", "B1").merge).toBeNull();
  workbook.protectSheet("Blad1");
  expect(workbook.mergeCells("Blad1", "A1:B1")).toMatchObject({ ok: false });
});

test("inserted and deleted cells move those below or beside, and what refers to them", () => {
  workbook.paste("Blad1", "A1", "1\t2\n3\t4");
  workbook.type("Blad1", "D1", "=A2+B2");
  workbook.insertCells("Blad1", "A1", "down");
  expect([formula("D1"), ...values("A1 B1 A2 A3")]).toEqual(["=A3+B2", "", 2, 1, 3]);
  workbook.deleteCells("Blad1", "A1", "left");
  expect([...values("A1 B1 A3")]).toEqual([2, "", 3]);
  workbook.insertCells("Blad1", "A1", "right");
  workbook.deleteCells("Blad1", "A1", "up");
  expect(values("A1 B1")).toEqual([1, 2]);
  workbook.protectSheet("Blad1");
  expect(workbook.insertCells("Blad1", "A1", "down")).toMatchObject({ ok: false });
});

test("hidden rows and columns come back at the size they had", () => {
  workbook.setRowHeight("Blad1", 1, 40);
  workbook.hideRows("Blad1", 0, 3);
  workbook.hideColumns("Blad1", 2, 1);
  expect([workbook.sheet("Blad1").rowHeight(1), workbook.sheet("Blad1").columnWidth(2)]).toEqual([0, 0]);
  workbook.showRows("Blad1", 1, 1);
  workbook.showColumns("Blad1", 2, 1);
  expect([0, 1].map((row) => workbook.sheet("Blad1").rowHeight(row))).toEqual([0, 40]);
  expect(workbook.sheet("Blad1").columnWidth(2)).toBe(64);
});

describe("the Name Manager", () => {
  test("defines, renames and deletes names, and formulas follow", () => {
    workbook.paste("Blad1", "A1", "5");
    expect(workbook.defineName("nhv.a", "=Blad1!$A$1")).toEqual({ ok: true });
    workbook.type("Blad1", "B1", '=nhv.a&"nhv.a"');
    expect(workbook.defineName("NHV.A", "=1")).toMatchObject({ ok: false });
    expect(workbook.defineName("R1", "=1")).toMatchObject({ ok: false });
    expect(workbook.renameName("nhv.a", "nhv.b")).toEqual({ ok: true });
    expect([formula("B1"), ...values("B1")]).toEqual(['=nhv.b&"nhv.a"', "5nhv.a"]);
    workbook.deleteName("nhv.b");
    expect(values("B1")).toEqual([{ error: "#NAME?" }]);
    workbook.undo();
    expect(values("B1")).toEqual(["5nhv.a"]);
  });

  test("a name of a sheet hides the workbook's there alone", () => {
    workbook.addSheet("Två");
    workbook.defineName("x", "=1");
    workbook.defineName("x", "=2", "Två");
    workbook.type("Blad1", "A1", "=x");
    workbook.type("Två", "A1", "=x");
    workbook.renameName("x", "y", "Två");
    expect([formula("A1"), formula("A1", "Två"), ...values("A1"), ...values("A1", "Två")]).toEqual(["=x", "=y", 1, 2]);
    expect(() => workbook.deleteName("x", "Två")).toThrow("No name");
  });

  test("a sheet that has a name of its own beside the workbook's takes only its own to the copy", () => {
    workbook.defineName("x", "=Blad1!$A$1");
    workbook.defineName("x", "=Blad1!$B$1", "Blad1");
    workbook.copySheet("Blad1");
    const copy = workbook.sheet("Blad1 (2)").id;
    expect(workbook.names().filter(({ scopeSheetId }) => scopeSheetId === copy)).toMatchObject([
      { name: "x", formula: "='Blad1 (2)'!$B$1" },
    ]);
  });
});

test("comments are written, answered, changed and taken away, and not on a protected sheet", () => {
  workbook.addComment("Blad1", "A1", "Stämmer det?");
  expect(workbook.addComment("Blad1", "A1", "Ja.")).toEqual({ ok: true });
  workbook.editComment("Blad1", "A1", "Stämmer det nu?");
  workbook.protectSheet("Blad1");
  expect(workbook.deleteComment("Blad1", "A1")).toMatchObject({ ok: false });
  workbook.unprotectSheet("Blad1");
  expect(workbook.deleteComment("Blad1", "A1")).toEqual({ ok: true });
  expect(() => workbook.deleteComment("Blad1", "A1")).toThrow("no comment");
});

test("a password that protects a sheet or the structure is asked for", () => {
  workbook.protectSheet("Blad1", "hemligt");
  expect(workbook.unprotectSheet("Blad1")).toMatchObject({ ok: false });
  expect(workbook.unprotectSheet("Blad1", "hemligt")).toEqual({ ok: true });
  workbook.protectStructure("a");
  expect(workbook.addSheet("Två")).toMatchObject({ ok: false });
  expect(workbook.unprotectStructure("b")).toMatchObject({ ok: false });
  expect(workbook.unprotectStructure("a")).toEqual({ ok: true });
  expect(workbook.addSheet("Två")).toEqual({ ok: true });
});

test("what a co-author does to rows and sheets is not in this person's undo, and moves nothing in their window", () => {
  workbook.addSheet("Två");
  workbook.type("Två", "A2", "7");
  workbook.select("Två", "C3");
  const acts = [
    () => workbook.insertRows("Två", 0, 1),
    () => workbook.renameSheet("Blad1", "Ett"),
    () => workbook.addSheet("Tre"),
    () => workbook.select("Tre", "B2"),
  ];
  for (const perform of acts) expect(workbook.remotely(perform)).toEqual({ ok: true });
  expect(values("A3", "Två")).toEqual([7]);
  expect(workbook.selection()).toMatchObject({ sheetId: workbook.sheet("Två").id, address: "C3" });
  expect(workbook.canUndo()).toBe(false);
  expect(workbook.remotely(() => workbook.deleteSheet("Två"))).toEqual({ ok: true });
  expect(workbook.sheets().map(({ name, active }) => [name, active])).toEqual([
    ["Ett", false],
    ["Tre", true],
  ]);
});
