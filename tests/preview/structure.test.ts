import { createEmbeddedExcel } from "../../src/preview/excel";

test("inserted rows push down contents and formats, and take the look of the row above", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.paste("Blad1", "A1", "1\n2\n3");
  workbook.type("Blad1", "B1", "=SUM(A1:A3)");
  workbook.format("Blad1", "A2", { bold: true });
  workbook.setRowHeight("Blad1", 2, 60);
  workbook.insertRows("Blad1", 2, 2);
  expect(workbook.cellAt("Blad1", "A5").value).toBe(3);
  expect(workbook.cellAt("Blad1", "A3").style.bold).toBe(true);
  expect(workbook.cellAt("Blad1", "B1")).toMatchObject({ formula: "=SUM(A1:A5)", value: 6 });
  expect(workbook.sheet("Blad1").rowHeight(4)).toBe(60);
});

test("deleted rows shorten what spans them, and break what named them alone", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.paste("Blad1", "A1", "1\n2\n3");
  workbook.addSheet("Två");
  workbook.type("Två", "A1", "=SUM(Blad1!A1:A3)");
  workbook.type("Två", "A2", "=Blad1!A2");
  workbook.deleteRows("Blad1", 1, 1);
  expect(workbook.cellAt("Två", "A1")).toMatchObject({ formula: "=SUM(Blad1!A1:A2)", value: 4 });
  expect(workbook.cellAt("Två", "A2")).toMatchObject({
    formula: "=Blad1!#REF!",
    value: { error: "#REF!" },
    text: "#REFERENS!",
  });
});

test("columns come and go in the same way", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.paste("Blad1", "A1", "1\t2\t=A1+B1");
  workbook.setColumnWidth("Blad1", 1, 200);
  workbook.insertColumns("Blad1", 1, 1);
  expect(workbook.cellAt("Blad1", "D1")).toMatchObject({ formula: "=A1+C1", value: 3 });
  expect(workbook.sheet("Blad1").columnWidth(2)).toBe(200);
  workbook.deleteColumns("Blad1", 0, 1);
  expect(workbook.cellAt("Blad1", "C1").value).toEqual({ error: "#REF!" });
});

test("a renamed sheet keeps its formulas alive; a deleted one leaves #REF! and shows its neighbour", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.addSheet("B1a");
  workbook.type("B1a", "A1", "5");
  workbook.type("Blad1", "A1", "=B1a!A1*2");
  workbook.renameSheet("B1a", "Mått 1");
  expect(workbook.cellAt("Blad1", "A1")).toMatchObject({ formula: "='Mått 1'!A1*2", value: 10 });
  workbook.deleteSheet("Mått 1");
  expect(workbook.cellAt("Blad1", "A1").value).toEqual({ error: "#REF!" });
  expect(workbook.selection().sheetId).toBe(workbook.sheet("Blad1").id);
});

test.each([
  ["", "ogiltigt namn"],
  ["a/b", "ogiltigt namn"],
  ["x".repeat(32), "ogiltigt namn"],
  ["'x", "ogiltigt namn"],
  ["blad1", "används redan"],
])("a sheet cannot be called %j", (name, message) => {
  const { workbook } = createEmbeddedExcel();
  workbook.addSheet("Två");
  expect(workbook.renameSheet("Två", name)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
});

test("the last visible sheet is neither deleted nor hidden", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.addSheet("Två");
  expect(workbook.hideSheet("Två")).toEqual({ ok: true });
  expect(workbook.deleteSheet("Blad1")).toMatchObject({ ok: false });
  expect(workbook.hideSheet("Blad1")).toMatchObject({ ok: false });
  workbook.showSheet("Två");
  expect(workbook.deleteSheet("Blad1")).toEqual({ ok: true });
});

test("sheets are moved and copied, formulas and all", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.paste("Blad1", "A1", "2\t=A1*3");
  workbook.copySheet("Blad1");
  workbook.type("Blad1 (2)", "A1", "5");
  expect(workbook.cellAt("Blad1 (2)", "B1").value).toBe(15);
  expect(workbook.cellAt("Blad1", "B1").value).toBe(6);
  workbook.moveSheet("Blad1 (2)", 0);
  expect(workbook.sheets().map(({ name }) => name)).toEqual(["Blad1 (2)", "Blad1"]);
});

test("the copy of a sheet gets names of its own for its cells, and the workbook's go on meaning the original", () => {
  const { workbook, host } = createEmbeddedExcel();
  workbook.paste("Blad1", "A1", "2");
  host.process({
    Actions: [{ Id: 1, ActionType: 1, Name: "", ObjectPathId: 3 }],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: "" },
      2: { Id: 2, ObjectPathType: 4, Name: "Names", ParentObjectPathId: 1 },
      3: {
        Id: 3,
        ObjectPathType: 3,
        Name: "Add",
        ParentObjectPathId: 2,
        ArgumentInfo: { Arguments: ["nhv.a", "=Blad1!$A$1"] },
      },
    },
  });
  workbook.copySheet("Blad1");
  workbook.type("Blad1 (2)", "A1", "50");
  workbook.type("Blad1", "B1", "=nhv.a");
  workbook.type("Blad1 (2)", "B1", "=nhv.a");
  expect(workbook.cellAt("Blad1", "B1").value).toBe(2);
  expect(workbook.cellAt("Blad1 (2)", "B1").value).toBe(50);
  expect(workbook.names()).toMatchObject([
    { name: "nhv.a", scopeSheetId: null, formula: "=Blad1!$A$1" },
    { name: "nhv.a", scopeSheetId: workbook.sheet("Blad1 (2)").id, formula: "='Blad1 (2)'!$A$1" },
  ]);
});
