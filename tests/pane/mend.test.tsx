/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { readStored, writeStored } from "../../src/report/stored";
import { builtWorkbook } from "./builtWorkbook";
import { FILLED } from "./filledReport";
import { openStep, renderPane } from "./renderPane";

type BuiltHost = Awaited<ReturnType<typeof builtWorkbook>>;

const stored = async (host: BuiltHost) => {
  const read = await host.read();
  if (!read.ok) throw new Error("unread");
  const state = readStored(read.value.state!);
  if (!state.ok) throw new Error("unreadable");
  return { cells: read.value.cells, stored: state.stored };
};

test("a deleted sheet is mended with its figures from memory, and what was done is told and logged", async () => {
  const host = await builtWorkbook(FILLED);
  const { user } = renderPane(host);
  await screen.findByRole("tab", { name: /Fyll i/ });
  await act(async () => host.person.deleteSheet("B2"));
  await user.click(await screen.findByRole("button", { name: "Laga bladet B2" }));
  const told = await screen.findByText("Bladen är lagade");
  expect(told.parentElement!.textContent).toContain("3 uppgifter kommer ur minnet");
  const { cells, stored: state } = await stored(host);
  expect(cells["B2.total"]!.value).toBe(240);
  expect(cells["B2.besok.distans"]!.value).toBe(60);
  expect(state.log.at(-1)!.what).toBe("Lagade bladet B2");
  expect(state.kept!["B2.total"]).toBe(240);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Laga bladet B2" })).toBeNull());
});

test("a sheet that was deleted while the pane was closed comes back from what the workbook kept", async () => {
  const host = await builtWorkbook(FILLED);
  const before = renderPane(host);
  await openStep(before.user, /^Kontrollera/);
  await waitFor(async () => expect((await stored(host)).stored.kept).toMatchObject({ "B2.total": 240 }));
  before.unmount();
  host.person.deleteSheet("B2");
  const { user } = renderPane(host);
  await user.click(await screen.findByRole("button", { name: "Laga bladet B2" }));
  await screen.findByText("Bladen är lagade");
  expect((await stored(host)).cells["B2.total"]!.value).toBe(240);
});

test("what has no place is listed until it is entered in a blank cell or seen to", async () => {
  const host = await builtWorkbook({ ...FILLED, "B2.total": null });
  const { stored: state } = await stored(host);
  const unplaced = [
    { sheet: "B2", label: "Varav telefon", value: 31 },
    { sheet: "B2", label: "", value: "kom ihåg" },
  ];
  await host.saveState(writeStored({ ...state, unplaced }), writeStored(state));
  const { user } = renderPane(host);
  const list = await screen.findByRole("region", { name: "Utan plats i bladen" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["31 stod på bladet B2, vid ”Varav telefon”Klar med den", "”kom ihåg” stod på bladet B2Klar med den"]);
  await act(async () => host.person.select("B2.total"));
  await user.click((await within(list).findAllByRole("button", { name: /^För in i .* \(B2\)$/ }))[0]!);
  await waitFor(() => expect(within(list).getAllByRole("listitem")).toHaveLength(1));
  expect((await stored(host)).cells["B2.total"]!.value).toBe(31);
  await user.click(within(list).getByRole("button", { name: "Klar med den" }));
  await waitFor(() => expect(screen.queryByRole("region", { name: "Utan plats i bladen" })).toBeNull());
  expect((await stored(host)).stored.unplaced).toEqual([]);
});
