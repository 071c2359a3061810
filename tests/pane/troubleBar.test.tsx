/** @jest-environment jsdom */
import "./browserLacks";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { HostFailure } from "../../src/hosts/host";
import { memoryHost } from "../../src/hosts/memory/memoryHost";
import { SessionProvider } from "../../src/pane/useSession";
import { TroubleBar } from "../../src/pane/views/troubleBar";
import { paneOver } from "../faults/actFlows";

const FAILURES: readonly (readonly [HostFailure, string, string])[] = [
  [{ kind: "editing" }, "Du skriver just nu i en ruta.", "Tryck på Retur eller Esc i bladet och försök igen."],
  [
    { kind: "protected", sheet: "B2" },
    "Bladet B2 är skyddat.",
    "Ta bort skyddet under Granska → Ta bort bladets skydd och försök igen.",
  ],
  [{ kind: "disconnected" }, "Kontakten med arbetsboken bröts.", "Det du har skrivit i bladen är kvar."],
];

test.each(FAILURES)(
  "what could not be done is told with why and what to do, and is tried again with one press: %j",
  async (failure, happened, remedy) => {
    const session = paneOver(memoryHost());
    const retry = jest.fn();
    render(
      <SessionProvider value={session}>
        <TroubleBar />
      </SessionProvider>,
    );
    expect(screen.queryByRole("alert")).toBeNull();
    act(() => session.change({ trouble: { undone: "Bladen kunde inte lagas", failure, retry } }));
    const { textContent } = screen.getByRole("alert");
    expect(textContent).toContain("Bladen kunde inte lagas.");
    expect(textContent).toContain(`${happened} ${remedy}`);
    await userEvent.click(screen.getByRole("button", { name: "Försök igen" }));
    expect(retry).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole("button", { name: "Stäng" }));
    expect(screen.queryByRole("alert")).toBeNull();
  },
);

test("what a form's own button does again has no second button for it here", () => {
  const session = paneOver(memoryHost());
  session.change({ trouble: { undone: "Filen kunde inte skapas", failure: { kind: "busy" }, retry: null } });
  render(
    <SessionProvider value={session}>
      <TroubleBar />
    </SessionProvider>,
  );
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Stäng"]);
});
