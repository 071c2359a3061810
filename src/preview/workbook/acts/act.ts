import { parseArea, type Area } from "../address";
import { done, type ActResult, type Refusal } from "../alerts";
import { forget, remember, takeSnapshot } from "../history";
import { publish, type Workbook } from "../workbook";

/**
 * Something a person does. `perform` either refuses before it has changed anything, or does it. An act is remembered for undo,
 * or clears what could be undone (`clears`), or is no matter of undo (`passes`: selecting, showing a sheet).
 */
export function act(
  workbook: Workbook,
  perform: () => Refusal | void,
  undo: "remembered" | "clears" | "passes" = "remembered",
): ActResult {
  const snapshot = undo === "remembered" ? takeSnapshot(workbook.book) : null;
  const refusal = perform();
  if (refusal) return refusal;
  if (snapshot) remember(workbook.history, snapshot, [...workbook.pending]);
  if (undo === "clears") forget(workbook.history);
  publish(workbook, "user");
  return done;
}

/** The area of an address that the grid or a test gives. Throws when it is not one. */
export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`"${address}" is not an address`);
  return area;
}
