/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { failed, type Host } from "../../src/hosts/host";
import { memoryHost } from "../../src/hosts/memory/memoryHost";
import { readStored } from "../../src/report/stored";
import { builtWorkbook } from "./builtWorkbook";
import { renderPane } from "./renderPane";

const areaField = () => screen.findByLabelText("Tillståndsområde");

async function choose(user: ReturnType<typeof renderPane>["user"], unit: string, year?: string) {
  await user.selectOptions(await areaField(), "koagulationssjukdomar");
  if (unit) await user.type(screen.getByLabelText("NHV-enhet"), unit);
  const yearField = await screen.findByLabelText("Rapporteringsår");
  if (year) await user.selectOptions(yearField, year);
  return yearField;
}

test("the coming March is the year that is proposed", async () => {
  const { user } = renderPane(memoryHost());
  expect(((await choose(user, "")) as HTMLSelectElement).value).toBe("2027");
});

test("the measures that are due are shown with their period, the others with the year they begin", async () => {
  const { user, container } = renderPane(memoryHost());
  await choose(user, "", "2026");
  expect(screen.getByText("10 mått att rapportera")).toBeTruthy();
  expect(container.textContent).toContain("Mätperiod 1 september–31 december 2025");
  expect(container.textContent).toContain("Mätperiod 1 januari–31 december 2025");
  expect(container.textContent).toMatch(/Inte i år.*Rapporteras första gången i mars 2027R1Blödningar/);
});

test.each([
  ["no area", async () => {}, "Välj det område som rapporten gäller."],
  [
    "no unit",
    async (user: ReturnType<typeof renderPane>["user"]) => void (await choose(user, "")),
    "Skriv enhetens namn.",
  ],
])("with %s nothing is built, and what is needed is said where it is needed", async (_, fill, says) => {
  const host = memoryHost();
  const { user } = renderPane(host);
  await areaField();
  await fill(user);
  await user.click(screen.getByRole("button", { name: "Skapa blad" }));
  expect(await screen.findByText(says)).toBeTruthy();
  expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
  expect(await host.read()).toMatchObject({ value: { state: null } });
});

test("the sheets are built, and the report is open with what is missing counted", async () => {
  const host = memoryHost();
  const { user } = renderPane(host);
  await choose(user, "Testenheten");
  await user.click(screen.getByRole("button", { name: "Skapa blad" }));
  const heading = await screen.findByRole("heading", { level: 1, name: "Koagulationssjukdomar" });
  expect(document.activeElement).toBe(heading);
  expect(await screen.findByRole("tab", { name: /Fyll i 45 saknas/, selected: true })).toBeTruthy();
  const read = await host.read();
  const stored = readStored(read.ok ? read.value.state! : "");
  expect(stored).toMatchObject({
    ok: true,
    stored: { area: "koagulationssjukdomar", reportingYear: 2027, unit: "Testenheten" },
  });
});

test("while the sheets are made, it is told which one and how far it has come", async () => {
  const memory = memoryHost();
  let goOn = () => {};
  const host: Host = {
    ...memory,
    build: async (plan, state, progress) => {
      progress?.(0.4, "B1c");
      await new Promise<void>((done) => (goOn = done));
      return memory.build(plan, state, progress);
    },
  };
  const { user } = renderPane(host);
  await choose(user, "Testenheten");
  await user.click(screen.getByRole("button", { name: "Skapa blad" }));
  const bar = await screen.findByRole("progressbar");
  expect(bar.getAttribute("aria-valuenow")).toBe("0.4");
  expect(screen.getByRole("status").textContent).toBe("Blad B1c …");
  goOn();
  expect(await screen.findByRole("heading", { name: "Koagulationssjukdomar" })).toBeTruthy();
});

test("a sheet in the way is a refusal that says which and what to do, and the form is kept", async () => {
  const host: Host = { ...memoryHost(), build: async () => failed({ kind: "occupied", sheet: "B2" }) };
  const { user } = renderPane(host);
  await choose(user, "Testenheten");
  await user.click(screen.getByRole("button", { name: "Skapa blad" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Bladen kunde inte skapas.");
  expect(alert.textContent).toContain("Arbetsboken har redan ett blad som heter B2. Öppna en ny, tom arbetsbok");
  expect((screen.getByLabelText("NHV-enhet") as HTMLInputElement).value).toBe("Testenheten");
  await user.click(within(alert).getByRole("button", { name: "Stäng" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a workbook with a report opens as that report, whoever reloads the pane", async () => {
  const host = await builtWorkbook({ "B1a.total": 12 });
  const { unmount } = renderPane(host);
  expect(await screen.findByText("Testenheten · mars 2027")).toBeTruthy();
  unmount();
  renderPane(host);
  expect(await screen.findByText("Testenheten · mars 2027")).toBeTruthy();
  expect(await screen.findByRole("tab", { name: /44 saknas/ })).toBeTruthy();
});
