import { createEmbeddedExcel, type EmbeddedExcel } from "../../src/preview/excel";
import { bootOffice, type OfficeInNode } from "./officeInNode";

let excel: EmbeddedExcel;
let page: OfficeInNode;

beforeEach(async () => {
  excel = createEmbeddedExcel();
  page = await bootOffice(excel);
});
afterEach(() => page.close());

const run = <T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> => page.Excel.run(act);

test("sheets are added, found by name or id, coloured, hidden and put in order", async () => {
  const read = await run(async (context) => {
    const { worksheets } = context.workbook;
    const start = worksheets.add("Start");
    start.tabColor = "#1F6F6B";
    start.showGridlines = false;
    start.showHeadings = false;
    start.position = 0;
    const hidden = worksheets.add("Dolt");
    hidden.visibility = "VeryHidden";
    worksheets.load("items/name,items/id,items/visibility,items/position,items/tabColor,items/showGridlines");
    const count = worksheets.getCount();
    const visible = worksheets.getCount(true);
    await context.sync();
    const again = worksheets.getItem(worksheets.items[0]!.id);
    again.load("name");
    await context.sync();
    return [worksheets.items.map((sheet) => sheet.toJSON()), count.value, visible.value, again.name];
  });
  expect(read).toMatchObject([
    [
      { name: "Start", tabColor: "#1F6F6B", showGridlines: false, position: 0 },
      { name: "Blad1", tabColor: "", showGridlines: true },
      { name: "Dolt", visibility: "VeryHidden" },
    ],
    3,
    2,
    "Start",
  ]);
});

test.each([
  ["a name that is taken", "blad1", "ItemAlreadyExists"],
  ["a name with a slash", "a/b", "InvalidArgument"],
])("%s is refused", async (_, name, code) => {
  const adding = run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code });
});

test("a sheet is activated, a range selected, and both are asked for", async () => {
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.add("B1a");
    sheet.activate();
    sheet.getRange("C3:D4").select();
    const active = context.workbook.worksheets.getActiveWorksheet();
    const cell = context.workbook.getActiveCell();
    const range = context.workbook.getSelectedRange();
    active.load("name");
    cell.load("address");
    range.load("address");
    await context.sync();
    return [active.name, cell.address, range.address];
  });
  expect(read).toEqual(["B1a", "B1a!C3", "B1a!C3:D4"]);
});

test("a deleted sheet is gone for those who hold on to it", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("B1a");
    await context.sync();
    sheet.delete();
    await context.sync();
    sheet.load("name");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test("the only visible sheet cannot be deleted", async () => {
  const deleting = run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").delete();
    await context.sync();
  });
  await expect(deleting).rejects.toMatchObject({ code: "InvalidOperation" });
});

test("panes are frozen and let go", async () => {
  const frozen = () => {
    const { frozenRows, frozenColumns } = excel.workbook.sheet("Blad1");
    return [frozenRows, frozenColumns];
  };
  const freeze = (act: (panes: Excel.WorksheetFreezePanes) => void) =>
    run(async (context) => {
      act(context.workbook.worksheets.getItem("Blad1").freezePanes);
      await context.sync();
    });
  await freeze((panes) => panes.freezeRows(3));
  expect(frozen()).toEqual([3, 0]);
  await freeze((panes) => panes.freezeAt("A1:B4"));
  expect(frozen()).toEqual([4, 2]);
  await freeze((panes) => panes.unfreeze());
  expect(frozen()).toEqual([0, 0]);
});

test("the page is set up and read back", async () => {
  const read = await run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem("Blad1");
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = 36;
    pageLayout.setPrintArea("A1:F40");
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.headersFooters.defaultForAllPages.rightFooter = "Sida &P av &N";
    const area = pageLayout.getPrintArea();
    const rows = pageLayout.getPrintTitleRows();
    pageLayout.load("orientation,paperSize,zoom,centerHorizontally,leftMargin,printGridlines");
    pageLayout.headersFooters.defaultForAllPages.load("rightFooter");
    area.load("address");
    rows.load("address");
    await context.sync();
    const { rightFooter } = pageLayout.headersFooters.defaultForAllPages;
    return [pageLayout.toJSON(), rightFooter, area.address, rows.address];
  });
  expect(read).toMatchObject([
    {
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
      leftMargin: 36,
      printGridlines: false,
    },
    "Sida &P av &N",
    "Blad1!A1:F40",
    "Blad1!1:3",
  ]);
});

test("rows and columns are hidden, and rows inserted and deleted by the add-in", async () => {
  excel.workbook.paste("Blad1", "A1", "1\n2\n3");
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    sheet.getRange("C:C").columnHidden = true;
    const range = sheet.getRange("B1:D1");
    range.load("columnHidden,rowHidden");
    sheet.getRange("2:2").insert("Down");
    sheet.getRange("4:4").delete("Up");
    await context.sync();
    return [range.columnHidden, range.rowHidden];
  });
  expect(read).toEqual([null, false]);
  expect(excel.workbook.sheet("Blad1").columnWidth(2)).toBe(0);
  expect(["A1", "A2", "A3", "A4"].map((cell) => excel.workbook.cellAt("Blad1", cell).value)).toEqual([1, "", 2, ""]);
});

test("calculation waits in manual mode until it is asked for", async () => {
  excel.workbook.paste("Blad1", "A1", "1\t=A1*2");
  await run(async (context) => {
    context.application.calculationMode = "Manual";
    await context.sync();
    excel.workbook.type("Blad1", "A1", "5");
    expect(excel.workbook.cellAt("Blad1", "B1").value).toBe(2);
    context.application.calculate("Recalculate");
    await context.sync();
  });
  expect(excel.workbook.cellAt("Blad1", "B1").value).toBe(10);
});

test("the culture is Swedish", async () => {
  const read = await run(async (context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator,cultureInfo/name,cultureInfo/numberFormat/numberDecimalSeparator");
    await context.sync();
    return [
      application.decimalSeparator,
      application.cultureInfo.name,
      application.cultureInfo.numberFormat.numberDecimalSeparator,
    ];
  });
  expect(read).toEqual([",", "sv-SE", ","]);
});
