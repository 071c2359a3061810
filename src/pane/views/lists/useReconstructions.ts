import { useCallback } from "react";
import { figuresOf } from "../../../pasted/figures";
import { publishedStatistics, type Reconstruction } from "../../../report/reconstruction";
import type { ListDesk } from "../../lists/listDesk";
import type { WorkedOutValues } from "../../lists/listWork";
import type { OpenReport } from "../../workbookState";
import { useAnswer } from "./useAnswer";

/** The most decimals that can be chosen. */
export const MOST_DECIMALS = 2;

const NONE: ReadonlyMap<string, Reconstruction> = new Map();

/**
 * What could be concluded of single values were the figures of a list published, by the group's label, which is blank where
 * the measure has none. Worked out at the desk, when the figures have been shown.
 */
export function useReconstructions(
  { compiled, report: { reportingYear } }: OpenReport,
  measure: string,
  desk: ListDesk,
  values: WorkedOutValues | null,
): ReadonlyMap<string, Reconstruction> {
  const ask = useCallback(async () => {
    const definition = compiled.area.measures[measure]!;
    if (!values || definition.kind !== "statistic") return NONE;
    const figures = values.groups.map(({ id, summary }) =>
      figuresOf(id ? `${measure}.${id}` : measure, definition.shows, summary, MOST_DECIMALS),
    );
    const published = publishedStatistics(compiled, { reportingYear, values: Object.assign({}, ...figures) });
    const found = await Promise.all(published.map((one) => desk.reconstruct(one)));
    return new Map(found.flatMap((one) => (one ? [[one.group ?? "", one] as const] : [])));
  }, [compiled, reportingYear, measure, desk, values]);
  return useAnswer(ask).answer ?? NONE;
}
