import { useEffect, useMemo, useState } from "react";
import { publishedStatistics, reconstruct, type Reconstruction } from "../report/reconstruction";
import type { OpenReport } from "./workbookState";

/** Long enough for the page to show, and to stay away while somebody types. */
const PAUSE_MS = 150;

/** What can be concluded of single values from the report's statistics. Counted one by one, while nothing else is done. */
export function useReconstructions({
  compiled,
  report,
}: Pick<OpenReport, "compiled" | "report">): readonly Reconstruction[] {
  const published = useMemo(() => publishedStatistics(compiled, report), [compiled, report]);
  // A reading of the workbook gives new objects; what is counted depends on the figures alone.
  const figures = JSON.stringify(published);
  const [counted, setCounted] = useState<{ figures: string; found: readonly Reconstruction[] }>({
    figures: "",
    found: [],
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const count = (i: number, before: readonly Reconstruction[]) => {
      if (i === published.length) return;
      timer = setTimeout(() => {
        const one = reconstruct(published[i]!);
        const found = one ? [...before, one] : before;
        setCounted({ figures, found });
        count(i + 1, found);
      }, PAUSE_MS);
    };
    count(0, []);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `figures` tells of what `published` holds
  }, [figures]);
  return counted.figures === figures ? counted.found : [];
}
