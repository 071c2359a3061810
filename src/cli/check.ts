import { asFinding } from "../report/damage";
import { olderFinding } from "../report/age";
import { explanationsInForce } from "../report/explanations";
import { personalDataIn } from "../report/personalData";
import { strayFindings } from "../report/strays";
import { check as checkReport } from "../rules/check";
import type { Finding } from "../rules/rule";
import { readArguments } from "./arguments";
import { attemptEach } from "./attempt";
import { readDefinitionFile } from "./definitionFile";
import { tellReconstructions } from "./reconstructionAdvice";
import { readReportFile } from "./reportFile";
import { type Command, printJson, printLine, type Terminal } from "./terminal";

const usage = "check FIL… [--only-filled] [--definition FIL.json] [--json]";

const SEVERITIES = { error: "Fel", warning: "Varning", info: "Upplysning" } as const;

const COUNTED = {
  error: ["fel", "fel"],
  warning: ["varning", "varningar"],
  info: ["upplysning", "upplysningar"],
} as const;

function summary(findings: readonly Finding[]): string {
  const counts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n ? [`${n} ${COUNTED[severity][n === 1 ? 0 : 1]}`] : [];
  });
  return counts.length ? counts.join(", ") : "inget att anmärka";
}

function tell(
  { stdout }: Terminal,
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
): void {
  for (const { rule, severity, message } of findings) {
    printLine(stdout, `  ${SEVERITIES[severity]} (${rule}): ${message}`);
    if (explanations[rule]) printLine(stdout, `    Förklaring: ${explanations[rule]}`);
  }
}

export const check: Command = {
  usage,
  does: "kontrollerar rapporter: arbetsböcker eller JSON",
  async run(args, terminal) {
    const {
      words: files,
      on,
      value,
    } = readArguments(args, usage, {
      words: ["FIL"],
      several: true,
      optional: ["definition"],
      switches: ["only-filled", "json"],
    });
    const definition = await readDefinitionFile(terminal, value.definition);
    return attemptEach(terminal, files, async (file) => {
      const read = await readReportFile(terminal, file, definition);
      const { compiled, report, damages, older, strays, sightings } = read;
      const { area, reportingYear } = report;
      const result = checkReport(compiled, report, on.has("only-filled") ? "filled" : "all");
      const findings = [
        ...damages.map(asFinding),
        ...(older ? [olderFinding(compiled.area, older)] : []),
        ...strayFindings(compiled, strays),
        ...personalDataIn(compiled, report, sightings),
        ...result.findings,
      ];
      if (on.has("json")) printJson(terminal, { file, area, reportingYear, derived: result.derived, findings });
      else {
        const whose = [compiled.area.name, String(reportingYear), report.unit].filter(Boolean).join(", ");
        printLine(terminal.stdout, `${file} (${whose}): ${summary(findings)}`);
        tell(terminal, findings, explanationsInForce(compiled, report, findings));
        tellReconstructions(terminal, file, compiled, report);
      }
      return findings.some(({ severity }) => severity === "error") ? 1 : 0;
    });
  },
};
