/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { failed, type Host } from "../../src/hosts/host";
import type { MemoryHost } from "../../src/hosts/memory/memoryHost";
import { builtWorkbook } from "./builtWorkbook";
import { FILLED } from "./filledReport";
import { openStep, renderPane } from "./renderPane";

/** Without the one surprise. */
const CLEAN = { ...FILLED, "B1a.diagnos.vrcfd": 12 };

type User = ReturnType<typeof renderPane>["user"];

async function signAs(user: User, name: string, button: string) {
  await user.type(await screen.findByRole("textbox", { name: "Ditt namn" }), name);
  await user.click(screen.getByRole("button", { name: button }));
}

async function signed(host: Host) {
  const pane = renderPane(host);
  await openStep(pane.user, /^Klarmarkera/);
  await signAs(pane.user, "Koordinator Exempel", "Klarmarkera");
  await screen.findByText("Rapporten är klarmarkerad");
  return pane;
}

async function canType(host: MemoryHost): Promise<boolean> {
  await act(async () => host.person.type("B2.total", 241));
  const read = await host.read();
  return read.ok && read.value.cells["B2.total"]!.value === 241;
}

test("what is in the way stands as a list, and each leads to its finding", async () => {
  const { user } = renderPane(await builtWorkbook({ ...FILLED, "B1a.kon.man": 71, "B2.total": null }));
  await openStep(user, /^Klarmarkera Inte än/);
  expect(screen.queryByRole("button", { name: "Klarmarkera" })).toBeNull();
  const reasons = (await screen.findAllByRole("listitem")).map((item) => item.textContent);
  expect(reasons[0]).toContain("1 fel måste rättas");
  expect(reasons[1]).toContain("1 uppgift saknas");
  expect(reasons[2]).toContain("1 varning behöver en förklaring");
  await user.click(screen.getAllByRole("button", { name: "Visa i listan" })[2]!);
  const card = await screen.findByRole("group", { name: /^Varning: Diagnos/ });
  expect(document.activeElement).toBe(card);
});

test("where four patients can be told apart from the statistics it is said before signing, and stops nothing", async () => {
  const four = { "T1.n": 4, "T1.medel": 30, "T1.sd": 19.6, "T1.p10": 14.4, "T1.median": 25.5, "T1.p90": 49.2 };
  const { user } = renderPane(await builtWorkbook({ ...CLEAN, ...four }));
  await openStep(user, /^Klarmarkera Kan göras/);
  const advice = (await screen.findByText("Få patienter bakom statistiken")).closest("div[role=status]")!;
  expect(advice.textContent).toContain("T1. Fem tal om fyra patienter: bara en uppsättning värden stämmer.");
  const counts = within(advice as HTMLElement).getAllByRole("listitem", { hidden: true });
  expect(counts.map((item) => item.textContent)).toEqual([
    "Utan decimaler: 45 uppsättningar värden",
    "Med en decimal, som nu: en uppsättning värden",
  ]);
  await signAs(user, "Koordinator Exempel", "Klarmarkera");
  expect(await screen.findByText("Rapporten är klarmarkerad")).toBeTruthy();
});

test("a name is needed, and it is said that it proves nothing", async () => {
  const { user } = renderPane(await builtWorkbook(CLEAN));
  await openStep(user, /^Klarmarkera Kan göras/);
  expect(await screen.findByText(/Det bevisar inte vem du är/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Klarmarkera" }));
  expect(await screen.findByText("Skriv ditt namn.")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Ditt namn" }));
});

test("a signed report is locked, and reloading the pane forgets nothing", async () => {
  const host = await builtWorkbook(CLEAN);
  const { unmount } = await signed(host);
  expect(screen.getByText("Koordinator Exempel")).toBeTruthy();
  expect(await canType(host)).toBe(false);
  unmount();
  const { user } = renderPane(host);
  await openStep(user, /^Klarmarkera Klarmarkerad/);
  expect(await screen.findByText("Koordinator Exempel")).toBeTruthy();
});

test("the one who signed cannot attest; another person can", async () => {
  const { user } = await signed(await builtWorkbook(CLEAN));
  await signAs(user, "koordinator exempel", "Attestera");
  expect((await screen.findByRole("alert")).textContent).toContain("behöver vara någon annan");
  await user.clear(screen.getByRole("textbox", { name: "Ditt namn" }));
  await signAs(user, "Granskare Exempel", "Attestera");
  expect(await screen.findByText("Rapporten är attesterad")).toBeTruthy();
});

test("a figure that is changed after signing voids the signature loudly, with what it was and is", async () => {
  const host = await builtWorkbook(CLEAN);
  await signed(host);
  host.person.unprotect("B2");
  await act(async () => host.person.type("B2.total", 241));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Rapporten har ändrats sedan den klarmarkerades");
  expect(alert.textContent).toContain("Antal läkarbesök, totalt i B2: 240 → 241");
  expect(screen.getByText("Utkast")).toBeTruthy();
});

test("a signed report is opened again with a name and a reason, which the log keeps, and can be filled in", async () => {
  const host = await builtWorkbook(CLEAN);
  const { user } = await signed(host);
  await user.click(screen.getByRole("button", { name: "Öppna igen" }));
  const form = screen.getByRole("heading", { name: "Öppna rapporten igen" }).closest("form")!;
  await user.click(within(form).getByRole("button", { name: "Öppna igen" }));
  expect(within(form).getByText("Skriv varför rapporten öppnas igen.")).toBeTruthy();
  await user.type(within(form).getByLabelText("Ditt namn"), "Koordinator Exempel");
  await user.type(within(form).getByLabelText("Varför?"), "Ett besök saknades");
  await user.click(within(form).getByRole("button", { name: "Öppna igen" }));
  expect(await screen.findByRole("heading", { name: "Klarmarkera rapporten" })).toBeTruthy();
  expect(await canType(host)).toBe(true);
  const read = await host.read();
  expect(read.ok && read.value.state).toContain("Öppnade rapporten igen: Ett besök saknades");
});

test("sheets that could not be locked are told, and can be locked with the same press again", async () => {
  const memory = await builtWorkbook(CLEAN);
  let isFailing = true;
  const host: Host = {
    ...memory,
    lock: async (...args) => (isFailing ? failed({ kind: "protected", sheet: "B2" }) : memory.lock(...args)),
  };
  const { user } = await signed(host);
  expect((await screen.findByRole("alert")).textContent).toContain(
    "Rapporten är undertecknad, men bladen kunde inte låsas",
  );
  isFailing = false;
  await user.click(screen.getByRole("button", { name: "Försök igen" }));
  await screen.findByText("Rapporten är klarmarkerad");
  expect(await canType(memory)).toBe(false);
});

test.each([
  [
    "the pane was closed before they were locked",
    (host: MemoryHost, keys: string[], ids: string[]) => host.lock(false, keys, ids),
  ],
  ["somebody took the protection away", async (host: MemoryHost) => host.person.unprotect("B2")],
])("sheets of a signed report that are open since %s are told, and locked with one press", async (_, happens) => {
  const host = await builtWorkbook(CLEAN);
  const { unmount } = await signed(host);
  expect(screen.queryByText("Bladen är inte låsta")).toBeNull();
  unmount();
  const read = await host.read();
  await happens(host, ["B2"], read.ok ? Object.keys(read.value.cells).filter((id) => id.startsWith("B2.")) : []);
  const { user } = renderPane(host);
  await openStep(user, /^Klarmarkera Klarmarkerad/);
  const notice = (await screen.findByText("Bladen är inte låsta")).parentElement!;
  expect(notice.textContent).toContain("Rapporten är undertecknad, men B2 går att ändra.");
  expect(screen.queryByText("Bladen är ändrade")).toBeNull();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByText("Rapporten kan exporteras.")).toBeTruthy();
  await user.click(within(notice).getByRole("button", { name: "Lås bladen" }));
  await screen.findByText("Bladen är låsta och rapporten kan exporteras.");
  expect(screen.queryByText("Bladen är inte låsta")).toBeNull();
  expect(await canType(host)).toBe(false);
});

test("what is signed is what the workbook holds at that moment, not what the pane last read", async () => {
  const memory = await builtWorkbook(CLEAN);
  let isDeaf = false;
  const host: Host = { ...memory, watch: (listener) => memory.watch((event) => isDeaf || listener(event)) };
  const { user } = renderPane(host);
  await openStep(user, /^Klarmarkera Kan göras/);
  await screen.findByRole("textbox", { name: "Ditt namn" });
  isDeaf = true;
  memory.person.type("B2.total", 1);
  await user.type(screen.getByRole("textbox", { name: "Ditt namn" }), "Koordinator Exempel");
  await user.click(screen.getByRole("button", { name: "Klarmarkera" }));
  expect(await screen.findByText(/1 fel måste rättas/)).toBeTruthy();
  const read = await memory.read();
  expect(read.ok && read.value.state).toContain('"signatures":[]');
});
