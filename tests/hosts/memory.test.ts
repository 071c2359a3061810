import { memoryHost } from "../../src/hosts/memory/memoryHost";
import type { ScannedText } from "../../src/report/scannedText";
import { hostContract } from "./contract";

hostContract("Memory", async () => {
  const host = memoryHost();
  const { person } = host;
  const left: ScannedText[] = [];
  const leave = (...texts: ScannedText[]) => {
    left.push(...texts);
    person.leave(left);
  };
  return {
    host,
    person: {
      paste: person.type,
      overwrite(id, value) {
        person.unprotect(id.split(".")[0]!);
        person.type(id, value);
      },
      // Cells in memory have names only: they are where they are, whatever happens around them.
      insertRowAbove: () => undefined,
      renameSheet: () => undefined,
      deleteSheet: person.deleteSheet,
      unprotect: person.unprotect,
      copySheet: person.copySheet,
      removeCheck: person.removeCheck,
      hideAway: (sheet, rows) =>
        rows.forEach((row, r) =>
          row.forEach((value, c) =>
            leave({ place: { kind: "cell", sheet, row: r + 1, column: c + 1, ours: false, id: null }, value }),
          ),
        ),
      comment: (sheet, value) => leave({ place: { kind: "comment", sheet }, value }),
      nameText: (name, text) =>
        leave({ place: { kind: "names" }, value: name }, { place: { kind: "names" }, value: `="${text}"` }),
    },
    window: {
      shown: () => host.shown.at(-1)?.[0] ?? null,
      opened: () => host.opened,
      select: person.select,
      settle: async () => undefined,
    },
  };
});
