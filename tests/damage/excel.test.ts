import { excelHost } from "../../src/hosts/excel/excelHost";
import type { ActResult, EmbeddedExcel, EmbeddedWorkbook } from "../../src/preview/excel";
import { plannedWorkbook } from "../../src/report/damage/plannedWorkbook";
import { valueOf } from "../hosts/contract";
import { startExcel } from "../hosts/officeGlobals";
import type { OfficeInNode } from "../preview/officeInNode";
import { compiledArea, damagesIn, stateOf, UNIT } from "./wholeWorkbook";

const YEAR = 2027;
const surroundings = {
  onFocus: () => () => undefined,
  defect: (error: unknown) => {
    throw error;
  },
};

const allowed = (result: ActResult): void => {
  if (!result.ok) throw new Error(`${result.title}: ${result.message}`);
};

let excel: EmbeddedExcel;
let office: OfficeInNode;
/** A workbook as it was built, to begin each test with. */
let whole: string;
beforeAll(async () => {
  const compiled = await compiledArea("koagulationssjukdomar");
  ({ excel, office } = await startExcel());
  valueOf(await excelHost(surroundings).build(plannedWorkbook(compiled, YEAR, UNIT), stateOf(compiled, YEAR)));
  whole = excel.serialise();
});
beforeEach(() => excel.restore(whole));
afterAll(() => office.close());

/** What a person does to sheets, which are open meanwhile and protected again. */
type Act = (workbook: EmbeddedWorkbook) => void | Promise<void>;

const opened =
  (sheets: string[], act: Act): Act =>
  async (workbook) => {
    for (const sheet of sheets) allowed(workbook.unprotectSheet(sheet));
    await act(workbook);
    for (const sheet of sheets) allowed(workbook.protectSheet(sheet));
  };

const type = (sheet: string, cell: string, text: string): Act =>
  opened([sheet], (workbook) => allowed(workbook.type(sheet, cell, text)));

const cutTo = (workbook: EmbeddedWorkbook, from: string, area: string, to: string, cell: string): void => {
  const cut = workbook.cut(from, area);
  allowed(cut);
  allowed(workbook.paste(to, cell, cut.text!));
};

const inExcel =
  (act: (context: Excel.RequestContext) => void): Act =>
  () =>
    Excel.run(async (context) => act(context));

async function told(): Promise<string[]> {
  const damages = await damagesIn(excelHost(surroundings), await compiledArea("koagulationssjukdomar"), YEAR);
  return damages.map(({ rule, severity, says }) => `${severity} ${rule}: ${says}`);
}

const MOVED = (sheet: string) =>
  `info ${sheet}.sheet.moved: På bladet ${sheet} har rader eller kolumner lagts till, tagits bort eller flyttats. Siffrorna hör till rätt uppgift, men bladets egna meddelanden kan ha slutat stämma.`;
const DISPLACED = (sheet: string, rows: string) =>
  `error ${sheet}.sheet.displaced: På bladet ${sheet} står rutan för ${rows} vid en annan uppgift eller i en annan kolumn. Siffror kan höra till fel uppgift.`;
const LABEL = (sheet: string, texts: string) =>
  `info ${sheet}.label.changed: Rubriker eller etiketter är ändrade på bladet ${sheet}. Det ska stå ${texts}.`;
const FORMULA = (sheet: string, rows: string) =>
  `info ${sheet}.formula.lost: Formler för ${rows} finns inte kvar på bladet ${sheet}.`;

const DAMAGES: [string, Act, string[]][] = [
  [
    "a sheet that is deleted",
    (workbook) => allowed(workbook.deleteSheet("B2")),
    ["error B2.sheet.lost: Bladet B2 finns inte kvar i arbetsboken."],
  ],
  [
    "a sheet that is deleted, of which a copy is left",
    (workbook) => {
      allowed(workbook.copySheet("B1a"));
      allowed(workbook.deleteSheet("B1a"));
    },
    ["error B1a.sheet.lost: Bladet B1a finns inte kvar i arbetsboken."],
  ],
  [
    "a row that is deleted",
    opened(["B1a"], (workbook) => allowed(workbook.deleteRows("B1a", 9, 1))),
    ["error B1a.sheet.lost: Rutan för ”Region Östergötland” finns inte kvar på bladet B1a."],
  ],
  [
    "a name that is deleted",
    inExcel(({ workbook }) => workbook.names.getItem("nhv.B2.total").delete()),
    ["error B2.sheet.lost: Rutan för ”Antal läkarbesök, totalt” finns inte kvar på bladet B2."],
  ],
  [
    "a heading's row that is deleted",
    opened(["B1a"], (workbook) => allowed(workbook.deleteRows("B1a", 5, 1))),
    [MOVED("B1a")],
  ],
  ["rows that are inserted", opened(["B1a"], (workbook) => allowed(workbook.insertRows("B1a", 9, 2))), [MOVED("B1a")]],
  [
    "a column that is inserted before the labels",
    opened(["B2"], (workbook) => allowed(workbook.insertColumns("B2", 0, 1))),
    [MOVED("B2")],
  ],
  [
    "a column that is inserted before the hidden ones",
    opened(["B2"], (workbook) => allowed(workbook.insertColumns("B2", 6, 1))),
    [MOVED("B2")],
  ],
  [
    "a column that is deleted before the hidden ones",
    opened(["T1"], (workbook) => allowed(workbook.deleteColumns("T1", 6, 1))),
    [MOVED("T1")],
  ],
  [
    "all rows, cut to another sheet",
    opened(["B2"], (workbook) => {
      allowed(workbook.addSheet("Ny"));
      cutTo(workbook, "B2", "A5:Y8", "Ny", "A20");
      allowed(workbook.protectSheet("Ny"));
    }),
    [MOVED("B2")],
  ],
  [
    "some rows, cut to another sheet",
    opened(["B1a"], (workbook) => {
      allowed(workbook.addSheet("Ny"));
      cutTo(workbook, "B1a", "A20:Y28", "Ny", "A1");
    }),
    [MOVED("B1a")],
  ],
  [
    "labels that changed places, as when rows are sorted",
    opened(["B1a"], (workbook) => {
      allowed(workbook.type("B1a", "A7", "Region Uppsala"));
      allowed(workbook.type("B1a", "A8", "Region Stockholm"));
    }),
    [DISPLACED("B1a", "”Region Stockholm” och ”Region Uppsala”")],
  ],
  [
    "an input that was cut to another column",
    opened(["B2"], (workbook) => cutTo(workbook, "B2", "B5", "B2", "H5")),
    [DISPLACED("B2", "”Antal läkarbesök, totalt”")],
  ],
  [
    "an input that was cut to another sheet, without its label",
    opened(["B2"], (workbook) => {
      allowed(workbook.addSheet("Ny"));
      cutTo(workbook, "B2", "B5", "Ny", "B5");
    }),
    [DISPLACED("B2", "”Antal läkarbesök, totalt”")],
  ],
  [
    "two names on one cell",
    inExcel(({ workbook }) => {
      workbook.names.getItem("nhv.B2.besok.distans").delete();
      workbook.names.add("nhv.B2.besok.distans", "='B2'!$B$7");
    }),
    [DISPLACED("B2", "”Besökstyp: Fysiska besök” och ”Besökstyp: Distansbesök”")],
  ],
  ["a label that was typed over", type("B1a", "A7", "Stockholm"), [LABEL("B1a", "”Region Stockholm”")]],
  [
    "a label that was emptied",
    opened(["B1a"], (w) => allowed(w.clear("B1a", "A7"))),
    [LABEL("B1a", "”Region Stockholm”")],
  ],
  ["a heading that was typed over", type("B1a", "A6", "Hemma"), [LABEL("B1a", "”Hemregion (enligt folkbokföring)”")]],
  ["a column's heading that was typed over", type("B1a", "B4", "Antal"), [LABEL("B1a", "”Fyll i”")]],
  ["a derived value that was typed over", type("Ö1", "C7", "12"), [FORMULA("Ö1", "”Andel”")]],
  ["a message that was typed over", type("B1a", "D7", "klart"), [FORMULA("B1a", "”Region Stockholm”")]],
  [
    "a message that was emptied",
    opened(["B1a"], (w) => allowed(w.clear("B1a", "D6"))),
    [FORMULA("B1a", "”Hemregion (enligt folkbokföring)”")],
  ],
  ["a working cell that was typed over", type("B1a", "X7", "0"), [FORMULA("B1a", "”Region Stockholm”")]],
  ["another formula in a working cell", type("B1a", "X7", "=1+1"), [FORMULA("B1a", "”Region Stockholm”")]],
  [
    "many formulas that were emptied",
    opened(["B1a"], (workbook) => allowed(workbook.clear("B1a", "D7:D11"))),
    [FORMULA("B1a", "”Region Stockholm”, ”Region Uppsala”, ”Region Sörmland” och 2 till")],
  ],
  [
    "a check that was cleared",
    opened(
      ["B2"],
      inExcel(({ workbook }) => workbook.worksheets.getItem("B2").getRange("B5").dataValidation.clear()),
    ),
    [
      "info B2.validation.lost: Excels kontroll av det som skrivs in saknas för ”Antal läkarbesök, totalt” på bladet B2.",
    ],
  ],
  [
    "all checks of a sheet that were cleared",
    opened(
      ["B2"],
      inExcel(({ workbook }) => workbook.worksheets.getItem("B2").getRange("B1:B99").dataValidation.clear()),
    ),
    [
      "info B2.validation.lost: Excels kontroll av det som skrivs in saknas för ”Antal läkarbesök, totalt”, ”Besökstyp: Fysiska besök” och ”Besökstyp: Distansbesök” på bladet B2.",
    ],
  ],
  [
    "a check that only warns",
    opened(
      ["B2"],
      inExcel(({ workbook }) => {
        workbook.worksheets.getItem("B2").getRange("B5").dataValidation.errorAlert = {
          showAlert: true,
          style: "Warning",
          title: "",
          message: "",
        };
      }),
    ),
    [
      "info B2.validation.lost: Excels kontroll av det som skrivs in saknas för ”Antal läkarbesök, totalt” på bladet B2.",
    ],
  ],
  [
    "protection that was taken away",
    (workbook) => allowed(workbook.unprotectSheet("T1")),
    ["info T1.sheet.unprotected: Bladet T1 är inte skyddat, så etiketter och formler kan ändras av misstag."],
  ],
  [
    "a cover that was deleted",
    (workbook) => allowed(workbook.deleteSheet("Start")),
    ["info Start.sheet.changed: Försättsbladet finns inte kvar i arbetsboken, eller går inte att känna igen."],
  ],
  [
    "a cover with another text",
    type("Start", "B5", "En annan enhet"),
    ["info Start.sheet.changed: Försättsbladet är ändrat."],
  ],
  [
    "a cover without a formula",
    opened(["Start"], (w) => allowed(w.clear("Start", "D9"))),
    ["info Start.sheet.changed: Försättsbladet är ändrat."],
  ],
  [
    "a cover that is open",
    (workbook) => allowed(workbook.unprotectSheet("Start")),
    ["info Start.sheet.changed: Försättsbladet är inte skyddat, så text och formler kan ändras av misstag."],
  ],
];

test.each(DAMAGES)("%s is told, and nothing else", async (_, act, says) => {
  await act(excel.workbook);
  expect(await told()).toEqual(says);
});

test("an inspection takes two syncs, and far less than Excel lets through at once", async () => {
  const host = excelHost(surroundings);
  const compiled = await compiledArea("koagulationssjukdomar");
  excel.log.clear();
  valueOf(await host.inspect(plannedWorkbook(compiled, YEAR, UNIT)));
  expect(excel.log.requestCount).toBe(2);
  expect(excel.log.bytesBack).toBeLessThan(1_500_000);
});

const HARMLESS: [string, Act][] = [
  ["nothing", () => undefined],
  [
    "figures, also those of other kinds than asked for",
    (workbook) => {
      allowed(workbook.type("B1a", "B5", "120"));
      allowed(workbook.paste("B1a", "B7", "ca 12\n=2+3"));
    },
  ],
  ["a sheet with another name", (workbook) => allowed(workbook.renameSheet("B1a", "Anna's blad (1)"))],
  [
    "two sheets that exchanged names",
    (workbook) => {
      allowed(workbook.renameSheet("B1a", "x"));
      allowed(workbook.renameSheet("B1b", "B1a"));
      allowed(workbook.renameSheet("x", "B1b"));
    },
  ],
  ["a cover with another name", (workbook) => allowed(workbook.renameSheet("Start", "Framsida"))],
  ["a sheet in another place", (workbook) => allowed(workbook.moveSheet("Ö1", 0))],
  ["a hidden sheet", (workbook) => allowed(workbook.hideSheet("B1a"))],
  [
    "copies of sheets",
    (workbook) => {
      allowed(workbook.copySheet("B1a"));
      allowed(workbook.copySheet("Start"));
    },
  ],
  [
    "widths, heights and formats",
    (workbook) => {
      allowed(workbook.setColumnWidth("B1a", 0, 300));
      allowed(workbook.setRowHeight("B1a", 6, 40));
      allowed(workbook.format("B1a", "A5:B9", { bold: true, fill: "#FF0000" }));
    },
  ],
  [
    "other people's sheets, names and comments",
    async (workbook) => {
      allowed(workbook.addSheet("Underlag"));
      allowed(workbook.paste("Underlag", "A1", "Region Stockholm\t12\nRegion Uppsala\t3"));
      await Excel.run(async (context) => {
        context.workbook.names.add("egen", "='Underlag'!$A$1");
        context.workbook.worksheets.getItem("B1a").names.add("nhv.B1a.total", "='B1a'!$B$9");
        context.workbook.worksheets.getItem("Underlag").comments.add("A1", "Hej");
      });
    },
  ],
];

test.each(HARMLESS)("%s: no damage", async (_, act) => {
  await act(excel.workbook);
  expect(await told()).toEqual([]);
});
