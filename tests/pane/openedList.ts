import { act, screen, waitFor, within } from "@testing-library/react";
import type { Host } from "../../src/hosts/host";
import type { Area } from "../../src/model/area";
import type { CellValue } from "../../src/rules/readings";
import { builtWorkbook } from "./builtWorkbook";
import { renderPane } from "./renderPane";

/** The pane over a workbook that keeps what is written, and the box for lists in it. */
export async function openedPane(area: Area, values: Readonly<Record<string, CellValue>> = {}) {
  const memory = await builtWorkbook(values, area);
  const written: Readonly<Record<string, CellValue>>[] = [];
  const states: string[] = [];
  const host: Host = {
    ...memory,
    write: (some, seen) => {
      written.push(some);
      return memory.write(some, seen);
    },
    saveState: (state, basedOn) => {
      states.push(state);
      return memory.saveState(state, basedOn);
    },
  };
  const pane = renderPane(host);
  const { user } = pane;
  const guidance = () => screen.findByRole("region", { name: "Hjälp med uppgiften" }, { timeout: 5000 });
  await guidance();
  const button = (name: string | RegExp) => screen.findByRole("button", { name });
  const box = () => screen.findByRole("dialog", { name: "Räkna ut ur en lista" }, { timeout: 5000 });
  const worked = async () => {
    const shown = await box();
    await waitFor(() => expect(shown.querySelector("[aria-busy=true]")).toBeNull());
    return within(shown);
  };

  return {
    ...pane,
    memory,
    guidance,
    box,
    button,
    /** What was written into the sheets, one entry an act. */
    written,
    /** The states that were stored, oldest first. */
    states,
    valuesOf: async (...ids: string[]): Promise<CellValue[]> => {
      const read = await memory.read();
      return read.ok ? ids.map((id) => read.value.cells[id]!.value) : [];
    },
    /** Opens the box from a figure, or the sheet of a measure. */
    async openBox(id: string) {
      act(() => memory.person.select(id));
      await user.click(await button("Räkna ut ur en lista"));
      return box();
    },
    /** Pastes rows of cells wherever one stands in the box, and waits until they have been worked on. */
    async paste(...rows: readonly (readonly (string | number)[])[]) {
      await user.paste(rows.map((row) => row.join("\t")).join("\r\n"));
      return worked();
    },
    worked,
    async enter() {
      await worked();
      await user.click(await button(/^För in \d+ uppgift/));
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    },
  };
}
