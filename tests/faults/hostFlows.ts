import type { Host, Mending, Outcome } from "../../src/hosts/host";
import type { EmbeddedExcel } from "../../src/preview/excel";
import type { CellValue } from "../../src/rules/readings";
import { INPUTS, SMALL_PLAN, stateXml } from "../hosts/smallPlan";
import { valueOf } from "../hosts/contract";

/** Something that the add-in does in the workbook, through the port. All figures are made up. */
export type HostFlow = {
  /** What stands in the workbook before: `built` is the small plan's sheets with figures in them. */
  start: "empty" | "built" | "locked" | "damaged";
  /** What happens before it in the same pane, undisturbed. */
  first?(host: Host): Promise<unknown>;
  run(host: Host): Promise<Outcome<unknown>>;
  /** Makes sheets, which takes time: every error at one place each, not at all of them. */
  isLarge?: boolean;
  /** Derived values, protection and locks may be done in part when it fails, and are mended further the next time. */
  maybeInPart?: boolean;
};

export const FIGURES: Readonly<Record<string, CellValue>> = {
  "B1a.taljare": 7,
  "B1a.namnare": 12.5,
  "Ö1.taljare": 3,
  "Ö1.namnare": "ca 12",
};

const KEYS = ["B1a", "Ö1"];

async function mend(host: Host, mending: Mending): Promise<Outcome<void>> {
  const read = await host.read();
  return read.ok ? host.mend(SMALL_PLAN, mending, stateXml("lagad"), read.value.state) : read;
}

export const HOST_FLOWS: Readonly<Record<string, HostFlow>> = {
  build: { isLarge: true, start: "empty", run: (host) => host.build(SMALL_PLAN, stateXml("ny")) },
  "first read": { start: "built", run: (host) => host.read() },
  read: { start: "built", first: (host) => host.read(), run: (host) => host.read() },
  inspect: { start: "built", run: (host) => host.inspect(SMALL_PLAN) },
  scan: { start: "built", run: (host) => host.scan() },
  saveState: {
    start: "built",
    run: async (host) => {
      const read = await host.read();
      return read.ok ? host.saveState(stateXml("ändrad"), read.value.state) : read;
    },
  },
  lock: { start: "built", run: (host) => host.lock(true, KEYS, INPUTS) },
  unlock: { start: "locked", run: (host) => host.lock(false, KEYS, INPUTS) },
  "write one": { start: "built", run: (host) => host.write({ "B1a.taljare": 8 }) },
  "write many": {
    start: "built",
    run: (host) => host.write({ "B1a.taljare": 8, "B1a.namnare": null, "Ö1.taljare": 4, "Ö1.namnare": 12 }),
  },
  show: { start: "built", run: (host) => host.show(["Ö1.kvot"]) },
  watch: {
    start: "built",
    first: (host) => host.read(),
    run: async (host) => {
      const watching = await host.watch(() => undefined);
      if (watching.ok) await watching.value();
      return watching;
    },
  },
  "mend what is lost": {
    isLarge: true,
    maybeInPart: true,
    start: "damaged",
    run: (host) => mend(host, { anew: ["Ö1"], rewritten: ["B1a"], values: FIGURES }),
  },
  "mend by making anew": {
    isLarge: true,
    maybeInPart: true,
    start: "built",
    run: (host) => mend(host, { anew: ["B1a", "Ö1"], rewritten: ["Start"], values: FIGURES }),
  },
  "mend by writing again": {
    isLarge: true,
    maybeInPart: true,
    start: "built",
    run: (host) => mend(host, { anew: [], rewritten: ["Start", "B1a", "Ö1"], values: {} }),
  },
  open: { start: "built", run: (host) => host.open(new Uint8Array([80, 75, 3, 4])) },
};

/** The workbooks that flows begin in, as text to be restored. */
export async function hostStarts(excel: EmbeddedExcel, host: Host): Promise<Record<HostFlow["start"], string>> {
  const empty = excel.serialise();
  valueOf(await host.build(SMALL_PLAN, stateXml("ny")));
  valueOf(await host.write(FIGURES));
  // As after a paste: a number can be written here only if the format goes first.
  excel.workbook.format("Ö1", "B6", { numberFormat: "@" });
  const built = excel.serialise();
  valueOf(await host.lock(true, KEYS, INPUTS));
  const locked = excel.serialise();
  excel.restore(built);
  excel.workbook.deleteSheet("Ö1");
  excel.workbook.unprotectSheet("B1a");
  excel.workbook.paste("B1a", "C7", "0,5");
  return { empty, built, locked, damaged: excel.serialise() };
}
