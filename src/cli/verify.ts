import { submissionHash, submissionText } from "../report/submission";
import { planSubmission } from "../report/submissionWorkbook";
import { type Difference, verifySubmission } from "../report/verify";
import type { Definition } from "../rules/definition/openDefinition";
import { readArguments } from "./arguments";
import { attemptEach } from "./attempt";
import { readDefinitionFile } from "./definitionFile";
import { isJson, readInput, textOf } from "./inputFile";
import { openArea } from "./openArea";
import { existing } from "./outputFile";
import { jsonBeside, readSubmissionJson, type ReadSubmission } from "./submissionJson";
import { readSubmissionWorkbook, strayContent } from "./submissionWorkbookFile";
import { type Command, printJson, printLine, type Terminal } from "./terminal";
import { about } from "./unusable";

const usage = "verify INLÄMNING.xlsx… [--definition FIL.json] [--json]";

const STRAY_JSON = "Filen säger inte detsamma som arbetsboken bredvid.";

/** Everything that a submission's file says otherwise than it was signed to say. */
async function verifyFile(terminal: Terminal, file: string, definition: Definition | null): Promise<ReadSubmission> {
  const bytes = await readInput(terminal, file);
  if (isJson(file, bytes)) {
    const read = readSubmissionJson(textOf(bytes));
    if (!read.submission) return read;
    const compiled = await openArea(read.submission.area, definition);
    return { ...read, differences: [...read.differences, ...verifySubmission(compiled, read.submission, null)] };
  }
  const { submission, hash, differences } = readSubmissionWorkbook(bytes);
  if (!submission) return { submission, differences };
  const compiled = await openArea(submission.area, definition);
  const beside = await existing(terminal, jsonBeside(file));
  const isSame = !beside || Buffer.from(submissionText(submission)).equals(beside);
  return {
    submission,
    differences: [
      ...differences,
      ...verifySubmission(compiled, submission, hash),
      ...strayContent(bytes, planSubmission(compiled, submission)),
      ...(isSame ? [] : [{ where: jsonBeside(file), says: STRAY_JSON }]),
    ],
  };
}

const SIGNED = { koordinator: "klarmarkerad", granskare: "attesterad" } as const;

function tell({ stdout }: Terminal, file: string, { submission, differences }: ReadSubmission): void {
  printLine(stdout, `${file}: ${differences.length ? "stämmer inte" : "stämmer"}`);
  if (submission) {
    const { areaName, reportingYear, unit, signatures } = submission;
    const signed = signatures.map(({ role, name, at }) => `${SIGNED[role]} av ${name} ${at.slice(0, 10)}`);
    printLine(stdout, `  ${[areaName, String(reportingYear), unit, ...signed].join(", ")}`);
    printLine(stdout, `  Kontrollsumma ${submissionHash(submission)}`);
  }
  for (const { where, says } of differences) printLine(stdout, `  ${where}: ${says}`);
}

const describe = (file: string, { submission, differences }: ReadSubmission) => ({
  file,
  verified: differences.length === 0,
  hash: submission && submissionHash(submission),
  area: submission && submission.area,
  reportingYear: submission && submission.reportingYear,
  unit: submission && submission.unit,
  differences: differences.map(({ where, says }: Difference) => ({ where, says })),
});

export const verify: Command = {
  usage,
  does: "räknar om allt i inlämningar och säger om de stämmer med det som undertecknades",
  async run(args, terminal) {
    const {
      words: files,
      on,
      value,
    } = readArguments(args, usage, {
      words: ["INLÄMNING.xlsx"],
      several: true,
      optional: ["definition"],
      switches: ["json"],
    });
    const definition = await readDefinitionFile(terminal, value.definition);
    return attemptEach(terminal, files, async (file) => {
      const result = await about(file, () => verifyFile(terminal, file, definition));
      if (on.has("json")) printJson(terminal, describe(file, result));
      else tell(terminal, file, result);
      return result.differences.length ? 1 : 0;
    });
  },
};
