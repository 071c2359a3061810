import { createEmbeddedExcel, type ActResult, type EmbeddedExcel, type HostFault } from "../../src/preview/excel";
import { startExcel } from "../hosts/officeGlobals";
import { bootOffice, type OfficeInNode } from "../preview/officeInNode";
import { excelHost } from "../../src/hosts/excel/excelHost";
import { type Explained, newExplained } from "./explained";
import { type Look, look } from "./look";
import { nameByPage } from "./page";
import { openPane, type Pane } from "./pane";
import type { Place } from "./place";
import type { Stood } from "./places";
import { FIRST_TOKEN, LAST_TOKEN, tokensIn, tokensOf } from "./tokens";

/**
 * A workbook with a report in the embedded Excel, the unmodified Office.js over it, and an open pane. What people do goes
 * through {@link World.person}, so that what they take away themselves is told from what is lost.
 */
export type World = {
  readonly place: Place;
  readonly excel: EmbeddedExcel;
  readonly pane: Pane;
  /** Those that are open: a co-author may have one too. */
  readonly panes: readonly Pane[];
  /** What stood in the workbook when its sheets were new. */
  readonly built: Look;
  /** What stands in the workbook now. */
  look: () => Look;
  /** Something that a person does in Excel, at once. Refused acts are left at that. */
  person: (act: (workbook: EmbeddedExcel["workbook"]) => ActResult) => boolean;
  /** A figure that nobody has entered before. */
  token: () => number;
  /** Which tokens have ever stood in which field's cell, or were put there from the pane. */
  readonly stood: Stood;
  /** A person takes something off the list of what has no place: it may be nowhere from now on. */
  letGo: (value: unknown) => void;
  readonly explained: Explained;
  /** Made-up numbers of persons that somebody has written somewhere. */
  readonly persons: Set<string>;
  /** The computer's clock is set to so many minutes later, or earlier. */
  turnClock: (minutes: number) => void;
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
  /** More is kept for the add-in than when its pane was opened, though all that could be let go is. */
  holdsMore: () => string | null;
  /** Opens a pane in the Excel of a co-author, or closes it. Says which. */
  turnCoauthor: () => Promise<"opened" | "closed">;
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
  const released = new Set<string>();
  let minutes = 0;
  let token = FIRST_TOKEN;
  let faults = 0;
  let isRestless = false;
  /** What may have kept the pane from letting go, since its page was loaded. */
  let hindered = 0;
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
  let pane = openPane(office, now);
  let coauthor: { office: OfficeInNode; pane: Pane } | null = null;
  const panes = (): Pane[] => (coauthor ? [pane, coauthor.pane] : [pane]);
  const newLook = lookNow();
  let before = newLook;
  let living: ReadonlySet<string> = new Set();
  const lost = new Set<string>();
  const waiting = new Set<() => void>();

  /** Waits until nothing that was asked is unanswered, and nothing new is asked. */
  async function still(): Promise<void> {
    const underWay = () => panes().reduce((sum, one) => sum + one.underWay(), 0);
    const asked = () => excel.log.requests.length + (coauthor?.office.pane.log.requests.length ?? 0);
    const state = () => `${asked()} ${excel.version()} ${underWay()}`;
    for (let last = "", times = 0; times < STILL;) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      times = state() === last && underWay() === 0 ? times + 1 : 0;
      last = state();
    }
  }

  const goOn = (): boolean => panes().filter((one) => one.clock.goOn(MOMENT)).length > 0;

  async function closeCoauthor(): Promise<void> {
    coauthor?.pane.close();
    await still();
    coauthor?.office.close();
    coauthor = null;
  }

  async function quiet(): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      await still();
      if (!goOn()) return;
    }
    await still();
    isRestless ||= !excel.workbook.editing() && goOn();
  }

  function findLost(): void {
    const here = tokensIn(lookNow(), issued);
    for (const token of living) if (!here.has(token) && !released.has(token)) lost.add(token);
  }

  await quiet();
  const held = excel.host.held();
  return {
    place,
    excel,
    built: newLook,
    get pane() {
      return pane;
    },
    get panes() {
      return panes();
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
    stood: new Map(),
    persons: new Set(),
    explained: newExplained(),
    letGo: (value) => tokensOf({ value, formula: null }).forEach((token) => released.add(token)),
    turnClock: (by) => void (minutes += by),
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
      hindered += 1;
      excel.host.failNext(fault);
    },
    faults: () => faults,
    quiet,
    isRestless: () => isRestless,
    holdsMore() {
      const now = excel.host.held();
      // What a request that Excel broke off had begun to hold on to, Office.js does not let go.
      return now.events > held.events * (1 + hindered) || (faults === 0 && now.references > held.references)
        ? `${JSON.stringify(now)} is kept for the add-in, at first ${JSON.stringify(held)}`
        : null;
    },
    async reopenPane() {
      // While a person stays in a cell Excel lets nothing go.
      hindered += 1;
      pane.close();
      await still();
      pane = openPane(office, now);
    },
    async turnCoauthor() {
      if (coauthor) {
        await closeCoauthor();
        return "closed";
      }
      nameByPage(office);
      const theirs = await bootOffice(excel);
      coauthor = { office: theirs, pane: openPane(theirs, now) };
      return "opened";
    },
    async reload() {
      await closeCoauthor();
      office.close();
      excel.restore(excel.serialise());
      office = await boot();
      pane = openPane(office, now);
    },
    close() {
      coauthor?.pane.close();
      coauthor?.office.close();
      pane.close();
      office.close();
    },
  };
}
