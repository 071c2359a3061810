import { writeWorkbook } from "../hosts/file/writeWorkbook";
import { olderFinding } from "../report/age";
import { damageReasons } from "../report/damage";
import { personalDataIn, personalDataReasons } from "../report/personalData";
import { exportSubmission as exportReport, submissionHash, submissionText } from "../report/submission";
import { planSubmission } from "../report/submissionWorkbook";
import { readArguments } from "./arguments";
import { readDefinitionFile } from "./definitionFile";
import { existing, requireXlsx, writeOutput } from "./outputFile";
import { tellReasons } from "./reasons";
import { readReportWorkbook } from "./reportWorkbook";
import { setAside, setReportAside } from "./setAside";
import { isSubmissionJson, jsonBeside } from "./submissionJson";
import { type Command, printLine, type Terminal } from "./terminal";

const usage = "export FIL.xlsx --out INLÄMNING.xlsx [--definition FIL.json]";

/** `S.json` takes the place of an earlier submission. Anything else by that name is set aside. */
async function setOtherJsonAside(terminal: Terminal, json: string): Promise<void> {
  const there = await existing(terminal, json);
  if (there && !isSubmissionJson(new TextDecoder().decode(there))) await setAside(terminal, json);
}

export const exportSubmission: Command = {
  usage,
  does: "gör inlämningen av en undertecknad rapport, eller säger vad som hindrar",
  async run(args, terminal) {
    const { word, value } = readArguments(args, usage, {
      words: ["FIL.xlsx"],
      required: ["out"],
      optional: ["definition"],
    });
    const { out } = value;
    requireXlsx(out);
    const file = word["FIL.xlsx"];
    const { compiled, report, damages, older, sightings } = await readReportWorkbook(
      terminal,
      file,
      await readDefinitionFile(terminal, value.definition),
    );
    if (older) printLine(terminal.stderr, `${file}: ${olderFinding(compiled.area, older).message}`);
    const exported = exportReport(compiled, report);
    const unfit = [...damageReasons(damages), ...personalDataReasons(personalDataIn(compiled, report, sightings))];
    if (!exported.ok || unfit.length) {
      tellReasons(terminal, `${file}: Rapporten kan inte exporteras än:`, [
        ...unfit,
        ...(exported.ok ? [] : exported.reasons),
      ]);
      return 1;
    }
    await setReportAside(terminal, out, null);
    await setOtherJsonAside(terminal, jsonBeside(out));
    const { submission } = exported;
    await writeOutput(terminal, out, await writeWorkbook(planSubmission(compiled, submission), null));
    await writeOutput(terminal, jsonBeside(out), submissionText(submission));
    printLine(terminal.stdout, `${out} och ${jsonBeside(out)} är gjorda. Skicka båda.`);
    printLine(terminal.stdout, `Kontrollsumma ${submissionHash(submission)}`);
    return 0;
  },
};
