import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { newReport } from "../../src/report/newReport";
import { writeStored } from "../../src/report/stored";
import { compile, type CompiledArea } from "../../src/rules/compile";
import { type Definition, openDefinition } from "../../src/rules/definition/openDefinition";
import type { WorkbookPlan } from "../../src/sheet/plan";
import { planWorkbook } from "../../src/sheet/workbook";
import { CLEAN } from "../cli/cleanReport";
import { sixthArea } from "../definition/sixthArea";

const YEAR = 2027;
const UNIT = "Testenheten";

/** An area to play in: what a report of it is made of, and figures that nothing can be remarked on. */
export type Place = {
  name: string;
  compiled: CompiledArea;
  plan: WorkbookPlan;
  /** The state of a new report. */
  state: string;
  clean: Readonly<Record<string, number>>;
};

function placeOf(name: string, compiled: CompiledArea, clean: Place["clean"], definition?: string): Place {
  const report = { ...newReport(compiled.area, YEAR, UNIT), definition };
  return { name, compiled, plan: planWorkbook(compiled, YEAR, UNIT), state: writeStored(report), clean };
}

function opened(file: object): Definition {
  const read = openDefinition(JSON.stringify(file));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.definition;
}

const SIXTH_CLEAN: Place["clean"] = {
  "B1.total": 50,
  "B1.kon.kvinna": 20,
  "B1.kon.man": 30,
  "T1.n": 40,
  "T1.medel": 30,
  "T1.sd": 12.5,
  "T1.p10": 14,
  "T1.median": 28,
  "T1.p90": 47,
  "R1.taljare": 45,
  "R2.taljare": 60,
  "R2.namnare": 48,
};

/** A small area, made up, whose workbook keeps its definition. */
export function smallPlace(): Place {
  const { area, text } = opened(sixthArea());
  return placeOf("ett litet område", compile(area), SIXTH_CLEAN, text);
}

/** A built-in area. */
export const largePlace = (): Place => placeOf(koagulationssjukdomar.slug, compile(koagulationssjukdomar), CLEAN);
