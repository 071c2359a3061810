import { isBlank } from "../rules/readings";
import type { OpenReport } from "./workbookState";

/** Fields whose cells are there and empty. One that repeats another is left out: it takes that one's value. */
export const blankFigures = ({ compiled, cells }: OpenReport, ids: readonly string[]): string[] =>
  ids.filter((id) => {
    const cell = cells[id];
    return cell !== undefined && isBlank(cell.value) && cell.formula === null && !compiled.fields.get(id)!.same;
  });

/**
 * Those of them that ask for a figure: not a region of a list that is begun, which is 0, and no statistic that is not
 * asked for with the N that there is.
 */
export const unansweredFigures = (open: OpenReport, ids: readonly string[]): string[] =>
  blankFigures(open, ids).filter((id) => {
    const { required } = open.compiled.fields.get(id)!;
    const condition = typeof required === "object" ? open.figures[required.field] : null;
    const isAsked = typeof required !== "object" || typeof condition !== "number" || condition >= required.atLeast;
    return isAsked && (open.figures[id] ?? null) === null;
  });
