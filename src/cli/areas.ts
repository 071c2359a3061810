import { AREAS } from "../areas/areas";
import type { Area } from "../model/area";
import { specLint } from "../rules/definition/lint";
import { writeDefinition } from "../rules/definition/writeDefinition";
import { measuredOf } from "../rules/periods";
import { readArguments } from "./arguments";
import { definitionIn } from "./definitionFile";
import { openArea } from "./openArea";
import { type Command, printJson, printLine, type Terminal } from "./terminal";

const usage = "areas [--definition FIL.json] [--json] | areas --export OMRÅDE";

/** An area and its measures, as one JSON document. */
function describe(area: Area) {
  const { title, version, date } = area.document;
  const measures = Object.entries(area.measures).map(([id, { name, kind, heading }]) => ({
    id,
    name,
    kind,
    heading,
    firstReported: measuredOf(area, id).firstReported,
  }));
  return { area: area.slug, name: area.name, document: { title, version, date }, measures };
}

function tell({ stdout }: Terminal, { area, document, measures }: ReturnType<typeof describe>): void {
  const { title, version, date } = document;
  const edition = version ? `version ${version}${date ? ` (${date})` : ""}` : "utan versionsnummer";
  printLine(stdout, `${area}: ${title}, ${edition}`);
  for (const { id, name } of measures) printLine(stdout, `  ${id.padEnd(4)} ${name}`);
}

/** A definition that can be used, and what is odd in it. */
function tellDefinition(terminal: Terminal, area: Area, isJson: boolean): void {
  const remarks = specLint(area);
  if (isJson) return printJson(terminal, { ...describe(area), remarks });
  tell(terminal, describe(area));
  printLine(terminal.stdout, remarks.length ? "Att se över:" : "Måttdefinitionen har inget att anmärka på.");
  for (const { where, says } of remarks) printLine(terminal.stdout, `  ${where}: ${says}`);
}

export const areas: Command = {
  usage,
  does: "listar tillståndsområdena med dokument och mått, granskar en måttdefinition, eller skriver ett områdes",
  async run(args, terminal) {
    const { on, value } = readArguments(args, usage, {
      words: [],
      optional: ["definition", "export"],
      switches: ["json"],
    });
    if (value.export !== undefined) {
      terminal.stdout.write(writeDefinition((await openArea(value.export)).area));
    } else if (value.definition !== undefined) {
      tellDefinition(terminal, (await definitionIn(terminal, value.definition)).area, on.has("json"));
    } else {
      for (const { load } of AREAS) {
        const area = describe(await load());
        if (on.has("json")) printJson(terminal, area);
        else tell(terminal, area);
      }
    }
    return 0;
  },
};
