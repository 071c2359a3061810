/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { done, failed, type Host } from "../../src/hosts/host";
import { memoryHost } from "../../src/hosts/memory/memoryHost";
import { writeStored } from "../../src/report/stored";
import { sixthArea } from "../definition/sixthArea";
import { builtWorkbook } from "./builtWorkbook";
import { FILLED } from "./filledReport";
import { openStep, renderPane } from "./renderPane";

const rapport = (version: number, content: string) =>
  `<?xml version="1.0"?><rapport xmlns="urn:nhv-rapport:v${version}">${content}</rapport>`;

const stored = (area: string, definition: string, documentVersion = "1.0") =>
  writeStored({
    ...{ area, definition, documentVersion, reportingYear: 2027, unit: "Testenheten" },
    ...{ previous: {}, explanations: {}, signatures: [], log: [] },
  });

/** A built workbook whose state reads as given, and every state that is written over it. */
async function withState(state: string | null) {
  const memory = await builtWorkbook({ "B1a.total": 10 });
  const written: string[] = [];
  const host: Host = {
    ...memory,
    read: async () => {
      const read = await memory.read();
      return read.ok ? { ok: true, value: { ...read.value, state } } : read;
    },
    saveState: async (next) => {
      written.push(next);
      return done(undefined);
    },
  };
  return { host, written };
}

test.each([
  ["a newer version", rapport(7, "{}"), "skapad med en nyare NHV-rapport", "format 7"],
  [
    "a newer layout of sheets",
    rapport(1, '{"made":{"product":"9.1.0","layout":99,"ruleSet":null},"nytt":true}'),
    "skapad med en nyare NHV-rapport",
    "gjord med NHV-rapport 9.1.0 (bladversion 99). Den här är NHV-rapport ",
  ],
  [
    "a newer document",
    stored("provområde", JSON.stringify(sixthArea()), "9.0"),
    "följer ett nyare måttdokument",
    "version 9.0. Den här versionen av NHV-rapport följer version 1.0",
  ],
  ["a damaged state", rapport(1, '{"area":'), "egna uppgifter är skadade", "tidigare version"],
  ["no state beside our sheets", null, "har tappat rapportens egna uppgifter", "kopieras"],
  [
    "an area that is unknown",
    rapport(
      1,
      '{"area":"framtid","documentVersion":null,"reportingYear":2027,"unit":"T","previous":{},"explanations":{},"signatures":[],"log":[]}',
    ),
    "Tillståndsområdet är okänt",
    "”framtid”",
  ],
  [
    "a definition of its own that is damaged",
    stored("provområde", JSON.stringify({ ...sixthArea(), relations: null })),
    "måttdefinition går inte att använda",
    "relations: där står null. Här ska stå en lista",
  ],
  [
    "a definition of another area than the report's",
    stored("dysmeli", JSON.stringify(sixthArea())),
    "egna uppgifter är skadade",
    "tidigare version",
  ],
])("%s is refused in words, offers nothing to press, and is never written over", async (_, state, title, detail) => {
  const { host, written } = await withState(state);
  const { container } = renderPane(host);
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toContain(title);
  expect(container.textContent).toContain(detail);
  expect(screen.queryAllByRole("button")).toEqual([]);
  expect(written).toEqual([]);
});

test("somebody else's workbook gives the start view", async () => {
  renderPane(memoryHost());
  expect(await screen.findByRole("heading", { name: "Årlig uppföljning" })).toBeTruthy();
});

test("a deleted sheet is told by name with what to do, and stops the signing", async () => {
  const host = await builtWorkbook(FILLED);
  const { user } = renderPane(host);
  await openStep(user, /^Klarmarkera/);
  await act(async () => host.person.deleteSheet("B2"));
  const told = (await screen.findByRole("alert")).textContent;
  expect(told).toContain("Bladet B2 finns inte kvar i arbetsboken.");
  expect(told).toContain("Hände det nyss går det ofta att ångra i Excel (Ctrl+Z). Annars lagas bladet här");
  expect((await screen.findAllByRole("listitem"))[0]!.textContent).toContain(
    "Bladet B2 finns inte kvar i arbetsboken.",
  );
});

test("a formula that somebody wrote over is told and shown, and stops nothing", async () => {
  const host = await builtWorkbook({ ...FILLED, "B1a.diagnos.vrcfd": 12 });
  host.person.unprotect("Ö1");
  const { user } = renderPane(host);
  await act(async () => host.person.type("Ö1.andel", 99));
  const changed = (await screen.findByText("Bladen är ändrade")).parentElement!;
  expect(changed.textContent).toMatch(/Formler för ”.*” finns inte kvar på bladet Ö1/);
  await user.click(screen.getByRole("button", { name: "Visa i bladet" }));
  expect(host.shown).toEqual([["Ö1.andel"]]);
  await openStep(user, /^Klarmarkera Kan göras/);
});

test("what is damaged is told sheet by sheet, when the pane has compared the sheets with their plan", async () => {
  const host = await builtWorkbook(FILLED);
  host.person.removeCheck("B2.total");
  host.person.unprotect("B2");
  renderPane(host);
  const changed = (await screen.findByText("Bladen är ändrade")).parentElement!;
  expect(
    within(changed)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "Excels kontroll av det som skrivs in saknas för ”Antal läkarbesök, totalt” på bladet B2.",
    "Bladet B2 är inte skyddat, så etiketter och formler kan ändras av misstag.",
  ]);
  await act(async () => host.person.unprotect("T1"));
  expect(await screen.findByText(/Bladet T1 är inte skyddat/)).toBeTruthy();
});

test("nothing is signed before the sheets have been compared with their plan once more", async () => {
  const host = await builtWorkbook({ ...FILLED, "B1a.diagnos.vrcfd": 12 });
  const { user } = renderPane(host);
  await openStep(user, /^Klarmarkera Kan göras/);
  await user.type(await screen.findByRole("textbox", { name: "Ditt namn" }), "Koordinator Exempel");
  // Labels that changed places: no reading tells, and nobody is told that it happened.
  host.person.relabel("B2.besok.fysiska", "Distansbesök");
  await user.click(screen.getByRole("button", { name: "Klarmarkera" }));
  expect(
    (await screen.findAllByText(/På bladet B2 står rutan för ”.*Fysiska besök” vid en annan uppgift/)).length,
  ).toBeGreaterThan(0);
  const read = await host.read();
  expect(read.ok && read.value.state).not.toContain("Koordinator Exempel");
});

test("while a person types in a cell the pane waits, says so, and reads when it can", async () => {
  const memory = await builtWorkbook();
  let isEditing = false;
  const host: Host = { ...memory, read: async () => (isEditing ? failed({ kind: "editing" }) : memory.read()) };
  renderPane(host);
  await screen.findByRole("tab", { name: /45 saknas/ });
  isEditing = true;
  await act(async () => memory.person.type("B1a.total", 5));
  expect(await screen.findByText(/Väntar tills du har skrivit klart/)).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  isEditing = false;
  expect(await screen.findByRole("tab", { name: /44 saknas/ })).toBeTruthy();
  expect(screen.queryByText(/Väntar tills/)).toBeNull();
});

test("an Excel that is too old is told before anything else", async () => {
  const tooOld = async () => failed({ kind: "tooOld" as const });
  renderPane({ ...memoryHost(), read: tooOld, watch: tooOld });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Den här versionen av Excel är för gammal");
});

test("a reading that throws is a defect, which stops the pane with what to do", async () => {
  const log = jest.spyOn(console, "error").mockImplementation(() => {});
  const read = async () => {
    throw new Error("x is undefined");
  };
  renderPane({ ...memoryHost(), read });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Något gick fel i NHV-rapport");
  expect(alert.textContent).toContain("x is undefined");
  log.mockRestore();
});

test.each([
  ["kontrollera", "check" as const, /Kontrollera/],
  ["exportera", "export" as const, /Exportera/],
  ["skapa blad, where there are sheets already", "start" as const, /Fyll i/],
])("the ribbon's button %s leads to its step", async (_, view, tab) => {
  const { ask, user } = renderPane(await builtWorkbook());
  await openStep(user, /Klarmarkera/);
  act(() => ask(view));
  expect(await screen.findByRole("tab", { name: tab, selected: true })).toBeTruthy();
});

test("a defect stops the pane with what to do, and touches nothing", async () => {
  const log = jest.spyOn(console, "error").mockImplementation(() => {});
  const { host, written } = await withState(null);
  const memory = await builtWorkbook();
  const { defect } = renderPane({ ...memory, saveState: host.saveState });
  await screen.findByRole("tab", { name: /Fyll i/ });
  act(() => defect(new Error("x is not a function")));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Det du har skrivit i bladen är kvar.");
  expect(alert.textContent).toContain("x is not a function");
  expect(screen.getByRole("button", { name: "Ladda om" })).toBeTruthy();
  expect(written).toEqual([]);
  log.mockRestore();
});

test("an Excel that does not answer is told kindly, and what it says late is shown", async () => {
  const memory = await builtWorkbook();
  let answer: (() => void) | null = null;
  let isSilent = false;
  const read = async () => {
    if (isSilent) await new Promise<void>((resolve) => (answer = resolve));
    return memory.read();
  };
  renderPane({ ...memory, read });
  await screen.findByRole("tab", { name: /45 saknas/ });
  isSilent = true;
  jest.useFakeTimers();
  act(() => memory.person.type("B1a.total", 5));
  await act(async () => jest.advanceTimersByTimeAsync(21_000));
  jest.useRealTimers();
  expect(screen.getByRole("alert").textContent).toContain("Excel svarar inte just nu.");
  isSilent = false;
  await act(async () => answer!());
  expect(await screen.findByRole("tab", { name: /44 saknas/ })).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});
