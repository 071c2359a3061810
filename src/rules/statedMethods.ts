import type { CompiledMeasure } from "./compile";

/**
 * How a report's statistics are worked out, in the same words wherever it shows: sheets, pane, documentation, submission.
 * No document prescribes it.
 */
export const STATED_METHODS =
  "Räknesätt: standardavvikelse för stickprov (n−1, Excels STDAV.S), percentiler med linjär interpolation (typ 7, Excels PERCENTIL.INK) och avrundning med en halv uppåt.";

/** Beside the methods, where there is room for why they are stated. */
export const NOT_PRESCRIBED = "Dokumentet föreskriver inget räknesätt.";

/** Whether a measure reports statistics, so that it matters how they are worked out. */
export const hasStatistics = ({ definition }: Pick<CompiledMeasure, "definition">): boolean =>
  definition.kind === "statistic";
