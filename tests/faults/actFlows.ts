import { readTables } from "../../src/hosts/file/readTables";
import { writeWorkbook } from "../../src/hosts/file/writeWorkbook";
import type { Host, Timer } from "../../src/hosts/host";
import { newReader } from "../../src/hosts/reader";
import { buildSheets } from "../../src/pane/acts/buildSheets";
import { declareMissing } from "../../src/pane/acts/declareMissing";
import { importEarlier } from "../../src/pane/acts/importEarlier";
import { keepFigures } from "../../src/pane/acts/keepFigures";
import { makeSubmission } from "../../src/pane/acts/makeSubmission";
import { mendSheets } from "../../src/pane/acts/mendSheets";
import { reopenReport } from "../../src/pane/acts/reopenReport";
import { saveExplanation } from "../../src/pane/acts/saveExplanation";
import { dropUnplaced, enterUnplaced } from "../../src/pane/acts/seeToUnplaced";
import { showCells } from "../../src/pane/acts/showCells";
import { signReport } from "../../src/pane/acts/signReport";
import { turnIntoNumbers } from "../../src/pane/acts/turnIntoNumbers";
import { keepAsItIs, upgradeReport } from "../../src/pane/acts/upgradeReport";
import { channel } from "../../src/pane/channel";
import { newSession, type Session } from "../../src/pane/session";
import { readStored, type StoredReport, writeStored } from "../../src/report/stored";
import { compile } from "../../src/rules/compile";
import { openDefinition } from "../../src/rules/definition/openDefinition";
import type { Finding } from "../../src/rules/rule";
import type { CellValue } from "../../src/rules/readings";
import { sixthArea } from "../definition/sixthArea";
import { valueOf } from "../hosts/contract";
import { deskInProcess } from "../pane/deskInProcess";
import type { Workbench } from "./workbench";

const DEFINITION = JSON.stringify(sixthArea());

/** A small area with a measure of each kind. */
export const AREA = (() => {
  const opened = openDefinition(DEFINITION);
  if (!opened.ok) throw new Error("The definition should open.");
  return compile(opened.definition.area);
})();

/** Made-up figures, complete and without contradictions. */
export const FIGURES: Readonly<Record<string, CellValue>> = {
  "B1.total": 10,
  "B1.kon.kvinna": 6,
  "B1.kon.man": 4,
  "T1.n": 8,
  "T1.medel": 30,
  "T1.sd": 14,
  "T1.p10": 17,
  "T1.median": 28,
  "T1.p90": 48,
  "R1.taljare": 7,
  "R1.namnare": 10,
  "R2.taljare": 18,
  "R2.namnare": 9,
};

export const ACT_INPUTS = [...AREA.fields.keys()];

/** What a person wrote about, as a rule would tell it. */
export const finding = (rule: string): Finding => ({
  rule,
  measure: "B1",
  severity: "warning",
  fields: ["B1.total"],
  message: "Ovanligt många.",
});

const timer: Timer = (act, milliseconds) => {
  const id = setTimeout(act, milliseconds);
  return () => clearTimeout(id);
};

/** A pane without its views, over a workbook. */
export const paneOver = (host: Host, now = () => "2027-03-03T12:00:00.000Z"): Session =>
  newSession({
    host,
    reader: newReader(host, timer),
    timer,
    writeWorkbook: (plan) => writeWorkbook(plan, null),
    readSubmission: async (bytes) => readTables(bytes, ["Data", "Intyg"]),
    openDesk: deskInProcess,
    now,
    asked: channel(),
    defects: channel(),
  });

/** A state without how many times it was said in the log: what was signed and told as undone is signed again. */
export function said(state: string | null): StoredReport | string | null {
  const read = state === null ? null : readStored(state);
  if (!read?.ok) return state;
  return {
    ...read.stored,
    log: read.stored.log.filter(({ what }, i, log) => log.findIndex((one) => one.what === what) === i),
  };
}

export type ActStart = "empty" | "filled" | "signed" | "damaged" | "older" | "unplaced";

/** What a person does in the pane. Null, or nothing, when it could not be done. */
export type ActFlow = {
  start: ActStart;
  run(session: Session): Promise<unknown>;
  /** Done beside the rest: that it was not done is not told. */
  isQuiet?: boolean;
  /** The protection of the cover may be left off when it fails: that is told as a damage of the cover, and mended there. */
  maybeInPart?: boolean;
};

const UNPLACED = { sheet: "R2", label: "Kontroller", value: 31 };

/** Declares a figure missing whose cell is as a person sees it. */
async function declare(session: Session): Promise<unknown> {
  const fresh = await session.freshReport();
  if (!fresh.ok) return session.perform("", async () => fresh);
  return declareMissing(session, "R2", ["R2.taljare"], "notApplicable", "Görs inte.", fresh.value.cells);
}

const EARLIER = { area: "provområde", reportingYear: 2026, unit: "Testenheten", values: { "B1.total": 8 } };

export const build = (session: Session) =>
  buildSheets(session, { compiled: AREA, definition: DEFINITION, reportingYear: 2027, unit: "Testenheten" });

/** All that the pane shows as numbers in disguise, as when a person presses the button for them all. */
async function turnAllIntoNumbers(session: Session): Promise<unknown> {
  const fresh = await session.freshReport();
  return fresh.ok ? turnIntoNumbers(session, fresh.value.disguisedNumbers) : session.perform("", async () => fresh);
}

export const ACT_FLOWS: Readonly<Record<string, ActFlow>> = {
  "build sheets": { start: "empty", run: build },
  "save an explanation": {
    start: "filled",
    run: (session) => saveExplanation(session, finding("B1.prov"), "Det stämmer.", { "B1.total": 10 }),
  },
  "turn text into numbers": { start: "filled", run: turnAllIntoNumbers },
  "import an earlier year": {
    start: "filled",
    run: (session) => importEarlier(session, new File([JSON.stringify(EARLIER)], "2026.json")),
  },
  sign: { start: "filled", run: (session) => signReport(session, "koordinator", "Koordinator Exempel") },
  reopen: { start: "signed", run: (session) => reopenReport(session, "Koordinator Exempel", "Fel siffra") },
  "make the submission": { start: "signed", run: (session) => makeSubmission(session) },
  "mend a deleted sheet": { start: "damaged", maybeInPart: true, run: (session) => mendSheets(session, ["R2"]) },
  "upgrade an older workbook": { start: "older", run: upgradeReport },
  "keep an older workbook": { start: "older", run: keepAsItIs },
  "declare a figure missing": { start: "filled", run: declare },
  "enter what has no place": { start: "unplaced", run: (session) => enterUnplaced(session, UNPLACED, "R2.taljare") },
  "drop what has no place": { start: "unplaced", run: (session) => dropUnplaced(session, UNPLACED) },
  "keep the figures": { start: "filled", isQuiet: true, run: keepFigures },
  "show a cell": { start: "filled", run: (session) => showCells(session, ["R2.namnare"]) },
};

/** The workbooks that acts begin in, as text to be restored. */
export async function actStarts({ excel, open, ...bench }: Workbench): Promise<Record<ActStart, string>> {
  const empty = excel.serialise();
  const host = open(empty);
  const session = paneOver(host);
  await build(session);
  valueOf(await host.write({ ...FIGURES, "R2.namnare": "9", "T1.medel": "30" }));
  const filled = excel.serialise();
  await keepFigures(session);
  excel.workbook.deleteSheet("R2");
  const damaged = excel.serialise();
  const changed = async (change: (report: StoredReport) => StoredReport) => {
    excel.restore(filled);
    const { state } = valueOf(await host.read());
    const read = readStored(state!);
    if (!read.ok) throw new Error("The state should be whole.");
    valueOf(await host.saveState(writeStored(change(read.stored)), state));
  };
  await changed((report) => ({ ...report, made: { ...report.made!, layout: 1 } }));
  const older = excel.serialise();
  await changed((report) => ({ ...report, unplaced: [UNPLACED] }));
  valueOf(await host.write({ "R2.taljare": null }));
  const unplaced = excel.serialise();
  excel.restore(filled);
  await signReport(session, "koordinator", "Koordinator Exempel");
  expect(session.snapshot().trouble).toBeNull();
  expect(bench.portrait(ACT_INPUTS).state).toContain("Klarmarkerade rapporten");
  return { empty, filled, damaged, older, unplaced, signed: excel.serialise() };
}
