import { publishedStatistics, reconstruct } from "../report/reconstruction";
import { reconstructionText, whoseText } from "../report/reconstructionText";
import type { Report } from "../report/report";
import type { CompiledArea } from "../rules/compile";
import { printLine, type Terminal } from "./terminal";

/** Tells where statistics of few people give their single values away. Advice: it stops nothing. */
export function tellReconstructions({ stderr }: Terminal, file: string, compiled: CompiledArea, report: Report): void {
  for (const published of publishedStatistics(compiled, report)) {
    const found = reconstruct(published);
    const text = found && reconstructionText(found);
    if (text) printLine(stderr, `${file}: Tänk på, ${whoseText(found)}: ${text}`);
  }
}
