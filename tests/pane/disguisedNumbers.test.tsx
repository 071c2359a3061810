/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { failed, type Host } from "../../src/hosts/host";
import type { CellValue } from "../../src/rules/readings";
import { builtWorkbook } from "./builtWorkbook";
import { FILLED } from "./filledReport";
import { openStep, renderPane } from "./renderPane";

const section = () => screen.findByRole("region", { name: "Tal som står som något annat" });
const one = (label: string) => screen.findByRole("button", { name: `Rätta till tal: ${label}` });

/** A host that keeps what is written through it. */
async function recorded(values: Readonly<Record<string, CellValue>>) {
  const memory = await builtWorkbook({ ...FILLED, ...values });
  const written: Readonly<Record<string, CellValue>>[] = [];
  const host: Host = {
    ...memory,
    write: (some) => {
      written.push(some);
      return memory.write(some);
    },
  };
  return { memory, host, written };
}

async function valueOf(host: Host, id: string): Promise<CellValue | undefined> {
  const read = await host.read();
  return read.ok ? read.value.cells[id]?.value : undefined;
}

test("a number that stands as text counts, is listed with the number it counts as, and leads to its cell", async () => {
  const { memory, host } = await recorded({ "B1a.total": "120", "T1.sd": "12,5" });
  const { user } = renderPane(host);
  await openStep(user, /Kontrollera 1 varning/);
  const items = within(await section()).getAllByRole("listitem");
  expect(items.map((item) => item.textContent)).toEqual([
    "Antal unika patienter, totalt i B1a: ”120” räknas som 120Rätta till tal",
    expect.stringContaining("i T1: ”12,5” räknas som 12,5"),
  ]);
  await user.click(within(items[0]!).getByRole("button", { name: "Antal unika patienter, totalt" }));
  expect(memory.shown).toEqual([["B1a.total"]]);
});

test("one is turned into a number, and what was done is read out", async () => {
  const { host, written } = await recorded({ "B1a.total": "120", "B2.total": "240" });
  const { user } = renderPane(host);
  await openStep(user, /Kontrollera/);
  written.length = 0;
  await user.click(await one("Antal unika patienter, totalt i B1a"));
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^1 uppgift är rättad till tal/));
  expect(written).toEqual([{ "B1a.total": 120 }]);
  expect(within(await section()).getAllByRole("listitem")).toHaveLength(1);
  expect(await valueOf(host, "B2.total")).toBe("240");
});

test("all are turned into numbers in one write, also those that the list has no room for", async () => {
  const texts = { "B1a.hemregion.01": "100", "B1a.kon.kvinna": "50", "B1a.kon.man": "70", "B1a.alder.barn": "40" };
  const more = { "B1a.alder.vuxna": "80", "B2.total": " 240 ", "T1.sd": "12,5", "P1.medel": "72.5" };
  const { host, written } = await recorded({ ...texts, ...more });
  const { user } = renderPane(host);
  await openStep(user, /Kontrollera 1 varning/);
  const items = within(await section()).getAllByRole("listitem");
  expect(items).toHaveLength(7);
  expect(items.at(-1)!.textContent).toBe("och 2 uppgifter till");
  await user.click(screen.getByRole("button", { name: "Rätta alla 8 till tal" }));
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^8 uppgifter är rättade till tal/));
  expect(written).toEqual([Object.fromEntries(Object.keys({ ...texts, ...more }).map((id) => [id, FILLED[id]]))]);
  expect(screen.queryByRole("region", { name: "Tal som står som något annat" })).toBeNull();
  expect(screen.getByRole("tab", { name: /Kontrollera 1 varning/ })).toBeTruthy();
});

test("what somebody changed meanwhile is left as it is", async () => {
  const { memory, host, written } = await recorded({ "B1a.total": "120", "B2.total": "240" });
  let isStale = false;
  const stale = await memory.read();
  const { user } = renderPane({ ...host, read: async () => (isStale ? stale : memory.read()) });
  await openStep(user, /Kontrollera/);
  const all = await screen.findByRole("button", { name: "Rätta alla 2 till tal" });
  isStale = true;
  await act(async () => memory.person.type("B2.total", 250));
  all.addEventListener("click", () => (isStale = false));
  await user.click(all);
  await waitFor(() => expect(written).toEqual([{ "B1a.total": 120 }]));
  expect(await valueOf(host, "B2.total")).toBe(250);
});

test("while somebody types in the sheet nothing is turned, and it is told", async () => {
  const { memory, host } = await recorded({ "B1a.total": "120" });
  const { user } = renderPane({ ...host, write: async () => failed({ kind: "editing" }) });
  await openStep(user, /Kontrollera/);
  await user.click(await one("Antal unika patienter, totalt i B1a"));
  expect((await screen.findByRole("alert")).textContent).toContain(
    "Talen kunde inte rättas.Du skriver just nu i en ruta.",
  );
  expect(await valueOf(memory, "B1a.total")).toBe("120");
  expect(screen.queryByText(/rättad till tal/)).toBeNull();
});

test("nothing is offered in a signed report: its cells are locked, and the numbers count as they are", async () => {
  const { host } = await recorded({ "B2.total": "240" });
  const { user } = renderPane(host);
  await openStep(user, /Kontrollera/);
  await section();
  await user.type(screen.getByRole("textbox", { name: "Varför stämmer siffrorna?" }), "Två har en annan diagnos.");
  await user.click(screen.getByRole("button", { name: "Spara förklaringen" }));
  await openStep(user, /Klarmarkera Kan göras/);
  await user.type(await screen.findByRole("textbox"), "Koordinator Exempel");
  await user.click(screen.getAllByRole("button", { name: /Klarmarkera/ }).at(-1)!);
  await openStep(user, /Kontrollera Inga fel/);
  await screen.findByRole("region", { name: "B1a" });
  expect(screen.queryByRole("region", { name: "Tal som står som något annat" })).toBeNull();
});

test("text that is no number is no such thing: it is an error that quotes it", async () => {
  const { host } = await recorded({ "B2.total": "12 %" });
  const { user } = renderPane(host);
  await openStep(user, /Kontrollera 1 fel/);
  expect(await screen.findByText(/där står ”12 %”\. Skriv talet utan %, till exempel 12\./)).toBeTruthy();
  expect(screen.queryByRole("region", { name: "Tal som står som något annat" })).toBeNull();
});

test("formulas, links and formats are listed beside texts with what they give, and become plain numbers at once", async () => {
  const { memory, host, written } = await recorded({ "B1a.total": "120" });
  memory.person.enter("B1a.kon.kvinna", { value: 50, formula: "=20+30" });
  memory.person.enter("B1a.kon.man", { value: 70, formula: "=[Bok2.xlsx]Blad1!A1" });
  memory.person.enter("B1a.alder.barn", { value: 40, formula: null, shown: "1900-02-09" });
  const { user } = renderPane(host);
  await openStep(user, /Kontrollera 1 varning/);
  const items = within(await section()).getAllByRole("listitem");
  expect(items.map((item) => item.textContent!.replace(/^.* i B1a: |Rätta till tal$/g, ""))).toEqual([
    "”120” räknas som 120",
    "i rutan står en formel, ”=20+30”, som ger 50",
    "i rutan hämtas 70 från en annan fil, ”=[Bok2.xlsx]Blad1!A1”. Den filen följer inte med rapporten",
    "rutan visar ”1900-02-09” och räknas som 40",
  ]);
  await user.click(screen.getByRole("button", { name: "Rätta alla 4 till tal" }));
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^4 uppgifter är rättade till tal/));
  expect(written).toEqual([{ "B1a.total": 120, "B1a.kon.kvinna": 50, "B1a.kon.man": 70, "B1a.alder.barn": 40 }]);
});

test("a percentage where none is counted is an error, and its number is offered alone, never with all the others", async () => {
  const { memory, host, written } = await recorded({ "B1a.total": "120", "B1a.kon.kvinna": "50" });
  memory.person.enter("B2.total", { value: "12 %", formula: null, shown: "12 %" });
  const { user } = renderPane(host);
  await openStep(user, /Kontrollera 1 fel/);
  await user.click(await screen.findByRole("button", { name: "Rätta alla 2 till tal" }));
  await waitFor(() => expect(written).toEqual([{ "B1a.total": 120, "B1a.kon.kvinna": 50 }]));
  const [item] = within(await section()).getAllByRole("listitem");
  expect(item!.textContent).toContain("rutan visar ”12 %”. Om det är talet 12 som menas: rätta till tal");
  await user.click(within(item!).getByRole("button", { name: /^Rätta till tal/ }));
  await waitFor(() => expect(written.at(-1)).toEqual({ "B2.total": 12 }));
});

test("a formula that cannot be worked out is an error that says so", async () => {
  const { memory, host } = await recorded({});
  memory.person.enter("B2.total", { value: "#REF!", formula: "=#REF!+1" });
  const { user } = renderPane(host);
  await openStep(user, /Kontrollera 1 fel/);
  expect(
    await screen.findByText(/där står ”#REF!”\. Formeln går inte att räkna ut\. Skriv talet i stället/),
  ).toBeTruthy();
});
