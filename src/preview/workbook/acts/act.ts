import { parseArea, type Area } from "../address";
import { done, type ActResult, type Refusal } from "../alerts";
import { forget, rebase, remember, takeSnapshot } from "../history";
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
  if (workbook.isCoauthorActing) return actOfCoauthor(workbook, perform);
  const snapshot = undo === "remembered" ? takeSnapshot(workbook.book) : null;
  const refusal = perform();
  if (refusal) return refusal;
  if (snapshot) remember(workbook.history, snapshot, [...workbook.pending]);
  if (undo === "clears") forget(workbook.history);
  publish(workbook, "user");
  return done;
}

/** Lets a co-author do what is done meanwhile. */
export function asCoauthor<T>(workbook: Workbook, perform: () => T): T {
  workbook.isCoauthorActing = true;
  try {
    return perform();
  } finally {
    workbook.isCoauthorActing = false;
  }
}

/** Not in this person's undo, and what the co-author selects and shows is not seen in this person's window. */
function actOfCoauthor(workbook: Workbook, perform: () => Refusal | void): ActResult {
  const { book } = workbook;
  const shownBefore = book.activeSheetId;
  const selections = new Map(book.sheets.map(({ id, selection }) => [id, selection]));
  const refusal = perform();
  if (refusal) return refusal;
  for (const sheet of book.sheets) sheet.selection = selections.get(sheet.id) ?? sheet.selection;
  if (book.sheets.some(({ id, visibility }) => id === shownBefore && visibility === "Visible")) {
    book.activeSheetId = shownBefore;
    workbook.pending = workbook.pending.filter(({ kind }) => kind !== "activated" && kind !== "deactivated");
  }
  workbook.pending = workbook.pending.filter(({ kind }) => kind !== "selection");
  rebase(workbook.history, book, workbook.pending);
  publish(workbook, "coauthor");
  return done;
}

/** The area of an address that the grid or a test gives. Throws when it is not one. */
export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`"${address}" is not an address`);
  return area;
}
