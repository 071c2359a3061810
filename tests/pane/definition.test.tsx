/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { AREAS, loadArea } from "../../src/areas/areas";
import { type MemoryHost, memoryHost } from "../../src/hosts/memory/memoryHost";
import { readStored } from "../../src/report/stored";
import { writeDefinition } from "../../src/rules/definition/writeDefinition";
import { sixthArea } from "../definition/sixthArea";
import { renderPane } from "./renderPane";

type User = ReturnType<typeof renderPane>["user"];

const areaField = () => screen.findByLabelText<HTMLSelectElement>("Tillståndsområde");

/** Picks a file as a person does. */
async function readIn(user: User, content: string | Uint8Array<ArrayBuffer> | object, name = "prov.json") {
  await areaField();
  const part = typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content);
  await user.upload(screen.getByLabelText("Fil med måttdefinition (.json)"), new File([part], name));
}

async function build(user: User): Promise<void> {
  await user.type(screen.getByLabelText("NHV-enhet"), "Testenheten");
  await screen.findByLabelText("Rapporteringsår");
  await user.click(screen.getByRole("button", { name: "Skapa blad" }));
}

async function storedIn(host: MemoryHost) {
  const read = await host.read();
  const stored = readStored((read.ok && read.value.state) || "");
  if (!stored.ok) throw new Error("The workbook should hold a report.");
  return stored.stored;
}

test("the way to read in a definition is a quiet one, and builds nothing", async () => {
  const host = memoryHost();
  const { user } = renderPane(host);
  await areaField();
  await user.click(screen.getByRole("button", { name: "Läs in måttdefinition" }));
  expect(screen.queryByText("Välj det område som rapporten gäller.")).toBeNull();
});

test("an area from a file is chosen and built, and its workbook opens without the file", async () => {
  const host = memoryHost();
  const { user, unmount } = renderPane(host);
  await readIn(user, sixthArea());
  expect(await screen.findByText("prov.json är inläst. Provområde är valt.")).toBeTruthy();
  const field = await areaField();
  expect(field.selectedOptions[0]!.textContent).toBe("Provområde (ur fil)");
  expect(await screen.findByText("4 mått att rapportera")).toBeTruthy();
  await build(user);
  expect(await screen.findByRole("heading", { level: 1, name: "Provområde" })).toBeTruthy();
  const { area, documentVersion, definition } = await storedIn(host);
  expect([area, documentVersion]).toEqual(["provområde", "1.0"]);
  expect(JSON.parse(definition!)).toEqual(sixthArea());
  unmount();

  renderPane(host);
  expect(await screen.findByRole("heading", { level: 1, name: "Provområde" })).toBeTruthy();
  expect(await screen.findByRole("tab", { name: /Fyll i \d+ saknas/ })).toBeTruthy();
});

test("the definition stays in the workbook when something else of the report is saved", async () => {
  const host = memoryHost();
  const { user } = renderPane(host);
  await readIn(user, sixthArea());
  await screen.findByText("4 mått att rapportera");
  await build(user);
  await screen.findByRole("heading", { level: 1, name: "Provområde" });
  const { definition } = await storedIn(host);
  const earlier = { area: "provområde", reportingYear: 2026, unit: "Testenheten", values: {} };
  await user.upload(
    await screen.findByLabelText("Inlämning från ett tidigare år"),
    new File([JSON.stringify(earlier)], "2026.json"),
  );
  await screen.findByText("Uppgifterna från 2026 är inlästa.");
  expect(await storedIn(host)).toMatchObject({ definition, previous: { "2026": {} } });
});

test("a file with faults is refused with one line a fault, and nothing is added or chosen", async () => {
  const area = sixthArea();
  area.measured.from = "2025-07-01";
  area.relations[1]!.claim.right = "B1.totalt";
  const { user, container } = renderPane(memoryHost());
  await readIn(user, area);
  const title = await screen.findByText("prov.json går inte att använda");
  const faults = within(title.parentElement!).getAllByRole("listitem");
  expect(faults.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^measured: perioden börjar 2025-07-01, men/),
    "relations[T1.n.B1].claim: det finns ingen uppgift ”B1.totalt”. Menas B1.total?",
  ]);
  const field = await areaField();
  expect([field.value, field.options.length]).toEqual(["", AREAS.length + 1]);
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);

  await readIn(user, sixthArea());
  expect(await screen.findByText("prov.json är inläst. Provområde är valt.")).toBeTruthy();
  expect(screen.queryByText("prov.json går inte att använda")).toBeNull();
});

test.each([
  ["is empty", "", "filen: är tom."],
  ["is no JSON", '{"format":', "filen: är inte läsbar JSON."],
  ["is a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), "filen: är inte text i UTF-8."],
  ["is another JSON", { area: "dysmeli" }, "filen: är ingen måttdefinition."],
  ["is of a later format", { format: "urn:nhv-rapport:omrade:v2" }, "filen: är skriven i ett nyare format"],
  ["is far too large", new Uint8Array(16_000_001), "filen: är mycket större än en måttdefinition kan vara."],
])("a file that %s is refused in words", async (_, content, says) => {
  const { user } = renderPane(memoryHost());
  await readIn(user, content, "fil.json");
  await screen.findByText("fil.json går inte att använda");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining(says),
  ]);
});

test.each(AREAS.map(({ slug, name }) => [slug, name]))(
  "the built-in area %s is read from its own definition without a fault, as the one in the list",
  async (slug, name) => {
    const { user } = renderPane(memoryHost());
    await readIn(user, writeDefinition((await loadArea(slug))!));
    expect(await screen.findByText(`prov.json säger detsamma som ${name} i listan, som är valt.`)).toBeTruthy();
    const field = await areaField();
    expect([field.value, field.options.length]).toEqual([slug, AREAS.length + 1]);
    expect(field.selectedOptions[0]!.textContent).toBe(name);
  },
);

test("a file that says otherwise than the built-in area takes its place, and the workbook keeps it", async () => {
  const dysmeli = JSON.parse(writeDefinition((await loadArea("dysmeli"))!));
  const host = memoryHost();
  const { user } = renderPane(host);
  await readIn(user, { ...dysmeli, measured: { yearsBefore: 1, firstReported: 2027, from: "2026-01-01" } });
  expect(await screen.findByText("prov.json är inläst och gäller i stället för Dysmeli i listan.")).toBeTruthy();
  const field = await areaField();
  expect([...field.options].filter(({ value }) => value === "dysmeli").map(({ text }) => text)).toEqual([
    "Dysmeli (ur fil)",
  ]);
  await build(user);
  await screen.findByRole("heading", { level: 1, name: "Dysmeli" });
  expect((await storedIn(host)).definition).toContain('"firstReported": 2027');
});
