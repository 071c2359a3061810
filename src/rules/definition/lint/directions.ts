import type { Measure } from "../../../model/measure";
import type { CompiledArea } from "../../compile";
import { info, type Remark, warning } from "./remark";

const isBackground = ({ id }: { id: string }): boolean => id.startsWith("B");

const hasDirection = (measure: Measure): boolean =>
  measure.better !== undefined || (measure.kind === "share" && "numerators" in measure);

/** Directions that are missing, or that are where the documents say there is none. */
export function directionRemarks({ measures }: CompiledArea): Remark[] {
  const directed = measures.filter((measure) => !isBackground(measure));
  const without = directed.filter(({ definition }) => !hasDirection(definition));
  const none = without.length === directed.length && directed.length > 0;
  return [
    ...(none
      ? [warning("measures", "inget mått har någon riktning (better), fast bara bakgrundsmått brukar sakna en.")]
      : without.map(({ id }) => warning(`measures.${id}`, "saknar riktning (better), fast syskonen har en."))),
    ...measures.flatMap(({ id, definition }): Remark[] => {
      const where = `measures.${id}.better`;
      if (isBackground({ id })) {
        return hasDirection(definition) ? [warning(where, "ett bakgrundsmått har ingen önskvärd riktning.")] : [];
      }
      if (definition.better === "descriptive") {
        return [info(where, "måttet är deskriptivt, fast alla utom bakgrundsmått ska ha en önskvärd riktning.")];
      }
      if (definition.kind === "count" && hasDirection(definition)) {
        return [
          info(
            where,
            "ett antal har en riktning men ingen nämnare: det växer med patienterna, inte bara med bättre vård.",
          ),
        ];
      }
      return [];
    }),
  ];
}
