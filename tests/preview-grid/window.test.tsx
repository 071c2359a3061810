/** @jest-environment ./tests/preview-grid/pageEnvironment.ts */
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createEmbeddedExcel, type EmbeddedExcel } from "../../src/preview/excel";
import { ExcelWindow } from "../../src/preview/grid/ExcelWindow";

/** The middle of a cell, with headings of 30 by 20 pixels and cells of 64 by 20. */
const placeOf = (address: string): { clientX: number; clientY: number } => {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return { clientX: 30 + (letter.charCodeAt(0) - 65) * 64 + 30, clientY: 20 + (Number(row) - 1) * 20 + 8 };
};

const cellOf = (address: string): Element => {
  const cell = document.querySelector(`[role=gridcell][data-address="${address}"]`);
  if (!cell) throw new Error(`${address} is not drawn`);
  return cell;
};
const shownIn = (address: string): string => cellOf(address).textContent;

const click = (address: string, how: { shiftKey?: boolean } = {}): void => {
  fireEvent.pointerDown(cellOf(address), { ...placeOf(address), button: 0, ...how });
  fireEvent.pointerUp(cellOf(address), { ...placeOf(address), button: 0 });
};

function open(prepare: (excel: EmbeddedExcel) => void = () => {}) {
  const excel = createEmbeddedExcel();
  prepare(excel);
  const startOver = jest.fn();
  render(<ExcelWindow excel={excel} paneUrl="about:blank" startOver={startOver} />);
  return { excel, workbook: excel.workbook, user: userEvent.setup(), startOver };
}

const nameBox = (): HTMLInputElement => screen.getByLabelText("Namnruta");
const formulaBar = (): HTMLInputElement => screen.getByLabelText("Formelfält");

test("what is typed stands in the cell, is calculated with, and Enter goes down", async () => {
  const { user } = open();
  click("B2");
  await user.keyboard("12,5{Enter}2{Enter}=B2*B3{Enter}");
  expect([shownIn("B2"), shownIn("B3"), shownIn("B4")]).toEqual(["12,5", "2", "25"]);
  expect(nameBox().value).toBe("B5");
});

test("after a row of Tabs Enter goes back to the column it began in", async () => {
  const { user } = open();
  click("B2");
  await user.keyboard("1{Tab}2{Tab}3{Enter}");
  expect(nameBox().value).toBe("B3");
});

test("while a cell is edited the workbook is in edit mode, and Escape leaves the cell as it was", async () => {
  const { user, workbook } = open(({ workbook: prepared }) => prepared.type("Blad1", "A1", "7"));
  click("A1");
  await user.keyboard("8");
  expect(workbook.editing()).toMatchObject({ row: 0, column: 0 });
  expect(screen.getByRole("status").textContent).toBe("Ange");
  await user.keyboard("{Escape}");
  expect(workbook.editing()).toBeNull();
  expect(shownIn("A1")).toBe("7");
});

test("typing in a locked cell shows Excel's alert and changes nothing", async () => {
  const { user, workbook } = open(({ workbook: prepared }) => prepared.protectSheet("Blad1"));
  click("C3");
  await user.keyboard("8");
  expect(screen.getByRole("alertdialog").textContent).toContain("skyddat blad");
  await user.click(screen.getByRole("button", { name: "OK" }));
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(workbook.cellAt("Blad1", "C3").value).toBe("");
});

test("Tab in a protected sheet goes to the next cell one may type in", async () => {
  const { user } = open(({ workbook }) => {
    workbook.format("Blad1", "B2:B3", { locked: false });
    workbook.protectSheet("Blad1");
  });
  click("B2");
  await user.keyboard("{Tab}");
  expect(nameBox().value).toBe("B3");
  await user.keyboard("{Tab}");
  expect(nameBox().value).toBe("B2");
});

/** Whole numbers from 0 in A1, a list in A2, as the pane would have asked for by Office.js. */
function withValidation(excel: EmbeddedExcel, style: "Stop" | "Warning"): void {
  const at = (row: number) => ({
    areas: [{ row, column: 0, rowCount: 1, columnCount: 1 }],
    anchor: { row, column: 0 },
    errorAlert: { showAlert: true, style, title: "Bara heltal", message: "Skriv ett heltal från 0." },
    prompt: { showPrompt: true, title: "Antal", message: "Så många som kom." },
    ignoreBlanks: true,
  });
  const book = JSON.parse(excel.serialise());
  book.sheets[0].validations = [
    { ...at(0), rule: { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } } },
    { ...at(1), rule: { list: { inCellDropDown: true, source: "Ja,Nej" } } },
  ];
  excel.restore(JSON.stringify(book));
}

test.each([
  ["Stop", "Försök igen", "1,5"],
  ["Stop", "Avbryt", ""],
  ["Warning", "Nej", "1,5"],
] as const)("a refusal (%s) answered with %s leaves '%s' to be written anew", async (style, answer, left) => {
  const { user, workbook } = open((excel) => withValidation(excel, style));
  click("A1");
  await user.keyboard("1,5{Enter}");
  expect(screen.getByRole("alertdialog").textContent).toContain("Skriv ett heltal från 0.");
  await user.click(screen.getByRole("button", { name: answer }));
  expect(formulaBar().value).toBe(left);
  expect(workbook.cellAt("Blad1", "A1").value).toBe("");
  await user.keyboard("2{Enter}");
  expect(workbook.cellAt("Blad1", "A1").value).toBe(2);
});

test("a warning answered with Ja enters what was written, and goes on as Enter does", async () => {
  const { user, workbook } = open((excel) => withValidation(excel, "Warning"));
  click("A1");
  await user.keyboard("1,5{Enter}");
  await user.click(screen.getByRole("button", { name: "Ja" }));
  expect(workbook.cellAt("Blad1", "A1").value).toBe(1.5);
  expect(nameBox().value).toBe("A2");
});

test("the note of the validation shows beside the active cell, and not while one writes", async () => {
  const { user } = open((excel) => withValidation(excel, "Stop"));
  click("A1");
  expect(screen.getByRole("note").textContent).toBe("AntalSå många som kom.");
  await user.keyboard("1");
  expect(screen.queryByRole("note")).toBeNull();
});

test("a list is opened by Alt and the down arrow, and chosen from by keyboard", async () => {
  const { user } = open((excel) => withValidation(excel, "Stop"));
  click("A2");
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}{ArrowDown}{Enter}");
  expect(shownIn("A2")).toBe("Nej");
  await user.keyboard("Kanske{Enter}");
  expect(screen.getByRole("alertdialog")).not.toBeNull();
});

test("a malformed formula stays to be put right", async () => {
  const { user, workbook } = open();
  click("A1");
  await user.keyboard("=1+({Enter}");
  await user.click(screen.getByRole("button", { name: "OK" }));
  expect(formulaBar().value).toBe("=1+(");
  await user.keyboard("{Control>}a{/Control}=1+1{Enter}");
  expect(workbook.cellAt("Blad1", "A1").value).toBe(2);
});

test("the formula bar shows the formula and edits it", async () => {
  const { user } = open(({ workbook }) => workbook.type("Blad1", "A1", "=1+1"));
  click("A1");
  expect(formulaBar().value).toBe("=1+1");
  await user.click(formulaBar());
  await user.keyboard("+1{Enter}");
  expect(shownIn("A1")).toBe("3");
  expect(nameBox().value).toBe("A2");
});

test("Shift and a click select an area, which Delete empties and Ctrl+Z brings back", async () => {
  const { user } = open(({ workbook }) => workbook.fill("Blad1", "A1:B2", "5"));
  click("A1");
  click("B2", { shiftKey: true });
  expect(document.querySelectorAll("[aria-selected=true][role=gridcell]")).toHaveLength(4);
  expect(document.querySelector("footer")?.textContent).toContain("Medel: 5Antal: 4Summa: 20");
  await user.keyboard("{Delete}");
  expect(shownIn("B2")).toBe("");
  await user.keyboard("{Control>}z{/Control}");
  expect(shownIn("B2")).toBe("5");
});

test("what is copied comes with its formula where it is pasted", () => {
  const { workbook } = open(({ workbook: prepared }) => {
    prepared.type("Blad1", "A1", "2");
    prepared.type("Blad1", "B1", "=A1*10");
    prepared.type("Blad1", "A2", "3");
  });
  let text = "";
  const clipboardData = { setData: (_: string, data: string) => (text = data), getData: () => text };
  click("B1");
  fireEvent.copy(document.activeElement ?? document, { clipboardData });
  expect(text).toBe("20");
  click("B2");
  fireEvent.paste(document.activeElement ?? document, { clipboardData });
  expect(workbook.cellAt("Blad1", "B2").formula).toBe("=A2*10");
  expect(shownIn("B2")).toBe("30");
});

test("a block from elsewhere lands where the active cell is its first, and stays selected", async () => {
  const { user, workbook } = open();
  click("B2");
  await user.paste("1\t2\r\n3\t4");
  expect([shownIn("B2"), shownIn("C2"), shownIn("B3"), shownIn("C3")]).toEqual(["1", "2", "3", "4"]);
  expect(workbook.selection().address).toBe("B2:C3");
});

test("a click while a formula is written puts the address in it", async () => {
  const { user } = open(({ workbook }) => workbook.type("Blad1", "A1", "4"));
  click("B1");
  await user.keyboard("=");
  click("A1");
  await user.keyboard("*2{Enter}");
  expect(shownIn("B1")).toBe("8");
});

test("sheets are added, shown, renamed and copied by their tabs", async () => {
  const { user, workbook } = open();
  await user.click(screen.getByRole("button", { name: "Nytt blad" }));
  await user.dblClick(screen.getByRole("tab", { name: "Blad2" }));
  await user.keyboard("Ö1{Enter}");
  fireEvent.contextMenu(screen.getByRole("tab", { name: "Ö1" }));
  await user.click(screen.getByRole("menuitem", { name: "Kopiera" }));
  expect(screen.getAllByRole("tab").map(({ textContent }) => textContent)).toEqual(["Blad1", "Ö1", "Ö1 (2)"]);
  await user.click(screen.getByRole("tab", { name: "Blad1" }));
  expect(workbook.sheets().find(({ active }) => active)?.name).toBe("Blad1");
});

test("the name box takes one to an address, and says so when there is none such", async () => {
  const { user } = open();
  await user.click(nameBox());
  await user.keyboard("D9{Enter}");
  expect(nameBox().value).toBe("D9");
  await user.click(nameBox());
  await user.keyboard("ingenting{Enter}");
  expect(screen.getByRole("alertdialog").textContent).toContain("Referensen är inte giltig");
});

test("a new workbook is begun only after a question", async () => {
  const { user, startOver } = open();
  await user.click(screen.getByRole("button", { name: "Ny tom arbetsbok" }));
  await user.click(screen.getByRole("button", { name: "Avbryt" }));
  expect(startOver).not.toHaveBeenCalled();
});

test("the pane can be closed, its page running on, opened, and made no narrower than Excel makes it", async () => {
  const { user } = open();
  const divider = screen.getByRole("separator");
  divider.focus();
  await user.keyboard("{ArrowRight>20/}");
  expect(divider.getAttribute("aria-valuenow")).toBe("320");
  await user.click(screen.getByRole("button", { name: "Stäng NHV-rapport" }));
  expect(screen.queryByRole("complementary")).toBeNull();
  const page = screen.getByTitle("NHV-rapport");
  await user.click(screen.getByRole("button", { name: "Visa NHV-rapport" }));
  expect(screen.getByRole("complementary").contains(page)).toBe(true);
});

test("Spara lets the browser save the workbook as an .xlsx file", async () => {
  const { user, excel } = open(({ workbook }) => workbook.type("Blad1", "A1", "7"));
  const saved: Blob[] = [];
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: () => undefined });
  const names: string[] = [];
  const pressed = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  await user.click(screen.getByRole("button", { name: "Spara" }));
  await waitFor(() => expect(names).toEqual(["Arbetsbok1.xlsx"]));
  expect(saved[0]!.size).toBe((await excel.save()).length);
  pressed.mockRestore();
});
