import fc from "fast-check";
import { declareMissing } from "../../src/pane/acts/declareMissing";
import { fillWithZeros } from "../../src/pane/acts/fillWithZeros";
import { inspectSheets } from "../../src/pane/acts/inspectSheets";
import { mendSheets } from "../../src/pane/acts/mendSheets";
import { saveExplanation } from "../../src/pane/acts/saveExplanation";
import { showCells } from "../../src/pane/acts/showCells";
import { turnIntoNumbers } from "../../src/pane/acts/turnIntoNumbers";
import { undoLastWrite } from "../../src/pane/acts/writeFigures";
import { follow } from "../../src/pane/follow";
import type { ActResult } from "../../src/preview/excel";
import { compile } from "../../src/rules/compile";
import { openDefinition } from "../../src/rules/definition/openDefinition";
import { sixthArea } from "../definition/sixthArea";
import { type ExcelSession, nextTime, openReport, startSession } from "../pane/excelSession";

/** Two sheets with five figures, so that thousands of edits take a minute. */
function smallArea() {
  const { measures, relations: _, ...area } = sixthArea();
  const { B1, R2 } = measures;
  const relations = [
    {
      rule: "R2.namnare.B1",
      claim: { left: "R2.namnare", is: "≤", right: "B1.total" },
      severity: "warning",
      because: "De som kontrolleras är oftast enhetens egna.",
      at: "31",
    },
  ];
  return { ...area, measures: { B1, R2 }, relations };
}

const FIELDS = ["B1.total", "B1.kon.kvinna", "B1.kon.man", "R2.taljare", "R2.namnare"] as const;

/** A day at a pane that stays open. */
export type Day = ExcelSession & { stop: () => void };

export async function beginDay(): Promise<Day> {
  const opened = openDefinition(JSON.stringify(smallArea()));
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  const { area, text } = opened.definition;
  const started = await startSession(compile(area), 2027, text);
  const day = { ...started, stop: follow(started.session) };
  await day.office.settle();
  return day;
}

const done = (result: ActResult): void => {
  if (!result.ok) throw new Error(`${result.title}: ${result.message}`);
};

/** One edit by a person: a number that chooses the cell and what is typed comes with it. */
type Edit = (day: Day, chance: number) => void;

const field = (chance: number): string => FIELDS[chance % FIELDS.length]!;
const block = ({ cellOf }: Day): [sheet: string, area: string] => {
  const [sheet, first] = cellOf("B1.kon.kvinna");
  return [sheet, `${first}:${cellOf("B1.kon.man")[1]}`];
};

export const EDITS: Readonly<Record<string, Edit>> = {
  typing: ({ excel, cellOf }, chance) => done(excel.workbook.type(...cellOf(field(chance)), String(chance))),
  "typing over": ({ excel, cellOf }, chance) => done(excel.workbook.type(...cellOf("B1.total"), String(chance))),
  "a number as text": ({ excel, cellOf }, chance) => done(excel.workbook.paste(...cellOf(field(chance)), "'1 200")),
  "what is no number": ({ excel, cellOf }, chance) => done(excel.workbook.paste(...cellOf(field(chance)), "ca 150")),
  "a formula": ({ excel, cellOf }, chance) => done(excel.workbook.paste(...cellOf(field(chance)), `=${chance}+1`)),
  "a paste of two": (day, chance) => done(day.excel.workbook.paste(...day.cellOf("B1.kon.kvinna"), `${chance}\n4`)),
  "Ctrl+Enter": (day, chance) => done(day.excel.workbook.fill(...block(day), String(chance))),
  Delete: (day) => done(day.excel.workbook.clear(...block(day))),
  undo: ({ excel }) => (excel.workbook.canUndo() ? done(excel.workbook.undo()) : undefined),
  redo: ({ excel }) => (excel.workbook.canRedo() ? done(excel.workbook.redo()) : undefined),
  "a co-author's": ({ excel, cellOf }, chance) =>
    done(excel.workbook.remoteEdit(...cellOf(field(chance)), String(chance))),
  "another cell": ({ excel, cellOf }, chance) => done(excel.workbook.select(...cellOf(field(chance)))),
  "another sheet": ({ excel }, chance) => done(excel.workbook.activate(chance % 2 ? "B1" : "R2")),
};

/** Puts a label out of order and mends the sheet where it stands. */
async function mend({ excel, session }: Day): Promise<void> {
  done(excel.workbook.unprotectSheet("B1"));
  done(excel.workbook.type("B1", "A5", "En annan etikett"));
  const mended = await mendSheets(session, ["B1"]);
  if (mended?.rewritten.length !== 1) throw new Error(`Not mended: ${JSON.stringify(session.snapshot().trouble)}`);
}

async function explain({ session }: Day): Promise<void> {
  const { assessment, figures } = openReport(session);
  const finding = assessment.findings.find(({ severity }) => severity === "warning");
  if (finding) await saveExplanation(session, finding, "Några kommer från en annan enhet.", figures);
}

/** What a person does in the pane now and then. */
export const PANE_ACTS: Readonly<Record<string, (day: Day) => unknown>> = {
  "an explanation": explain,
  "Rätta till tal": ({ session }) => turnIntoNumbers(session, openReport(session).disguisedNumbers),
  "zeros in blanks": ({ session }) => fillWithZeros(session, FIELDS),
  "taking back": ({ session }) => undoLastWrite(session),
  "a missing figure": ({ session }) =>
    declareMissing(session, "R2", ["R2.taljare"], "notApplicable", "", openReport(session).cells),
  "going to a cell": ({ session }) => showCells(session, ["R2.namnare"]),
  "a quiet moment": ({ pass }) => pass(2500),
  "a look at the sheets": ({ session }) => inspectSheets(session),
  "closing and opening the pane": async (day) => {
    day.stop();
    await day.office.settle();
    day.stop = follow(day.session);
    await nextTime(day.session, ({ workbook }) => workbook !== null);
  },
};

/** So many edits come in a row before the person looks at the findings. */
const ROW = 2;
/** After so many edits comes something in the pane, and after so many a mending. */
const [PANE_ACT, MENDING] = [20, 500];

/** What happens between one edit of the day and another, counted from 0; the same each time. What was done, by its name. */
export async function live(day: Day, from: number, to: number): Promise<string[]> {
  const [editNames, actNames] = [Object.keys(EDITS), Object.keys(PANE_ACTS)];
  const chances = fc.sample(fc.tuple(fc.constantFrom(...editNames), fc.nat(999)), { seed: from, numRuns: to - from });
  const lived: string[] = [];
  for (let i = from; i < to; i++) {
    const [name, chance] = chances[i - from]!;
    lived.push(name);
    EDITS[name]!(day, chance);
    if (i % ROW === ROW - 1) {
      const { workbook } = day.session.snapshot();
      const shown = nextTime(day.session, (snapshot) => snapshot.workbook !== workbook);
      EDITS.typing!(day, chance);
      await shown;
    }
    if (i % PANE_ACT === PANE_ACT - 1) {
      const act = actNames[Math.floor(i / PANE_ACT) % actNames.length]!;
      lived.push(act);
      await PANE_ACTS[act]!(day);
    }
    if (i % MENDING === MENDING - 1) await mend(day);
    const { trouble, defect } = day.session.snapshot();
    if (trouble ?? defect)
      throw new Error(
        `After edit ${i}, ${lived.slice(-3).join(", ")}: ${JSON.stringify(trouble ?? String(defect!.error))}`,
      );
  }
  return lived;
}

/** The same figures as at every rest, an explanation and a quiet moment; undo has nothing left to go back to. */
export async function rest(day: Day): Promise<void> {
  const { excel, office, session, cellOf } = day;
  for (const id of FIELDS) done(excel.workbook.type(...cellOf(id), "3"));
  done(excel.workbook.type(...cellOf("R2.namnare"), "9"));
  done(excel.workbook.clear(...cellOf("R2.taljare")));
  await office.settle();
  await fillWithZeros(session, ["R2.taljare"]);
  await office.settle();
  await explain(day);
  day.pass(2500);
  await office.settle();
}
