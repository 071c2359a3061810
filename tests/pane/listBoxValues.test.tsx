/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { sctSystemiskSkleros } from "../../src/areas/sctSystemiskSkleros";
import { skelettdysplasier } from "../../src/areas/skelettdysplasier";
import { openedPane } from "./openedList";

const WAITS = [
  ["Remiss", "Nybesök"],
  ["2026-01-19", "2026-02-27"],
  ["2026-02-06", "2026-05-13"],
  ["2026-03-17", "2026-08-17"],
  ["2026-04-08", "2026-06-18"],
] as const;
const T1 = ["T1.n", "T1.medel", "T1.sd", "T1.p10", "T1.median", "T1.p90"];
const WORKED_OUT = { "T1.n": 4, "T1.medel": 89.8, "T1.sd": 48.2, "T1.p10": 48.6, "T1.median": 83.5, "T1.p90": 135.9 };

test("waits are worked out from two pasted columns of dates and written all at once", async () => {
  const { openBox, paste, enter, written, states, valuesOf, guidance } = await openedPane(koagulationssjukdomar);
  await openBox("T1.medel");
  const box = await paste(...WAITS);
  expect(box.getByRole("heading", { name: "4 rader inklistrade" })).toBe(document.activeElement);
  expect(box.getByRole("img", { name: "Diagram: 4 värden från 39 till 153 dagar, median 83,5." })).toBeTruthy();
  await enter();
  expect(written).toEqual([WORKED_OUT]);
  expect(await valuesOf(...T1)).toEqual(Object.values(WORKED_OUT));
  expect(document.activeElement?.textContent).toMatch(/^6 uppgifter är införda ur listan/);
  expect((await guidance()).textContent).toContain("ur en lista: N 4, alla rader använda");
  expect(states.join()).not.toMatch(/2026-0[1-8]/);
});

test("what stands in the cells is shown before it is replaced, and the pane takes it all back", async () => {
  const before = { "T1.n": 5, "T1.medel": "ej aktuellt" };
  const { openBox, paste, enter, user, button, valuesOf, guidance } = await openedPane(koagulationssjukdomar, before);
  await openBox("T1.n");
  const box = await paste(...WAITS);
  expect(box.getByRole("row", { name: "N (patienter) 4 5" })).toBeTruthy();
  expect(box.getByRole("row", { name: "medelvärde (dagar) 89,8 ”ej aktuellt”" })).toBeTruthy();
  expect(box.getByText("2 rutor har redan något annat. Det ersätts.")).toBeTruthy();
  await enter();
  await user.click(await button("Ångra"));
  await waitFor(async () => expect(await valuesOf("T1.n", "T1.medel", "T1.sd")).toEqual([5, "ej aktuellt", null]));
  await waitFor(async () => expect((await guidance()).textContent).toContain("har ändrats sedan dess"));
});

test("a figure that is changed afterwards is no longer said to come from the list", async () => {
  const { openBox, paste, enter, memory, guidance } = await openedPane(koagulationssjukdomar);
  await openBox("T1.median");
  await paste(...WAITS);
  await enter();
  await act(async () => memory.person.type("T1.median", 80));
  await waitFor(async () =>
    expect((await guidance()).textContent).toContain(
      "Uppgifterna räknades ut ur en lista den 3 mars 2027. Någon av dem har ändrats sedan dess.",
    ),
  );
});

test("decimals are chosen", async () => {
  const { openBox, paste, enter, user, written } = await openedPane(koagulationssjukdomar);
  await openBox("T1.n");
  const box = await paste(...WAITS);
  await user.selectOptions(box.getByLabelText("Decimaler"), "0");
  await enter();
  expect(written).toEqual([{ "T1.n": 4, "T1.medel": 90, "T1.sd": 48, "T1.p10": 49, "T1.median": 84, "T1.p90": 136 }]);
});

test("dates that were copied the wrong way round are put right by one press", async () => {
  const { openBox, paste, worked, user } = await openedPane(koagulationssjukdomar);
  await openBox("T1.n");
  const box = await paste(WAITS[0], ...WAITS.slice(1).map(([from, to]) => [to, from]));
  await user.click(box.getByRole("button", { name: "Byt plats på kolumnerna" }));
  await worked();
  expect(box.getByRole("row", { name: /^N \(patienter\) 4 / })).toBeTruthy();
  expect(box.queryByText("Kolumnerna ser omkastade ut")).toBeNull();
});

test("ages come from birth dates, and each goes to its group", async () => {
  const { openBox, paste, enter, written } = await openedPane(skelettdysplasier);
  await openBox("B3.barn.n");
  const box = await paste(
    ["Födelsedatum", "Datum för bedömning"],
    ["2026-01-01", "2026-03-15"],
    ["2018-06-30", "2026-06-30"],
    ["1980-02-03", "2026-05-05"],
    ["1961-12-24", "2026-05-05"],
  );
  expect(box.getByRole("heading", { name: "Barn (≤17 år)" })).toBeTruthy();
  await enter();
  expect(written).toHaveLength(1);
  expect(written[0]).toMatchObject({ "B3.barn.n": 2, "B3.barn.medel": 4.1, "B3.vuxna.n": 2, "B3.vuxna.median": 55 });
});

test("groups come from a column of words, and a word that nobody knows is asked about", async () => {
  const { openBox, paste, enter, user, written } = await openedPane(sctSystemiskSkleros);
  await openBox("T1.erbjuden.n");
  const box = await paste(
    ["Dagar", "Grupp"],
    [10, "Erbjuden SCT"],
    [20, "Erbjuden SCT"],
    [30, "Ej erbjuden SCT"],
    [60, "zyqv"],
  );
  await user.selectOptions(await box.findByLabelText("”zyqv”, 1 rad"), "Ej erbjuden SCT");
  await enter();
  expect(written[0]).toMatchObject({
    "T1.erbjuden.n": 2,
    "T1.erbjuden.medel": 15,
    "T1.ejErbjuden.n": 2,
    "T1.ejErbjuden.medel": 45,
  });
});

test("a list of one group fills in that group alone", async () => {
  const { openBox, paste, enter, user, written } = await openedPane(sctSystemiskSkleros);
  await openBox("T1.erbjuden.n");
  const box = await paste([10], [20]);
  expect(box.getByText("Välj vilken grupp raderna hör till.")).toBeTruthy();
  await user.selectOptions(box.getByLabelText("Grupp"), "Alla rader är Erbjuden SCT");
  await enter();
  expect(Object.keys(written[0]!).filter((id) => !id.startsWith("T1.erbjuden."))).toEqual([]);
  expect(written[0]).toMatchObject({ "T1.erbjuden.n": 2, "T1.erbjuden.medel": 15 });
});

test("how many sets of values have the figures is told for each number of decimals, as advice", async () => {
  const { openBox, paste, user, button } = await openedPane(koagulationssjukdomar);
  await openBox("T1.n");
  const box = await paste(...WAITS);
  expect(await box.findByText("Så få värden att de nästan syns")).toBeTruthy();
  const sets = box.getAllByRole("listitem").filter((one) => one.textContent?.includes("decimal"));
  expect(sets.map((one) => one.textContent)).toEqual(["Utan decimaler98", "Med en decimal1", "Med två decimaler1"]);
  await user.selectOptions(box.getByLabelText("Decimaler"), "0");
  expect(box.queryByText("Så få värden att de nästan syns")).toBeNull();
  expect((await button("För in 6 uppgifter")).hasAttribute("disabled")).toBe(false);
});

describe("bad input", () => {
  test("rows that cannot be used are listed with their reasons, and the others are used", async () => {
    const { openBox, paste } = await openedPane(koagulationssjukdomar);
    await openBox("T1.n");
    const box = await paste(...WAITS, ["2026-09-30", "2026-09-08"], ["2026-10-14", ""], ["i våras", "2026-10-14"]);
    expect(box.getByText("3 rader är inte använda")).toBeTruthy();
    expect(box.getByText(/i våras/)).toBeTruthy();
    expect(box.getByRole("row", { name: /^N \(patienter\) 4 / })).toBeTruthy();
  });

  test("when none can be used, nothing can be written", async () => {
    const { openBox, paste } = await openedPane(koagulationssjukdomar);
    await openBox("T1.n");
    const box = await paste(["Remiss", "Nybesök"], ["i våras", "i höstas"], ["snart", "sedan"]);
    expect(box.queryByRole("button", { name: /^För in/ })).toBeNull();
  });

  test("one value alone has no standard deviation: its cell is left blank", async () => {
    const { openBox, paste, enter, written } = await openedPane(koagulationssjukdomar, { "T1.sd": 3 });
    await openBox("T1.n");
    await paste(["Dagar"], [12]);
    await enter();
    expect(written[0]).toMatchObject({ "T1.n": 1, "T1.medel": 12, "T1.sd": null, "T1.median": 12 });
  });

  test("a short list can be typed", async () => {
    const { openBox, worked, user } = await openedPane(koagulationssjukdomar);
    const box = within(await openBox("T1.n"));
    await user.type(box.getByLabelText("Klistra in eller skriv listan"), "10{enter}20");
    await user.click(box.getByRole("button", { name: "Använd det skrivna" }));
    await worked();
    expect(box.getByRole("row", { name: /^medelvärde \(dagar\) 15 / })).toBeTruthy();
  });
});

test("a paste never enters the text field", async () => {
  const { openBox, user } = await openedPane(koagulationssjukdomar);
  const box = within(await openBox("T1.n"));
  await user.click(box.getByLabelText("Klistra in eller skriv listan"));
  await user.paste("10\n20");
  await user.click(box.getByRole("button", { name: "Byt lista" }));
  expect((box.getByLabelText("Klistra in eller skriv listan") as HTMLTextAreaElement).value).toBe("");
});

test("the list is gone when the box is closed and opened again", async () => {
  const { openBox, paste, user, button, container } = await openedPane(koagulationssjukdomar);
  await openBox("T1.n");
  await paste(...WAITS);
  expect(container.textContent).toContain("2026-01-19");
  await user.click(await button("Stäng"));
  expect(container.textContent).not.toContain("2026-01-19");
  const box = within(await openBox("T1.n"));
  expect(box.getByLabelText("Klistra in eller skriv listan")).toBeTruthy();
});

test("the box stays while other cells are selected, and goes with the view", async () => {
  const { openBox, paste, memory, box, ask } = await openedPane(koagulationssjukdomar);
  await openBox("T1.n");
  await paste(...WAITS);
  act(() => memory.person.select("B2.total"));
  expect(await box()).toBeTruthy();
  await act(async () => ask("check"));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("a failed writing is told in the box, which keeps the list", async () => {
  const { openBox, paste, memory, user, button, box } = await openedPane(koagulationssjukdomar);
  await openBox("T1.n");
  await paste(...WAITS);
  await act(async () => memory.person.deleteSheet("T1"));
  await user.click(await button(/^För in/));
  expect(await within(await box()).findByText("Uppgifterna kunde inte föras in.")).toBeTruthy();
});

test("neither the empty box nor one with a list has anything that shuts anybody out", async () => {
  const { openBox, paste, container } = await openedPane(koagulationssjukdomar, { "T1.n": 5 });
  const faults = async () => {
    const { violations } = await axe.run(container, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
  };
  await openBox("T1.n");
  expect(await faults()).toEqual([]);
  await paste(...WAITS, ["i våras", "2026-10-14"]);
  expect(await faults()).toEqual([]);
});
