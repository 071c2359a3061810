import { loadArea } from "../../src/areas/areas";
import { done, type Host } from "../../src/hosts/host";
import type { Damage } from "../../src/report/damage";
import { plannedWorkbook } from "../../src/report/damage/plannedWorkbook";
import { newReport } from "../../src/report/newReport";
import { readWorkbookReport } from "../../src/report/readWorkbookReport";
import { writeStored } from "../../src/report/stored";
import { compile, type CompiledArea } from "../../src/rules/compile";
import { valueOf } from "../hosts/contract";

export const UNIT = "Testenheten";

/** Every area, in a year in which all of its measures are due, or nearly. */
export const AREAS_AND_YEARS: readonly (readonly [string, number])[] = [
  ["koagulationssjukdomar", 2027],
  ["gendermatoser", 2028],
  ["dysmeli", 2027],
  ["sct-systemisk-skleros", 2028],
  ["skelettdysplasier", 2027],
];

export const compiledArea = async (slug: string): Promise<CompiledArea> => compile((await loadArea(slug))!);

export const stateOf = ({ area }: CompiledArea, year: number): string => writeStored(newReport(area, year, UNIT));

/** The damages that a host's workbook has, as a check tells them. */
export async function damagesIn(host: Host, compiled: CompiledArea, year: number): Promise<readonly Damage[]> {
  const inspection = valueOf(await host.inspect(plannedWorkbook(compiled, year, UNIT)));
  const read = await readWorkbookReport(
    valueOf(await host.read()),
    async () => ({ ok: true, compiled }),
    () => inspection,
  );
  if (!read.ok) throw new Error(`No report: ${JSON.stringify(done(read.problem))}`);
  return read.damages;
}
