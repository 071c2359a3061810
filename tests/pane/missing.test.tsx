/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import type { Host } from "../../src/hosts/host";
import type { MemoryHost } from "../../src/hosts/memory/memoryHost";
import type { CellValue } from "../../src/rules/readings";
import { builtWorkbook } from "./builtWorkbook";
import { FILLED } from "./filledReport";
import { openStep, renderPane } from "./renderPane";

const guidance = () => screen.findByRole("region", { name: "Hjälp med uppgiften" });
const button = (name: string | RegExp) => screen.findByRole("button", { name });

/** The pane over a workbook that keeps what is written through its host. */
async function opened(values: Readonly<Record<string, CellValue>>, meanwhile: (memory: MemoryHost) => void = () => {}) {
  const memory = await builtWorkbook(values);
  const written: Readonly<Record<string, CellValue>>[] = [];
  const host: Host = {
    ...memory,
    write: (some, seen) => {
      if (!written.length) meanwhile(memory);
      written.push(some);
      return memory.write(some, seen);
    },
  };
  const pane = renderPane(host);
  await guidance();
  const valuesOf = async (...ids: string[]): Promise<CellValue[]> => {
    const read = await memory.read();
    return read.ok ? ids.map((id) => read.value.cells[id]!.value) : [];
  };
  return { memory, written, valuesOf, ...pane };
}

/** The form for a figure, opened where the figure stands. */
async function asked({ memory, user }: Awaited<ReturnType<typeof opened>>, id: string) {
  act(() => memory.person.select(id));
  await user.click(await button("Uppgiften finns inte"));
}

test("a figure is marked with a reason and explained at once, and nothing is left to ask", async () => {
  const pane = await opened({ ...FILLED, "B1a.diagnos.vrcfd": 12, "R2.total": null });
  const { user, written, valuesOf } = pane;
  await asked(pane, "R2.total");
  await user.selectOptions(screen.getByLabelText("Skäl"), "ännu inte infört");
  await user.type(screen.getByLabelText("Förklaring till det som saknas i R2"), "Registret öppnar 2028.");
  await user.click(await button("Markera"));
  expect(await screen.findByText("1 uppgift är markerad ”ännu inte infört”")).toBeTruthy();
  expect(written).toEqual([{ "R2.total": "ännu inte infört" }]);
  expect(await valuesOf("R2.total")).toEqual(["ännu inte infört"]);
  await waitFor(() => expect(screen.getByRole("tab", { name: /Klarmarkera Kan göras/ })).toBeTruthy());
  expect((await guidance()).textContent).toContain("Uppgiften är markerad ”ännu inte infört”.");
});

test("without an explanation it is a warning, which asks why the figure is missing", async () => {
  const pane = await opened({ ...FILLED, "B1a.diagnos.vrcfd": 12 });
  const { user } = pane;
  await asked(pane, "R2.total");
  await user.click(await button("Markera"));
  await openStep(user, /Kontrollera 1 varning/);
  expect(await screen.findByText(/^Saknas i R2: ”.*” \(ej aktuellt\)\. Förklara kort varför/)).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "Varför finns inte uppgifterna?" }), "Görs inte här.");
  await user.click(await button("Spara förklaringen"));
  await screen.findByRole("tab", { name: /Kontrollera Inga fel/ });
});

test("a personnummer is not taken into the explanation, and nothing is marked", async () => {
  const pane = await opened(FILLED);
  const { user, written } = pane;
  await asked(pane, "R2.total");
  await user.type(screen.getByLabelText("Förklaring till det som saknas i R2"), "Gäller 19121212-1212.");
  await user.click(await button("Markera"));
  expect(await screen.findByText(/Ta bort personnumret/)).toBeTruthy();
  expect(written).toEqual([]);
});

test("the way back empties the cell and leads there", async () => {
  const { user, memory, valuesOf } = await opened({ ...FILLED, "R2.total": "Ej aktuellt" });
  act(() => memory.person.select("R2.total"));
  await user.click(await button("Fyll i uppgiften i stället"));
  await waitFor(async () => expect(await valuesOf("R2.total")).toEqual([null]));
  await waitFor(() => expect(memory.shown).toEqual([["R2.total"]]));
});

test("all that is blank in a breakdown, or in the measure, is marked in one write", async () => {
  const values = { ...FILLED, "B3.total": null, "B3.akut.inomlan": null, "B3.akut.utomlan": null };
  const pane = await opened(values);
  const { user, written } = pane;
  await asked(pane, "B3.akut.inomlan");
  const scopes = within(screen.getByLabelText("Gäller")).getAllByRole("option");
  expect(scopes.map((one) => one.textContent)).toEqual([
    expect.stringMatching(/^Bara ”/),
    expect.stringMatching(/^Alla 2 tomma i ”/),
    "Alla 3 tomma i B3",
  ]);
  await user.selectOptions(screen.getByLabelText("Skäl"), "kan inte rapporteras");
  await user.selectOptions(
    screen.getByLabelText("Gäller"),
    "Alla 2 tomma i ”" + scopes[1]!.textContent!.split("”")[1] + "”",
  );
  await user.click(await button("Markera"));
  await screen.findByText("2 uppgifter är markerade ”kan inte rapporteras”");
  expect(written).toEqual([{ "B3.akut.inomlan": "kan inte rapporteras", "B3.akut.utomlan": "kan inte rapporteras" }]);
});

test("a whole measure is marked from anywhere on its sheet, but not what counts as 0 there", async () => {
  const b1c = Object.keys(FILLED).filter((id) => id.startsWith("B1c."));
  const blank = Object.fromEntries(b1c.filter((id) => !id.includes(".hemregion.")).map((id) => [id, null]));
  const pane = await opened({ ...FILLED, ...blank });
  const { user, memory, written } = pane;
  act(() => memory.person.select("B1c"));
  await user.click(await button("Uppgifterna finns inte"));
  await user.click(await button("Markera"));
  await screen.findByText(/uppgifter är markerade ”ej aktuellt”/);
  expect(written).toEqual([Object.fromEntries(Object.keys(blank).map((id) => [id, "ej aktuellt"]))]);
});

test("what somebody typed while the form was open is left as it is", async () => {
  const pane = await opened({ ...FILLED, "R2.total": null });
  const { user, memory, valuesOf } = pane;
  await asked(pane, "R2.total");
  await act(async () => memory.person.type("R2.total", 4));
  await user.click(await button("Markera"));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Markera" })).toBeNull());
  expect(await valuesOf("R2.total")).toEqual([4]);
});

describe("blank parts of a breakdown", () => {
  test("are set to 0 in one write, and only those", async () => {
    const { user, memory, written } = await opened({ ...FILLED, "B1a.hemregion.01": null });
    act(() => memory.person.select("B1a.hemregion.12"));
    await user.click(await button("Sätt tomma regioner till 0 (20 st)"));
    expect(await screen.findByText("0 står nu i 20 rutor som var tomma")).toBeTruthy();
    expect(written).toHaveLength(1);
    expect(Object.keys(written[0]!)).toHaveLength(20);
    expect(new Set(Object.values(written[0]!))).toEqual(new Set([0]));
    expect(written[0]).not.toHaveProperty("B1a.hemregion.03");
    expect(screen.queryByRole("button", { name: /Sätt tomma regioner/ })).toBeNull();
  });

  test("are chosen anew when somebody types in one of them at that very moment", async () => {
    const region = "B1a.hemregion.12";
    const blank = { ...FILLED, "B1a.hemregion.01": null };
    const { user, memory, written, valuesOf } = await opened(blank, (it) => it.person.type(region, 7));
    act(() => memory.person.select(region));
    await user.click(await button("Sätt tomma regioner till 0 (20 st)"));
    expect(await screen.findByText("0 står nu i 19 rutor som var tomma")).toBeTruthy();
    expect(written.map((one) => Object.keys(one).length)).toEqual([20, 19]);
    expect(await valuesOf(region, "B1a.hemregion.13")).toEqual([7, 0]);
  });

  test("are set to 0 from the list of what is missing, where all of it is in one breakdown", async () => {
    const { user, written } = await opened({ ...FILLED, "B2.besok.fysiska": null, "B2.besok.distans": null });
    await openStep(user, /Kontrollera/);
    await user.click(await button("Sätt tomma i ”Besökstyp” till 0 (2 st)"));
    await waitFor(() => expect(written).toEqual([{ "B2.besok.fysiska": 0, "B2.besok.distans": 0 }]));
  });

  test("are not offered there when something else is missing, too", async () => {
    const { user } = await opened({ ...FILLED, "B2.total": null, "B2.besok.distans": null });
    await openStep(user, /Kontrollera/);
    await screen.findByRole("region", { name: "B2" });
    expect(screen.queryByRole("button", { name: /Sätt tomma/ })).toBeNull();
  });
});

describe("what the pane wrote", () => {
  const written = async () => {
    const pane = await opened({ ...FILLED, "B2.besok.fysiska": null, "B2.besok.distans": " " });
    act(() => pane.memory.person.select("B2.besok.distans"));
    await pane.user.click(await button("Sätt tomma i ”Besökstyp” till 0 (2 st)"));
    await button("Ångra");
    return pane;
  };

  test("is taken back, to what stood there before", async () => {
    const { user, valuesOf } = await written();
    await user.click(await button("Ångra"));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Ångrat/));
    expect(await valuesOf("B2.besok.fysiska", "B2.besok.distans")).toEqual([null, " "]);
    expect(screen.queryByRole("button", { name: "Ångra" })).toBeNull();
  });

  test("can be taken back while other figures are filled in, from every step", async () => {
    const { user, memory } = await written();
    await act(async () => memory.person.type("R2.total", 4));
    await openStep(user, /Exportera/);
    expect(await button("Ångra")).toBeTruthy();
  });

  test("cannot be taken back when one of its cells has been changed", async () => {
    const { memory, valuesOf } = await written();
    await act(async () => memory.person.type("B2.besok.distans", 60));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Ångra" })).toBeNull());
    expect(await valuesOf("B2.besok.fysiska", "B2.besok.distans")).toEqual([0, 60]);
  });
});

test.each([
  ["both are blank", {}, "Nu –, täljare och nämnare saknas."],
  ["the numerator cannot be given", { "Ö1.taljare": "ej aktuellt", "Ö1.namnare": 7 }, "Nu –, täljare saknas."],
  ["the denominator is 0", { "Ö1.taljare": 0, "Ö1.namnare": 0 }, "Nu –, nämnaren är 0."],
])("a share that cannot be worked out says why: %s", async (_, values, says) => {
  const { memory } = await opened(values);
  act(() => memory.person.select("Ö1.andel"));
  expect((await guidance()).textContent).toContain(says);
});
