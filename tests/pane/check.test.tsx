/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { failed, type Host } from "../../src/hosts/host";
import { builtWorkbook } from "./builtWorkbook";
import { FILLED, SURPRISE } from "./filledReport";
import { openStep, renderPane } from "./renderPane";

const field = () => screen.findByRole("textbox", { name: "Varför stämmer siffrorna?" });
const save = () => screen.getByRole("button", { name: "Spara förklaringen" });

async function storedExplanations(host: Host) {
  const read = await host.read();
  return read.ok ? (/"explanations":(\{.*?\}\}?),"signatures"/.exec(read.value.state ?? "")?.[1] ?? "") : "";
}

test("findings stand under their measure, contradictions first, and lead to their cells", async () => {
  const host = await builtWorkbook({ ...FILLED, "B1a.kon.man": 71, "B2.besok.distans": null });
  const { user } = renderPane(host);
  await openStep(user, /Kontrollera 1 fel/);
  const first = await screen.findByRole("region", { name: "B1a" });
  const cards = within(first).getAllByRole("group");
  expect(cards.map((card) => card.getAttribute("aria-label")!.slice(0, 18))).toEqual([
    "Fel: Juridiskt kön",
    "Varning: Diagnos: ",
  ]);
  expect(cards[0]!.textContent).toContain(
    "tillsammans 121 men ska vara lika med ”Antal unika patienter, totalt” 120. Skillnad: 1.",
  );
  await user.click(within(cards[0]!).getByRole("button", { name: "Visa i bladet" }));
  expect(host.shown).toEqual([["B1a.kon.kvinna", "B1a.kon.man", "B1a.total"]]);
  const missing = within(screen.getByRole("region", { name: "B2" })).getByRole("group");
  expect(missing.textContent).toContain("1 uppgift saknas" + "Besökstyp: Distansbesök");
});

test("an explanation is kept in the workbook, bound to the figures it is about, and lapses with them", async () => {
  const host = await builtWorkbook(FILLED);
  const { user } = renderPane(host);
  await openStep(user, /Kontrollera 1 varning/);
  await user.type(await field(), "Två patienter har en annan diagnos.");
  await user.click(save());
  expect(await screen.findByRole("group", { name: /^Förklarad/ })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("Två patienter har en annan diagnos.");
  expect(await storedExplanations(host)).toContain('"B1a.total":120');

  await act(async () => host.person.type("B1a.diagnos.vrcfd", 9));
  expect(await screen.findByRole("group", { name: /^Varning/ })).toBeTruthy();
  expect(((await field()) as HTMLTextAreaElement).value).toBe("Två patienter har en annan diagnos.");
  expect(screen.getByText(/Siffrorna har ändrats sedan förklaringen skrevs/)).toBeTruthy();
});

test("an explanation can be taken away", async () => {
  const host = await builtWorkbook(FILLED);
  const { user } = renderPane(host);
  await openStep(user, /Kontrollera/);
  await user.type(await field(), "Stämmer.");
  await user.click(save());
  await user.click(await screen.findByRole("button", { name: "Ändra förklaringen" }));
  await user.clear(await field());
  await user.click(save());
  expect(await screen.findByRole("tab", { name: /Kontrollera 1 varning/ })).toBeTruthy();
  expect(await storedExplanations(host)).not.toContain(SURPRISE);
});

test("what is being written is kept when somebody types in the sheet and the workbook cannot be reached", async () => {
  const memory = await builtWorkbook(FILLED);
  let isEditing = false;
  const host: Host = {
    ...memory,
    saveState: async (...args) => (isEditing ? failed({ kind: "editing" }) : memory.saveState(...args)),
  };
  const { user } = renderPane(host);
  await openStep(user, /Kontrollera/);
  await user.type(await field(), "Stämmer.");
  isEditing = true;
  await user.click(save());
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Förklaringen kunde inte sparas.Du skriver just nu i en ruta.");
  expect(((await field()) as HTMLTextAreaElement).value).toBe("Stämmer.");
  isEditing = false;
  await user.click(save());
  expect(await screen.findByRole("group", { name: /^Förklarad/ })).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("the number of contradictions is announced when it changes", async () => {
  const host = await builtWorkbook(FILLED);
  renderPane(host);
  const region = await screen.findByRole("status");
  expect(region.textContent).toBe("1 varning att förklara");
  await act(async () => host.person.type("B1a.kon.man", 71));
  await waitFor(() => expect(region.textContent).toBe("1 fel, 1 varning att förklara"));
});
