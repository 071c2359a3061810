/**
 * The lint rule that keeps the arrows of ARCHITECTURE.md pointing inwards.
 * It resolves each relative import to the room of src/ it lands in, however the path is written,
 * and looks at dynamic import() and type imports too, which no-restricted-imports does not.
 */
import path from "node:path";

/** What each room may import besides itself. Every room of src/ stands here. */
const rooms = {
  areas: { rooms: ["model"], packages: [] },
  model: { rooms: [], packages: [] },
  statistics: { rooms: [], packages: [] },
  rules: { rooms: ["model", "statistics"], packages: ["zod"] },
  pasted: { rooms: ["model", "rules", "statistics"], packages: ["@noble/hashes"] },
  sheet: { rooms: ["model", "rules"], packages: [] },
  report: {
    rooms: ["model", "rules", "statistics", "pasted", "sheet"],
    packages: ["zod", "@noble/hashes", "canonicalize", "personnummer"],
  },
  hosts: { rooms: ["areas", "model", "rules", "statistics", "pasted", "sheet", "report"] },
  pane: { rooms: ["areas", "model", "rules", "statistics", "pasted", "sheet", "report"], files: ["hosts/host"] },
  cli: { rooms: ["areas", "model", "rules", "statistics", "pasted", "sheet", "report", "hosts"] },
  preview: { rooms: [] },
};

/** The one place where the pane meets Excel: the entry point that hands it the host. */
const paneEntry = "pane/main.tsx";

/** The rooms whose code runs anywhere: no DOM, no Node, no Office, no clock, no chance. */
export const innerRooms = Object.keys(rooms).filter((room) => rooms[room].packages !== undefined);

/** The path of `file` within `src`, with forward slashes; undefined when it is elsewhere. */
function within(src, file) {
  const relative = path.relative(src, file).split(path.sep).join("/");
  return relative.startsWith("..") || path.isAbsolute(relative) ? undefined : relative;
}

/** Why `from` (a path in src/) may not import `specifier`, or undefined when it may. */
function objection(from, specifier) {
  const room = from.split("/")[0];
  const allowed = rooms[room];
  if (!allowed) return `src/${room} has no place in scripts/arrows.mjs: say what it may import.`;
  if (!specifier.startsWith(".")) {
    if (!allowed.packages || allowed.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`)))
      return;
    return `src/${room} is an inner room and may not import the package "${specifier}".`;
  }
  const target = path.posix.join(path.posix.dirname(from), specifier);
  if (target.startsWith("..")) return `src/${room} may not import from outside src/.`;
  const targetRoom = target.split("/")[0];
  if (targetRoom === room || allowed.rooms.includes(targetRoom) || allowed.files?.includes(target)) return;
  if (from === paneEntry && targetRoom === "hosts") return;
  return `src/${room} may not import src/${target}: the arrows point inwards (ARCHITECTURE.md).`;
}

export const arrows = {
  meta: { type: "problem", schema: [], messages: { outwards: "{{why}}" } },
  create(context) {
    const from = within(path.resolve(context.cwd, "src"), context.filename);
    if (from === undefined) return {};
    const look = (source) => {
      if (typeof source?.value !== "string") return;
      const why = objection(from, source.value);
      if (why) context.report({ node: source, messageId: "outwards", data: { why } });
    };
    return {
      ImportDeclaration: (node) => look(node.source),
      ExportNamedDeclaration: (node) => look(node.source),
      ExportAllDeclaration: (node) => look(node.source),
      ImportExpression: (node) => look(node.source),
      TSImportType: (node) => look(node.source ?? node.argument?.literal),
    };
  },
};
