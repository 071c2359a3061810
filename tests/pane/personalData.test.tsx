/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { failed } from "../../src/hosts/host";
import type { ScannedText } from "../../src/report/scannedText";
import { readStored } from "../../src/report/stored";
import { madeUp } from "../report/personalNumbers";
import { builtWorkbook } from "./builtWorkbook";
import { FILLED, SURPRISE } from "./filledReport";
import { openStep, renderPane } from "./renderPane";

const NUMBER = madeUp("19900101");
const CLEAN = { ...FILLED, "B1a.diagnos.vrcfd": 12 };

const HIDDEN: ScannedText = {
  place: { kind: "cell", sheet: "Undan", row: 3, column: 1, ours: false, id: null },
  value: Number(NUMBER),
};
const TOLD = /Det står personnummer i cell A3 på bladet Undan/;

const find = (text: RegExp) => screen.findByText(text);
const stateOf = async (host: Awaited<ReturnType<typeof builtWorkbook>>) => {
  const read = await host.read();
  const stored = readStored(read.ok ? read.value.state! : "");
  if (!stored.ok) throw new Error("The state cannot be read.");
  return stored.stored;
};

test("a personnummer on another sheet is told when the workbook is opened, without being quoted", async () => {
  const host = await builtWorkbook(CLEAN);
  host.person.leave([HIDDEN]);
  const { container } = renderPane(host);
  const alert = (await find(TOLD)).closest("[role=alert]");
  expect(alert?.textContent).toContain("Personuppgifter i arbetsboken");
  expect(container.textContent).not.toContain(NUMBER);
});

test("it is told no longer once it is gone and the workbook is looked through again", async () => {
  const host = await builtWorkbook(CLEAN);
  host.person.leave([HIDDEN]);
  const { user } = renderPane(host);
  await find(TOLD);
  host.person.leave([]);
  await user.click(screen.getByRole("button", { name: "Sök igen" }));
  await waitFor(() => expect(screen.queryByText(TOLD)).toBeNull());
});

test("one that comes while the pane is open is told when the check is shown, and nothing is said to be clear", async () => {
  const host = await builtWorkbook(CLEAN);
  const { user } = renderPane(host);
  await screen.findByRole("tab", { name: /Klarmarkera Kan göras/ });
  host.person.leave([HIDDEN]);
  await openStep(user, /Kontrollera/);
  await find(TOLD);
  expect(screen.queryByText("Inget hindrar")).toBeNull();
  expect(screen.getByRole("tab", { name: /Klarmarkera Inte än/ })).toBeTruthy();
});

test("one typed into a figure's cell is told at once", async () => {
  const host = await builtWorkbook(CLEAN);
  renderPane(host);
  await screen.findByRole("tab", { name: /Klarmarkera Kan göras/ });
  host.person.type("B2.total", `${NUMBER.slice(0, 8)}-${NUMBER.slice(8)}`);
  await find(/Det står personnummer i rutan ”.*” i B2/);
});

test("one that comes just before signing stops the signature", async () => {
  const host = await builtWorkbook(CLEAN);
  const { user } = renderPane(host);
  await openStep(user, /Klarmarkera Kan göras/);
  await user.type(await screen.findByLabelText("Ditt namn"), "Koordinator Exempel");
  host.person.leave([HIDDEN]);
  await user.click(screen.getByRole("button", { name: "Klarmarkera" }));
  expect((await screen.findAllByText(TOLD)).length).toBeGreaterThan(0);
  expect((await stateOf(host)).signatures).toEqual([]);
});

test("a signed report is not exported while a personnummer is in its workbook", async () => {
  const host = await builtWorkbook(CLEAN);
  const { user } = renderPane(host);
  await openStep(user, /Klarmarkera Kan göras/);
  await user.type(await screen.findByLabelText("Ditt namn"), "Koordinator Exempel");
  await user.click(screen.getByRole("button", { name: "Klarmarkera" }));
  await openStep(user, /Exportera Kan göras/);
  const make = await screen.findByRole("button", { name: "Skapa filen" });
  host.person.leave([HIDDEN]);
  await user.click(make);
  expect(await screen.findByRole("heading", { name: "Filen kunde inte skapas" })).toBeTruthy();
  host.person.leave([]);
  await user.click(screen.getByRole("button", { name: "Skapa filen" }));
  expect(await screen.findByRole("heading", { name: "Filen är klar" })).toBeTruthy();
});

test("a workbook that cannot be looked through is not signed, and the person is told why", async () => {
  const host = await builtWorkbook(CLEAN);
  const { user } = renderPane({ ...host, scan: async () => failed({ kind: "editing" }) });
  await openStep(user, /Klarmarkera Kan göras/);
  await user.type(await screen.findByLabelText("Ditt namn"), "Koordinator Exempel");
  await user.click(screen.getByRole("button", { name: "Klarmarkera" }));
  await find(/Rapporten kunde inte klarmarkeras/);
  expect((await stateOf(host)).signatures).toEqual([]);
});

test("an explanation with a personnummer is not kept", async () => {
  const host = await builtWorkbook(FILLED);
  const { user } = renderPane(host);
  await openStep(user, /Kontrollera/);
  const field = await screen.findByLabelText("Varför stämmer siffrorna?");
  await user.type(field, `Gäller ${NUMBER}`);
  await user.click(screen.getByRole("button", { name: "Spara förklaringen" }));
  await find(/Ta bort personnumret/);
  expect((await stateOf(host)).explanations).toEqual({});
  await user.clear(field);
  await user.type(field, "Två patienter har en annan diagnos.");
  await user.click(screen.getByRole("button", { name: "Spara förklaringen" }));
  await waitFor(async () => expect(Object.keys((await stateOf(host)).explanations)).toEqual([SURPRISE]));
});

test("a report is not opened again with a personnummer in the reason, which the log would keep", async () => {
  const host = await builtWorkbook(CLEAN);
  const { user } = renderPane(host);
  await openStep(user, /Klarmarkera Kan göras/);
  await user.type(await screen.findByLabelText("Ditt namn"), "Koordinator Exempel");
  await user.click(screen.getByRole("button", { name: "Klarmarkera" }));
  await user.click(await screen.findByRole("button", { name: "Öppna igen" }));
  await user.type(screen.getAllByLabelText("Ditt namn").at(-1)!, "Koordinator Exempel");
  await user.type(screen.getByLabelText("Varför?"), `Fel om ${NUMBER}`);
  await user.click(screen.getByRole("button", { name: "Öppna igen" }));
  await find(/Ta bort personnumret/);
  expect(JSON.stringify(await stateOf(host))).not.toContain(NUMBER);
  expect((await stateOf(host)).signatures).toHaveLength(1);
});
