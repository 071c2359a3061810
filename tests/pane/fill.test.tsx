/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { builtWorkbook } from "./builtWorkbook";
import { renderPane } from "./renderPane";

const guidance = () => screen.findByRole("region", { name: "Hjälp med uppgiften" });

async function opened(values: Parameters<typeof builtWorkbook>[0] = {}) {
  const host = await builtWorkbook(values);
  const pane = renderPane(host);
  await guidance();
  return { host, ...pane };
}

test.each([
  [
    "a figure to fill in",
    "B1a.kon.kvinna",
    ["Juridiskt kön: Kvinna", "Rutan är tom.", "Heltal, patienter. Måste fyllas i.", "Vilka som räknas"],
  ],
  ["a region of a list", "B1a.hemregion.01", ["Tom ruta räknas som 0 när någon annan i listan är ifylld."]],
  [
    "a figure that depends on another, of values that are days, by stated methods",
    "T1.sd",
    ["Fylls i när ”N (patienter)” är minst 2.", "Hela dagar, från registrerad remiss eller konsultkontakt", "STDAV.S"],
  ],
  ["a value that is worked out", "Ö1.andel", ["Räknas ut av sig själv. Nu –, täljare och nämnare saknas."]],
  ["a measure with a period of its own", "R1.namnare", ["Mätperiod", "1 september–31 december 2025"]],
])("the help follows the selected cell: %s", async (_, id, says) => {
  const { host } = await opened();
  act(() => host.person.select(id));
  for (const text of says) expect((await guidance()).textContent).toContain(text);
});

test("the row's own contradiction stands beside its help, with both sides, and goes when it is put right", async () => {
  const { host } = await opened({ "B1a.total": 10, "B1a.kon.kvinna": 4, "B1a.kon.man": 7 });
  act(() => host.person.select("B1a.kon.man"));
  const says =
    "Juridiskt kön: delarna är tillsammans 11 men ska vara lika med ”Antal unika patienter, totalt” 10. Skillnad: 1.";
  expect(await within(await guidance()).findByText(says, { exact: false })).toBeTruthy();
  await act(async () => host.person.type("B1a.kon.man", 6));
  await waitFor(() => expect(screen.queryByText(says, { exact: false })).toBeNull());
});

test("a number that stands as text is told as it is read", async () => {
  const { host } = await opened({ "B2.total": "1 200" });
  act(() => host.person.select("B2.total"));
  expect((await guidance()).textContent).toContain("Där står texten ”1 200”. Den läses som 1200.");
});

test("a derived value is told with its decimals", async () => {
  const { host } = await opened({ "Ö1.taljare": 6, "Ö1.namnare": 7 });
  act(() => host.person.select("Ö1.andel"));
  expect((await guidance()).textContent).toContain("Nu 85,7 procent.");
});

test("outside the report's sheets the help says where to begin", async () => {
  await opened();
  expect((await guidance()).textContent).toContain("Välj en ruta i bladet");
});

test("each measure tells how far it has come and leads to its first blank", async () => {
  const { host, user } = await opened({ "B2.total": 10, "B2.besok.fysiska": 4 });
  const row = screen.getByRole("button", { name: /^B2 Antal läkarbesök 2 av 3/ });
  await user.click(row);
  expect(host.shown).toEqual([["B2.besok.distans"]]);
});

test("the next blank is the next after where one stands, and after the last it begins anew", async () => {
  const { host, user } = await opened({ "B1a.total": 10 });
  const next = await screen.findByRole("button", { name: "Nästa tomma uppgift" });
  await user.click(next);
  act(() => host.person.select("B3.total"));
  await user.click(next);
  act(() => host.person.select("Ö1.andel"));
  await user.click(next);
  expect(host.shown).toEqual([["B1a.ejFolkbokforda"], ["B3.akut.total"], ["B1a.ejFolkbokforda"]]);
});
