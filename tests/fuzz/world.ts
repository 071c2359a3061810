import { createEmbeddedExcel, type ActResult, type EmbeddedExcel, type HostFault } from "../../src/preview/excel";
import { startExcel } from "../hosts/officeGlobals";
import { bootOffice, type OfficeInNode } from "../preview/officeInNode";
import { excelHost } from "../../src/hosts/excel/excelHost";
import { type Look, look } from "./look";
import { openPane, type Pane } from "./pane";
import type { Place } from "./place";
import { FIRST_TOKEN, LAST_TOKEN, tokensIn } from "./tokens";

/**
 * A workbook with a report in the embedded Excel, the unmodified Office.js over it, and an open pane. What people do goes
 * through {@link World.person}, so that what they take away themselves is told from what is lost.
 */
export type World = {
  readonly place: Place;
  readonly excel: EmbeddedExcel;
  readonly pane: Pane;
  /** What stood in the workbook when its sheets were new. */
  readonly built: Look;
  /** What stands in the workbook now. */
  look: () => Look;
  /** Something that a person does in Excel, at once. Refused acts are left at that. */
  person: (act: (workbook: EmbeddedExcel["workbook"]) => ActResult) => boolean;
  /** A figure that nobody has entered before. */
  token: () => number;
  /** Tokens that were in the workbook, that no person took away, and that are nowhere in it now or at an earlier look. */
  lost: () => readonly string[];
  /** The workbook as it was when a person last did something. */
  before: () => Look;
  /** Does something after so many requests of the add-in, just before the next is answered. */
  between: (requests: number, act: () => void) => void;
  fault: (fault: HostFault) => void;
  faults: () => number;
  /** Lets everything that is under way come to its end, as when nobody touches anything for some seconds. */
  quiet: () => Promise<void>;
  /** The pane did not come to rest though nothing happened and nobody stayed in a cell. */
  isRestless: () => boolean;
  /** Nothing more happens between requests, and nobody stays in a cell. */
  leave: () => void;
  /** Closes the pane and opens it again, in the same page. */
  reopenPane: () => Promise<void>;
  /** Saves the workbook, and opens what was saved in a new page. */
  reload: () => Promise<void>;
  close: () => void;
};

const built = new Map<string, Promise<string>>();

/** The workbook of a new report, built once by the product. */
async function newWorkbook({ name, plan, state }: Place): Promise<string> {
  const { excel, office } = await startExcel();
  const host = excelHost({ onFocus: () => () => undefined, defect: () => undefined });
  const outcome = await host.build(plan, state);
  if (!outcome.ok) throw new Error(`The sheets of ${name} could not be built: ${JSON.stringify(outcome.failure)}`);
  excel.workbook.deleteSheet("Blad1");
  office.close();
  return excel.serialise();
}

/** Milliseconds on the clock that a quiet moment lasts: longer than any wait of the reader's, shorter than its patience. */
const MOMENT = 6000;

/** How often something that waits is gone on to in one quiet moment: a reader tries again while a person stays in a cell. */
const MOST_TRIES = 8;

/** How often in a row nothing must have happened. */
const STILL = 4;

export async function openWorld(place: Place): Promise<World> {
  const text = built.get(place.name) ?? newWorkbook(place);
  built.set(place.name, text as Promise<string>);
  const excel = createEmbeddedExcel({ workbook: await text });
  const issued = new Set<string>();
  let minutes = 0;
  let token = FIRST_TOKEN;
  let faults = 0;
  let isRestless = false;
  let seen: { version: number; look: Look } | null = null;

  const lookNow = (): Look => {
    if (seen?.version !== excel.version()) seen = { version: excel.version(), look: look(excel) };
    return seen.look;
  };
  /** A minute later each time. */
  const now = () => new Date(Date.UTC(2027, 2, 1, 8, minutes++)).toISOString();
  const boot = async (): Promise<OfficeInNode> => {
    const office = await bootOffice(excel);
    const { Excel, Office, OfficeExtension } = office;
    Object.assign(globalThis, { Excel, Office, OfficeExtension });
    return office;
  };
  let office = await boot();
  let pane = openPane(now);
  const newLook = lookNow();
  let before = newLook;
  let living: ReadonlySet<string> = new Set();
  const lost = new Set<string>();
  const waiting = new Set<() => void>();

  /** Waits until nothing that was asked is unanswered, and nothing new is asked. */
  async function still(): Promise<void> {
    const state = () => `${excel.log.requests.length} ${excel.version()} ${pane.underWay()}`;
    for (let last = "", times = 0; times < STILL;) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      times = state() === last && pane.underWay() === 0 ? times + 1 : 0;
      last = state();
    }
  }

  async function quiet(): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      await still();
      if (!pane.clock.goOn(MOMENT)) return;
    }
    await still();
    isRestless ||= !excel.workbook.editing() && pane.clock.goOn(MOMENT);
  }

  function findLost(): void {
    const here = tokensIn(lookNow(), issued);
    for (const token of living) if (!here.has(token)) lost.add(token);
  }

  await quiet();
  return {
    place,
    excel,
    built: newLook,
    get pane() {
      return pane;
    },
    look: lookNow,
    person(act) {
      findLost();
      const { ok } = act(excel.workbook);
      before = lookNow();
      living = tokensIn(before, issued);
      return ok;
    },
    token() {
      const mine = token++;
      if (token % 10 === 0) token += 1;
      if (mine > LAST_TOKEN) throw new Error("The sequence is longer than there are tokens.");
      issued.add(String(mine));
      return mine;
    },
    lost() {
      findLost();
      return [...lost];
    },
    before: () => before,
    between(requests, act) {
      const stop = excel.host.onRequest(({ when, index }) => {
        if (when !== "before" || index < requests) return;
        stop();
        waiting.delete(stop);
        act();
      });
      waiting.add(stop);
    },
    leave() {
      waiting.forEach((stop) => stop());
      excel.workbook.endEdit(null);
    },
    fault(fault) {
      faults += 1;
      excel.host.failNext(fault);
    },
    faults: () => faults,
    quiet,
    isRestless: () => isRestless,
    async reopenPane() {
      pane.close();
      await still();
      pane = openPane(now);
    },
    async reload() {
      office.close();
      excel.restore(excel.serialise());
      office = await boot();
      pane = openPane(now);
    },
    close() {
      pane.close();
      office.close();
    },
  };
}
