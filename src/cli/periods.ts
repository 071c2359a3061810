import { periodText } from "../rules/periodText";
import { measuredOf, periodsOf } from "../rules/periods";
import { readArguments } from "./arguments";
import { readDefinitionFile } from "./definitionFile";
import { openNamedArea, readYear } from "./openArea";
import { type Command, printJson, printLine } from "./terminal";

const usage = "periods OMRÅDE --year ÅR [--definition FIL.json] [--json]";

/** Any year of which it makes sense to ask what is due. */
const ANY_YEAR = { first: 2000, last: 2100 };

export const periods: Command = {
  usage,
  does: "visar vilka mått som ska rapporteras ett år, och för vilken tid",
  async run(args, terminal) {
    const { word, value, on } = readArguments(args, usage, {
      words: ["OMRÅDE"],
      required: ["year"],
      optional: ["definition"],
      switches: ["json"],
    });
    const { area } = await openNamedArea(word.OMRÅDE, await readDefinitionFile(terminal, value.definition));
    const year = readYear(value.year, ANY_YEAR);
    for (const { measure, period } of periodsOf(area, year)) {
      if (on.has("json")) {
        printJson(terminal, { measure, due: period !== null, from: period?.from ?? null, to: period?.to ?? null });
        continue;
      }
      const first = measuredOf(area, measure).firstReported;
      const says = period ? periodText(period) : `rapporteras första gången i mars ${first}`;
      printLine(terminal.stdout, `${measure.padEnd(4)} ${says}`);
    }
    return 0;
  },
};
