import type { CompiledArea } from "../rules/compile";
import type { WorkbookContent } from "./workbookContent";

/**
 * An area without the rows that an older workbook never had: what was not there when its sheets were made is not lost.
 * Of a row that was deleted, a name that leads nowhere is left.
 */
export function olderArea(compiled: CompiledArea, { cells, lost }: WorkbookContent): CompiledArea {
  const gone = new Set(lost);
  const was = ({ id }: { id: string }): boolean => id in cells || gone.has(id);
  return {
    ...compiled,
    measures: compiled.measures.flatMap((measure) => {
      const [fields, derived] = [measure.fields.filter(was), measure.derived.filter(was)];
      return fields.length || derived.length ? [{ ...measure, fields, derived }] : [];
    }),
  };
}
