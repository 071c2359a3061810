import { AREAS } from "../areas/areas";
import { writeDefinition } from "../rules/definition/writeDefinition";
import { measuredOf } from "../rules/periods";
import { readArguments } from "./arguments";
import { openArea } from "./openArea";
import { type Command, printJson, printLine } from "./terminal";

const usage = "areas [--json] | areas --export OMRÅDE";

export const areas: Command = {
  usage,
  does: "listar tillståndsområdena, deras måttdokument och mått, eller skriver ett områdes måttdefinition",
  async run(args, terminal) {
    const { on, value } = readArguments(args, usage, { words: [], optional: ["export"], switches: ["json"] });
    if (value.export !== undefined) {
      terminal.stdout.write(writeDefinition((await openArea(value.export)).area));
      return 0;
    }
    for (const { slug } of AREAS) {
      const { area, measures } = await openArea(slug);
      const { title, version, date } = area.document;
      const rows = measures.map(({ id, definition: { name, kind, heading } }) => ({
        id,
        name,
        kind,
        heading,
        firstReported: measuredOf(area, id).firstReported,
      }));
      if (on.has("json")) {
        printJson(terminal, { area: slug, name: area.name, document: { title, version, date }, measures: rows });
        continue;
      }
      const edition = version ? `version ${version}${date ? ` (${date})` : ""}` : "utan versionsnummer";
      printLine(terminal.stdout, `${slug}: ${title}, ${edition}`);
      for (const { id, name } of rows) printLine(terminal.stdout, `  ${id.padEnd(4)} ${name}`);
    }
    return 0;
  },
};
