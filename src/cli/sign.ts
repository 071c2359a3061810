import { lockWorkbook, replaceState } from "../hosts/file/editWorkbook";
import { olderFinding } from "../report/age";
import { damageReasons } from "../report/damage";
import { personalDataIn, personalDataReasons } from "../report/personalData";
import type { Report, Role } from "../report/report";
import { withExplanations } from "../report/reportJson";
import { sign as signReport } from "../report/sign";
import { writeStored } from "../report/stored";
import type { CompiledArea } from "../rules/compile";
import { measuredOf, periodOf } from "../rules/periods";
import { readArguments } from "./arguments";
import { readDefinitionFile } from "./definitionFile";
import { readExplanations } from "./explanationsFile";
import { settled } from "./hostFailure";
import { requireXlsx, writeOutput } from "./outputFile";
import { tellReasons } from "./reasons";
import { tellReconstructions } from "./reconstructionAdvice";
import { readReportWorkbook } from "./reportWorkbook";
import { setReportAside } from "./setAside";
import { type Command, printLine } from "./terminal";
import { about, Unusable } from "./unusable";

const usage =
  "sign FIL.xlsx --as koordinator|granskare --name NAMN [--explanations FÖRKLARINGAR.json] [--definition FIL.json] --out NY.xlsx";

const ROLES = {
  koordinator: { done: "klarmarkerad", refused: "Rapporten kan inte klarmarkeras än:" },
  granskare: { done: "attesterad", refused: "Rapporten kan inte attesteras än:" },
} as const satisfies Record<Role, { done: string; refused: string }>;

function readRole(text: string): Role {
  if (text === "koordinator" || text === "granskare") return text;
  throw new Unusable([`--as: ”${text}” går inte. Skriv koordinator (klarmarkerar) eller granskare (attesterar).`]);
}

/** The same file with the signed report's state in it and the inputs of its sheets locked. */
function signedWorkbook(bytes: Uint8Array, { area, measures }: CompiledArea, report: Report): Uint8Array {
  const due = measures.filter(({ id }) => periodOf(measuredOf(area, id), report.reportingYear));
  const keys = due.map(({ id }) => id);
  const fields = due.flatMap((measure) => measure.fields.map(({ id }) => id));
  return settled(lockWorkbook(settled(replaceState(bytes, writeStored(report))), true, keys, fields));
}

export const sign: Command = {
  usage,
  does: "klarmarkerar eller attesterar en rapport, eller säger vad som hindrar",
  async run(args, terminal) {
    const { word, value } = readArguments(args, usage, {
      words: ["FIL.xlsx"],
      required: ["as", "name", "out"],
      optional: ["explanations", "definition"],
    });
    const role = readRole(value.as);
    requireXlsx(value.out);
    const file = word["FIL.xlsx"];
    const { bytes, compiled, report, damages, older, sightings } = await readReportWorkbook(
      terminal,
      file,
      await readDefinitionFile(terminal, value.definition),
    );
    if (older) printLine(terminal.stderr, `${file}: ${olderFinding(compiled.area, older).message}`);
    const texts = value.explanations
      ? await readExplanations(terminal, value.explanations, compiled, report.reportingYear)
      : {};
    const explained = withExplanations(compiled, report, texts);
    for (const rule of Object.keys(texts)) {
      const isTaken = explained.explanations[rule.normalize("NFC")] !== report.explanations[rule.normalize("NFC")];
      if (!isTaken) printLine(terminal.stderr, `Förklaringen till ${rule} behövs inte: det finns inget att förklara.`);
    }
    const signing = signReport(compiled, explained, role, value.name, terminal.now());
    const personalData = personalDataIn(compiled, signing.ok ? signing.report : explained, sightings);
    const unfit = [...damageReasons(damages), ...personalDataReasons(personalData)];
    if (!signing.ok || unfit.length) {
      tellReasons(terminal, `${file}: ${ROLES[role].refused}`, [...unfit, ...(signing.ok ? [] : signing.reasons)]);
      return 1;
    }
    tellReconstructions(terminal, file, compiled, signing.report);
    await setReportAside(terminal, value.out, report);
    const signed = await about(file, async () => signedWorkbook(bytes, compiled, signing.report));
    await writeOutput(terminal, value.out, signed);
    const { name } = signing.report.signatures.at(-1)!;
    printLine(terminal.stdout, `${value.out} är ${ROLES[role].done} av ${name}. Bladen är låsta.`);
    return 0;
  },
};
