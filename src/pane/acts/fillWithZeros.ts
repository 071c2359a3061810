import { blankFigures } from "../blankFigures";
import type { Session } from "../session";
import { many } from "../tally";
import { writeFigures } from "./writeFigures";

/** Writes 0 in those of some figures that are blank. */
export const fillWithZeros = (session: Session, ids: readonly string[]): Promise<number | null> =>
  writeFigures(session, {
    undone: "De tomma rutorna kunde inte fyllas i",
    told: (count) => `0 står nu i ${many(count, "ruta som var tom", "rutor som var tomma")}`,
    choose: (open) => Object.fromEntries(blankFigures(open, ids).map((id) => [id, 0] as const)),
  });
