/**
 * `npm run bench`: what the work costs on this machine, beside others that do the same work. Results are compared before
 * anything is timed; only the ratios between sides mean anything on another machine.
 */
import { koagulationssjukdomar } from "../src/areas/koagulationssjukdomar";
import { writeWorkbook } from "../src/hosts/file/writeWorkbook";
import { newReport } from "../src/report/newReport";
import { writeStored } from "../src/report/stored";
import { check } from "../src/rules/check";
import { compile } from "../src/rules/compile";
import { planWorkbook } from "../src/sheet/workbook";
import { CLEAN } from "../tests/cli/cleanReport";
import { eventToFindings } from "./eventToFindings";
import { feasibility } from "./feasibility";
import { openInIronCalc } from "./ironcalcWorkbook";
import { measure, type Row } from "./measure";
import { summariseMillion } from "./summariseMillion";

const YEAR = 2027;
const compiled = compile(koagulationssjukdomar);
const plan = planWorkbook(compiled, YEAR, "Testenheten");
const state = writeStored(newReport(koagulationssjukdomar, YEAR, "Testenheten"));

const ironCalc = openInIronCalc(plan);
ironCalc.fill(CLEAN);
const { derived } = check(compiled, { reportingYear: YEAR, values: CLEAN });
for (const [id, value] of Object.entries(derived)) {
  const shown = ironCalc.text(id);
  if (Number(shown.replace(" %", "")) !== value)
    throw new Error(`${id}: the check gives ${value}, the engine ${shown}`);
}

const rules = `check a full report of koagulationssjukdomar`;
const rows: Row[] = [
  await measure(rules, "check", true, 200, () => check(compiled, { reportingYear: YEAR, values: CLEAN })),
  await measure(rules, "the same rules as formulas in IronCalc", false, 20, () => ironCalc.fill(CLEAN)),
  await measure("plan the workbook", "planWorkbook", true, 50, () => planWorkbook(compiled, YEAR, "Testenheten")),
  await measure("write the workbook as .xlsx", "writeWorkbook", true, 20, () => writeWorkbook(plan, state)),
  ...(await feasibility()),
  ...(await eventToFindings()),
  ...(await summariseMillion()),
];

if (process.argv.includes("--json")) {
  for (const row of rows) console.log(JSON.stringify(row));
} else {
  for (const { work, side, median, unit, runs } of rows) {
    const own = rows.find((row) => row.work === work && row.ours)!;
    const ratio = (median / own.median).toFixed(1);
    console.log(
      `${work.padEnd(46)} ${side.padEnd(44)} ${median.toFixed(3).padStart(9)} ${unit}  × ${ratio}  (${runs} runs)`,
    );
  }
}
