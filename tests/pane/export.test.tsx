/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import type { MemoryHost } from "../../src/hosts/memory/memoryHost";
import { writeStored } from "../../src/report/stored";
import { newReport } from "../../src/report/newReport";
import { sign } from "../../src/report/sign";
import { hashOf } from "../../src/report/canonical";
import { compile } from "../../src/rules/compile";
import { builtWorkbook } from "./builtWorkbook";
import { FILLED } from "./filledReport";
import { NOW, openStep, renderPane } from "./renderPane";

const CLEAN = { ...FILLED, "B1a.diagnos.vrcfd": 12 };

async function signedWorkbook(): Promise<MemoryHost> {
  const host = await builtWorkbook(CLEAN);
  const compiled = compile(koagulationssjukdomar);
  const report = { ...newReport(compiled.area, 2027, "Testenheten"), values: CLEAN };
  const signing = sign(compiled, report, "koordinator", "Koordinator Exempel", NOW);
  if (!signing.ok) throw new Error(signing.reasons.map(({ says }) => says).join(" "));
  await host.saveState(writeStored(signing.report), writeStored(report));
  return host;
}

type Saved = { name: string; blob: Blob };

/** Catches what the browser would save. */
function downloads(): Saved[] {
  const saved: Saved[] = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  };
  URL.revokeObjectURL = () => {};
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href)! });
  });
  return saved;
}

async function textOf(blob: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((read) => {
    reader.onload = () => read(String(reader.result));
    reader.readAsText(blob);
  });
}

test("an unsigned report cannot be exported, and the way there is shown", async () => {
  const { user } = renderPane(await builtWorkbook(CLEAN));
  await openStep(user, /Exportera Inte än/);
  expect(await screen.findByRole("heading", { name: "Klarmarkera först" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Skapa filen" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Gå till Klarmarkera" }));
  expect(await screen.findByRole("heading", { name: "Klarmarkera rapporten" })).toBeTruthy();
});

test("a signed report becomes two files whose checksum is shown, and the workbook opens in Excel", async () => {
  const saved = downloads();
  const host = await signedWorkbook();
  const { user } = renderPane(host);
  await user.click(await screen.findByRole("button", { name: "Skapa filen" }));
  const heading = await screen.findByRole("heading", { name: "Filen är klar" });
  expect(document.activeElement).toBe(heading);
  await user.click(screen.getByRole("button", { name: "Ladda ner Excel-filen" }));
  await user.click(screen.getByRole("button", { name: "Ladda ner som JSON" }));
  expect(saved.map(({ name }) => name)).toEqual([
    "nhv-koagulationssjukdomar-2027-testenheten.xlsx",
    "nhv-koagulationssjukdomar-2027-testenheten.json",
  ]);
  const json = await textOf(saved[1]!.blob);
  expect(screen.getByText(hashOf(json))).toBeTruthy();
  expect(JSON.parse(json)).toMatchObject({ unit: "Testenheten", signatures: [{ name: "Koordinator Exempel" }] });
  await user.click(screen.getByRole("button", { name: "Öppna i Excel" }));
  expect(host.opened[0]?.length).toBe(saved[0]!.blob.size);
});

test("files of figures that have been changed since are not offered any more", async () => {
  const host = await signedWorkbook();
  const { user } = renderPane(host);
  await user.click(await screen.findByRole("button", { name: "Skapa filen" }));
  await screen.findByRole("button", { name: "Ladda ner Excel-filen" });
  await act(async () => host.person.type("B2.besok.fysiska", 181));
  expect(await screen.findByRole("heading", { name: "Klarmarkera först" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Ladda ner Excel-filen" })).toBeNull();
});

test("a change that the pane has not heard of is found when the file is made", async () => {
  const memory = await signedWorkbook();
  const { user } = renderPane({ ...memory, watch: () => memory.watch(() => {}) });
  await screen.findByRole("button", { name: "Skapa filen" });
  await memory.write({ "B2.total": 500 });
  await user.click(screen.getByRole("button", { name: "Skapa filen" }));
  expect(await screen.findByRole("heading", { name: "Klarmarkera först" })).toBeTruthy();
  expect(screen.getByText(/Antal läkarbesök, totalt/)).toBeTruthy();
});
