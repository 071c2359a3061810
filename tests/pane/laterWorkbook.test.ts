import { done, failed, type Host } from "../../src/hosts/host";
import { newReader } from "../../src/hosts/reader";
import { memoryHost } from "../../src/hosts/memory/memoryHost";
import { buildSheets } from "../../src/pane/acts/buildSheets";
import { importEarlier } from "../../src/pane/acts/importEarlier";
import { makeSubmission } from "../../src/pane/acts/makeSubmission";
import { reopenReport } from "../../src/pane/acts/reopenReport";
import { saveExplanation } from "../../src/pane/acts/saveExplanation";
import { signReport } from "../../src/pane/acts/signReport";
import { turnIntoNumbers } from "../../src/pane/acts/turnIntoNumbers";
import { keepAsItIs, previewUpgrade, upgradeReport } from "../../src/pane/acts/upgradeReport";
import { channel } from "../../src/pane/channel";
import { newSession, type Session } from "../../src/pane/session";
import type { DisguisedNumber } from "../../src/report/disguisedNumbers";
import { newReport } from "../../src/report/newReport";
import { writeStored } from "../../src/report/stored";
import { planWorkbook } from "../../src/sheet/workbook";
import { deskInProcess } from "./deskInProcess";
import { EARLIER_FIGURES, earlier } from "./olderWorkbook";

const { compiled, text: definition } = earlier;
const report = { ...newReport(compiled.area, 2028, "Testenheten"), definition };

const LATER: [what: string, state: string][] = [
  ["a state of a later format", writeStored(report).replace("urn:nhv-rapport:v1", "urn:nhv-rapport:v2")],
  ["a later layout", writeStored({ ...report, made: { product: "9.1.0", layout: 99, ruleSet: null } })],
  ["a later document", writeStored({ ...report, documentVersion: "9.0" })],
];

const finding = { rule: "B1.kon.sum", measure: "B1", severity: "warning", fields: ["B1.total"], message: "" } as const;

const shown: DisguisedNumber = {
  field: compiled.fields.get("B1.total")!,
  written: "10",
  number: 10,
  as: "text",
  counts: true,
};

const ACTS: [what: string, act: (session: Session) => Promise<unknown>][] = [
  ["building sheets", (session) => buildSheets(session, { compiled, reportingYear: 2028, unit: "En annan" })],
  ["explaining", (session) => saveExplanation(session, finding, "En förklaring.", { "B1.total": 10 })],
  ["signing", (session) => signReport(session, "koordinator", "Koordinator Exempel")],
  ["attesting", (session) => signReport(session, "granskare", "Granskare Exempel")],
  ["opening it again", (session) => reopenReport(session, "Koordinator Exempel", "En rättelse.")],
  ["reading in an earlier year", (session) => importEarlier(session, new File(["{}"], "2027.json"))],
  ["turning text into numbers", (session) => turnIntoNumbers(session, [shown])],
  ["exporting", makeSubmission],
  ["seeing what an upgrade does", previewUpgrade],
  ["upgrading", upgradeReport],
  ["keeping it as it is", keepAsItIs],
];

/** A workbook with this state, whether or not its sheets are there, and all that is done to it. */
async function workbookOf(state: string, hasSheets: boolean) {
  const memory = memoryHost();
  if (hasSheets) {
    await memory.build(planWorkbook(compiled, 2028, "Testenheten"), writeStored(report));
    await memory.write(EARLIER_FIGURES);
  }
  const touched: string[] = [];
  const touch = (what: string) => async () => {
    touched.push(what);
    return done(undefined);
  };
  const host: Host = {
    ...memory,
    read: async () => {
      const read = await memory.read();
      return read.ok ? done({ ...read.value, state }) : read;
    },
    build: touch("build"),
    mend: touch("mend"),
    saveState: touch("saveState"),
    write: touch("write"),
    lock: touch("lock"),
  };
  const session = newSession({
    host,
    reader: newReader(host, () => () => undefined),
    timer: () => () => undefined,
    writeWorkbook: async () => new Uint8Array(),
    readSubmission: async () => failed({ kind: "unreadable", why: "notZip" }),
    openDesk: deskInProcess,
    now: () => "2028-03-03T12:00:00.000Z",
    asked: channel(),
    defects: channel(),
  });
  return { session, touched };
}

describe.each(LATER)("%s", (_, state) => {
  test.each(ACTS)("is never touched by %s", async (_, act) => {
    for (const hasSheets of [true, false]) {
      const { session, touched } = await workbookOf(state, hasSheets);
      await act(session);
      expect(touched).toEqual([]);
      expect(session.snapshot().workbook?.kind).toBe("refused");
      expect(session.snapshot().defect).toBeNull();
    }
  });
});
