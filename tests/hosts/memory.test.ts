import { memoryHost } from "../../src/hosts/memory/memoryHost";
import { hostContract } from "./contract";

hostContract("Memory", async () => {
  const host = memoryHost();
  const { person } = host;
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
    },
    window: {
      shown: () => host.shown.at(-1)?.[0] ?? null,
      opened: () => host.opened,
      select: person.select,
      settle: async () => undefined,
    },
  };
});
