import { type MemoryHost, memoryHost } from "../../src/hosts/memory/memoryHost";
import { madeNow } from "../../src/report/made";
import { newReport } from "../../src/report/newReport";
import type { Report } from "../../src/report/report";
import { readStored, type StoredReport, writeStored } from "../../src/report/stored";
import { compile } from "../../src/rules/compile";
import { openDefinition } from "../../src/rules/definition/openDefinition";
import type { Values } from "../../src/rules/readings";
import { planWorkbook } from "../../src/sheet/workbook";
import { laterSixthArea } from "../definition/laterSixthArea";
import { sixthArea } from "../definition/sixthArea";

function opened(definition: object) {
  const read = openDefinition(JSON.stringify(definition));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return { compiled: compile(read.definition.area), text: read.definition.text };
}

export const earlier = opened(sixthArea());
export const later = opened(laterSixthArea());

/** Made-up figures without contradictions for the sixth area's first version. */
export const EARLIER_FIGURES: Values = {
  ...{ "B1.total": 10, "B1.kon.kvinna": 4, "B1.kon.man": 6 },
  ...{ "T1.n": 5, "T1.medel": 20, "T1.sd": 7.9, "T1.p10": 12, "T1.median": 20, "T1.p90": 28 },
  ...{ "R1.taljare": 8, "R1.namnare": 10, "R2.taljare": 12, "R2.namnare": 9 },
};

/**
 * A filled workbook of the sixth area's first version whose report goes by another definition now, as when the product
 * has come with a new one.
 */
export async function olderWorkbook(definition: typeof later, set: Partial<Report> = {}): Promise<MemoryHost> {
  const host = memoryHost();
  const report: Report = {
    ...newReport(earlier.compiled.area, 2028, "Testenheten"),
    made: { ...madeNow(earlier.compiled.area), product: "0.0.9", layout: 1 },
    definition: definition.text,
    values: EARLIER_FIGURES,
    ...set,
  };
  await host.build(planWorkbook(earlier.compiled, 2028, "Testenheten"), writeStored(report));
  await host.write(EARLIER_FIGURES);
  return host;
}

/** What a workbook keeps of its report. */
export async function storedIn(host: MemoryHost): Promise<StoredReport> {
  const read = await host.read();
  const stored = readStored((read.ok && read.value.state) || "");
  if (!stored.ok) throw new Error("The workbook should hold a report.");
  return stored.stored;
}

/** The figures in the input cells of a workbook: all that are filled in. */
export async function figuresIn(host: MemoryHost): Promise<Values> {
  const read = await host.read();
  if (!read.ok) throw new Error("unreadable");
  const filled = Object.entries(read.value.cells).filter(
    ([, { value, formula }]) => formula === null && value !== null,
  );
  return Object.fromEntries(filled.map(([id, { value }]) => [id, value]));
}
