import { loadArea } from "../areas/areas";
import type { AreaProblem, FoundArea } from "../report/readWorkbookReport";
import { compile, type CompiledArea } from "../rules/compile";

const builtIn = new Map<string, Promise<CompiledArea | null>>();
const defined = new Map<string, Promise<FoundArea>>();

function onceFor<T>(known: Map<string, Promise<T>>, key: string, open: (key: string) => Promise<T>): Promise<T> {
  const opened = known.get(key) ?? open(key);
  known.set(key, opened);
  return opened;
}

/** Null when there is none by that id. */
const builtInArea = (slug: string): Promise<CompiledArea | null> =>
  onceFor(builtIn, slug, async () => {
    const area = await loadArea(slug);
    return area && compile(area);
  });

const refused = (problem: AreaProblem): FoundArea => ({ ok: false, problem });

/** The area of a report: by the definition that its workbook keeps, else built in. Worked out once. */
export async function findArea({ area, definition }: { area: string; definition?: string }): Promise<FoundArea> {
  if (definition !== undefined) {
    return onceFor(defined, definition, async () => {
      const { openDefinition } = await import("../rules/definition/openDefinition");
      const opened = openDefinition(definition);
      if (!opened.ok) return refused({ kind: "faultyDefinition", faults: opened.faults });
      return { ok: true, compiled: compile(opened.definition.area), definition };
    });
  }
  const compiled = await builtInArea(area);
  return compiled ? { ok: true, compiled } : refused({ kind: "unknownArea", area });
}
