import type { Area } from "../address";
import { alerts, type ActResult, type Refusal } from "../alerts";
import { newId, type Sheet, type SheetComment } from "../book";
import { record, type Workbook } from "../workbook";
import { act } from "./act";

/** Review > New Comment; with a comment there already, an answer to it. */
export function addComment(workbook: Workbook, sheet: Sheet, { row, column }: Area, text: string): ActResult {
  return change(workbook, sheet, () => {
    const { book } = workbook;
    const known = sheet.comments.find((one) => one.row === row && one.column === column);
    if (!known) return [...sheet.comments, { id: newId(book), row, column, text, replies: [] }];
    const answered = { ...known, replies: [...known.replies, { id: newId(book), text }] };
    return sheet.comments.map((one) => (one === known ? answered : one));
  });
}

export function editComment(workbook: Workbook, sheet: Sheet, cell: Area, text: string): ActResult {
  const known = commentAt(sheet, cell);
  return change(workbook, sheet, () => sheet.comments.map((one) => (one === known ? { ...one, text } : one)));
}

export function deleteComment(workbook: Workbook, sheet: Sheet, cell: Area): ActResult {
  const known = commentAt(sheet, cell);
  return change(workbook, sheet, () => sheet.comments.filter((one) => one !== known));
}

function commentAt(sheet: Sheet, { row, column }: Area): SheetComment {
  const known = sheet.comments.find((one) => one.row === row && one.column === column);
  if (!known) throw new Error(`${sheet.name} has no comment in row ${row + 1}, column ${column + 1}`);
  return known;
}

/** On a protected sheet comments are among the objects (support.microsoft.com, "Protect a worksheet": Edit objects). */
function change(workbook: Workbook, sheet: Sheet, comments: () => SheetComment[]): ActResult {
  return act(workbook, (): Refusal | void => {
    if (sheet.protection && !sheet.protection.options.allowEditObjects) return alerts.protectedSheet;
    sheet.comments = comments();
    record(workbook, { kind: "stored" });
  });
}
