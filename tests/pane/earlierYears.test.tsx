/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { readStored } from "../../src/report/stored";
import { CLEAN } from "../cli/cleanReport";
import { builtWorkbook } from "./builtWorkbook";
import { renderPane } from "./renderPane";

/** A report file of a made-up unit, as a person picks it. */
const file = (part: object) =>
  new File(
    [
      JSON.stringify({
        area: "koagulationssjukdomar",
        reportingYear: 2026,
        unit: "Testenheten",
        values: { "B1a.diagnos.hemofili": 20, "B1a.diagnos.vwd": 10, "T2.namnare": 25 },
        ...part,
      }),
    ],
    "rapport-2026.json",
    { type: "application/json" },
  );

const choose = async (user: ReturnType<typeof renderPane>["user"], chosen: File) =>
  user.upload(await screen.findByLabelText("Inlämning från ett tidigare år"), chosen);

async function storedIn(host: Awaited<ReturnType<typeof builtWorkbook>>) {
  const read = await host.read();
  const stored = read.ok && read.value.state !== null && readStored(read.value.state);
  if (!stored || !stored.ok) throw new Error("The workbook should hold a report.");
  return stored.stored;
}

test("an earlier year is read in, kept in the workbook, and compared with", async () => {
  const host = await builtWorkbook(CLEAN);
  const { user } = renderPane(host);
  await choose(user, file({}));
  await screen.findByText("Uppgifterna från 2026 är inlästa.");
  await screen.findByText("Rapporten från mars 2026 är inläst");
  expect(Object.keys((await storedIn(host)).previous)).toEqual(["2026"]);
  await user.click(await screen.findByRole("tab", { name: /Kontrollera/ }));
  await screen.findByText(/förra årets rapport/);
});

test("another unit's file is refused by name, and nothing is kept of it", async () => {
  const host = await builtWorkbook();
  const { user } = renderPane(host);
  await choose(user, file({ unit: "En annan enhet" }));
  await screen.findByText(/Filen gäller En annan enhet/);
  expect((await storedIn(host)).previous).toEqual({});
});
