import { sheetsByKey } from "../content";
import type { HostEvent } from "../host";
import type { Known } from "./read";
import type { Cursor } from "./watch";

/** Which row of a report sheet the active cell stands in, as far as the names that were last read tell. */
export function cursorRow({ own, sheets }: Known, { sheetId, row }: Cursor): Extract<HostEvent, { kind: "selected" }> {
  const name = sheets.get(sheetId);
  const key = [...sheetsByKey(own)].find(([, called]) => called === name)?.[0] ?? null;
  const here = own.find(({ kind, at }) => kind === "cell" && at && at.sheet === name && at.row === row);
  return { kind: "selected", id: here?.id ?? null, sheet: key };
}
