/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { madeNow } from "../../src/report/made";
import { newReport } from "../../src/report/newReport";
import { sign } from "../../src/report/sign";
import { earlier, EARLIER_FIGURES, figuresIn, later, olderWorkbook, storedIn } from "./olderWorkbook";
import { NOW, openStep, renderPane } from "./renderPane";

const OFFER = "Arbetsboken är gjord med en äldre version";
const offered = () => screen.findByText(OFFER);
const press = async (user: ReturnType<typeof renderPane>["user"], name: string) =>
  user.click(await screen.findByRole("button", { name }));

function signedEarlier() {
  const report = { ...newReport(earlier.compiled.area, 2028, "Testenheten"), values: EARLIER_FIGURES };
  const signing = sign(earlier.compiled, report, "koordinator", "Koordinator Exempel", NOW);
  if (!signing.ok) throw new Error(signing.reasons.map(({ says }) => says).join(" "));
  const { signatures, log } = signing.report;
  return { signatures, log };
}

test("an older workbook opens with its figures, and asks whether to upgrade", async () => {
  const host = await olderWorkbook(later);
  const { container } = renderPane(host);
  await offered();
  expect(container.textContent).toContain(
    "Arbetsboken är gjord efter måttdokumentets version 1.0, här finns måttdokumentets version 2.0.",
  );
  expect(await screen.findByRole("tab", { name: /Fyll i 5 saknas/ })).toBeTruthy();
  expect((await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
});

test("what an upgrade does is shown before anything is done, and can be left at that", async () => {
  const host = await olderWorkbook(later);
  const before = [await storedIn(host), await figuresIn(host)];
  const { user } = renderPane(host);
  await offered();
  await press(user, "Uppgradera");
  await screen.findByText("Det här gör uppgraderingen");
  expect(screen.getByText("R1 heter nu R3. Siffrorna följer med.")).toBeTruthy();
  expect(screen.getByText(/”10:e percentil \(dagar\)” på bladet T1: 12\./)).toBeTruthy();
  await press(user, "Avbryt");
  await offered();
  expect([await storedIn(host), await figuresIn(host)]).toEqual(before);
});

test("upgraded, every figure is in place or in the list, nothing is damaged, and the log tells what became of it", async () => {
  const host = await olderWorkbook(later);
  const { user } = renderPane(host);
  await offered();
  await press(user, "Uppgradera");
  await press(user, "Uppgradera nu");
  await screen.findByText("Arbetsboken är uppgraderad");
  expect(screen.queryByText(OFFER)).toBeNull();
  expect(screen.queryByRole("alert")).toBeNull();
  const { "R1.taljare": numerator, "R1.namnare": denominator, "T1.p10": p10, "T1.p90": p90, ...kept } = EARLIER_FIGURES;
  expect(await figuresIn(host)).toEqual({ ...kept, "R3.taljare": numerator, "R3.namnare": denominator });
  expect(await storedIn(host)).toMatchObject({
    documentVersion: "2.0",
    made: madeNow(later.compiled.area),
    unplaced: [
      { sheet: "T1", value: p10 },
      { sheet: "T1", value: p90 },
    ],
    log: [{ at: NOW, what: expect.stringContaining("R1 heter nu R3. Siffrorna följer med.") }],
  });
  await press(user, "Stäng");
  await openStep(user, /^Klarmarkera/);
  const log = await screen.findByRole("region", { name: "Händelser" });
  expect(within(log).getByText(/Uppgraderade arbetsboken/).textContent).toContain("R1 heter nu R3");
});

test("a workbook of the same definition in an earlier layout keeps its signature, and its sheets are locked again", async () => {
  const host = await olderWorkbook(earlier, signedEarlier());
  const { user } = renderPane(host);
  await offered();
  await press(user, "Uppgradera");
  await screen.findByText("Inget av det som är undertecknat ändras, så underskrifterna gäller.");
  await press(user, "Uppgradera nu");
  await screen.findByText("Arbetsboken är uppgraderad");
  expect(await screen.findByRole("tab", { name: /Klarmarkerad/ })).toBeTruthy();
  expect(await host.write({ "B1.total": 11 })).toMatchObject({ ok: false, failure: { kind: "protected" } });
  expect(await figuresIn(host)).toEqual(EARLIER_FIGURES);
});

test("signed after an earlier document, it is opened again by an upgrade, and says so before and after", async () => {
  const host = await olderWorkbook(later, signedEarlier());
  const { user } = renderPane(host);
  await offered();
  await press(user, "Uppgradera");
  await screen.findByText(/Underskrifterna av Koordinator Exempel gäller inte längre/);
  await press(user, "Uppgradera nu");
  await screen.findByText("Arbetsboken är uppgraderad");
  expect(screen.getByText(/Underskrifterna av Koordinator Exempel gäller inte längre/)).toBeTruthy();
  expect((await storedIn(host)).signatures).toEqual([]);
  expect((await host.write({ "B1.alder.barn": 3 })).ok).toBe(true);
});

test("kept as it is, it stays so when it is opened again, is told once, and can still be upgraded", async () => {
  const host = await olderWorkbook(earlier, signedEarlier());
  const { user, unmount } = renderPane(host);
  await offered();
  const { kept: _before, ...before } = await storedIn(host);
  await press(user, "Behåll som den är");
  expect(await screen.findByRole("tab", { name: /Klarmarkerad/ })).toBeTruthy();
  const { declined, kept: _, ...kept } = await storedIn(host);
  const { layout, ruleSet } = madeNow(earlier.compiled.area);
  expect({ declined, ...kept }).toEqual({ ...before, declined: { layout, ruleSet } });
  expect(await figuresIn(host)).toEqual(EARLIER_FIGURES);
  unmount();

  const again = renderPane(host);
  await openStep(again.user, /^Kontrollera/);
  await screen.findByText("Arbetsboken behålls i en äldre version");
  expect(screen.queryByText(OFFER)).toBeNull();
  expect(screen.queryByRole("alert")).toBeNull();
  await openStep(again.user, /^Fyll i/);
  expect(screen.queryByText("Arbetsboken behålls i en äldre version")).toBeNull();
  await openStep(again.user, /^Kontrollera/);
  await press(again.user, "Uppgradera");
  await screen.findByText("Det här gör uppgraderingen");
});

test("kept as it was for one version, it asks again for the next", async () => {
  const { layout } = madeNow(later.compiled.area);
  renderPane(await olderWorkbook(later, { declined: { layout, ruleSet: "1-0123456789ab" } }));
  await offered();
});
