/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import axe from "axe-core";
import { memoryHost } from "../../src/hosts/memory/memoryHost";
import { builtWorkbook } from "./builtWorkbook";
import { FILLED } from "./filledReport";
import { openStep, renderPane } from "./renderPane";

/** Colours need a browser that paints: the journey looks at them. A pane has no page around it. */
const RULES = { "color-contrast": { enabled: false }, region: { enabled: false } };

async function faults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: RULES });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

test("the start view has nothing that shuts anybody out", async () => {
  const { container, user } = renderPane(memoryHost());
  await user.selectOptions(await screen.findByLabelText("Tillståndsområde"), "koagulationssjukdomar");
  await user.click(screen.getByRole("button", { name: "Skapa blad" }));
  expect(await faults(container)).toEqual([]);
});

test.each([
  ["Fyll i", /^Fyll i/],
  ["Kontrollera", /^Kontrollera/],
  ["Klarmarkera", /^Klarmarkera/],
  ["Exportera", /^Exportera/],
])("the step %s has nothing that shuts anybody out", async (_, name) => {
  const host = await builtWorkbook({ ...FILLED, "B1a.kon.man": 71, "B2.total": null });
  const { container, user } = renderPane(host);
  await openStep(user, name);
  act(() => host.person.select("B1a.kon.man"));
  expect(await faults(container)).toEqual([]);
});
