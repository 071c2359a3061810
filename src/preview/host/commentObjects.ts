import { newId, type Sheet, type SheetComment } from "../workbook/book";
import { record } from "../workbook/workbook";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./apiError";
import { areaFromAddress } from "./addresses";
import type { HostContext } from "./hostContext";
import type { HostObject } from "./hostObject";
import { asText } from "./readArgument";

/** `worksheet.comments`. A cell has one comment at most, which people answer. */
export function commentCollection(context: HostContext, sheet: () => Sheet): HostObject {
  const { workbook } = context;
  const object = ({ id }: SheetComment): HostObject => commentObject(context, sheet, id);
  return {
    type: "CommentCollection",
    items: () => sheet().comments.map(object),
    item: (id) => object(find(sheet(), id)),
    methods: {
      Add: (address, content) => {
        const { row, column, rowCount, columnCount } = areaFromAddress(workbook, sheet(), address);
        if (rowCount !== 1 || columnCount !== 1) throw invalidArgument();
        if (sheet().comments.some((one) => one.row === row && one.column === column)) throw itemAlreadyExists();
        const comment = { id: newId(workbook.book), row, column, text: asText(content), replies: [] };
        sheet().comments = [...sheet().comments, comment];
        record(workbook, { kind: "stored" });
        return object(comment);
      },
      GetCount: () => sheet().comments.length,
    },
  };
}

function find(sheet: Sheet, id: unknown): SheetComment {
  const found = sheet.comments.find((one) => one.id === id);
  if (!found) throw itemNotFound();
  return found;
}

function commentObject(context: HostContext, sheet: () => Sheet, id: string): HostObject {
  const change = (part: Partial<SheetComment>): void => {
    sheet().comments = sheet().comments.map((one) => (one.id === id ? { ...one, ...part } : one));
    record(context.workbook, { kind: "stored" });
  };
  return {
    type: "Comment",
    identity: { Id: id },
    scalars: {
      Id: { get: () => id },
      Content: { get: () => find(sheet(), id).text, set: (value) => change({ text: asText(value) }) },
    },
    children: { Replies: () => replyCollection(context, () => find(sheet(), id), change) },
    methods: {
      Delete: () => {
        sheet().comments = sheet().comments.filter((one) => one.id !== id);
        record(context.workbook, { kind: "stored" });
      },
    },
  };
}

/** `comment.replies`. */
function replyCollection(
  { workbook }: HostContext,
  comment: () => SheetComment,
  change: (part: Partial<SheetComment>) => void,
): HostObject {
  const object = ({ id, text }: SheetComment["replies"][number]): HostObject => ({
    type: "CommentReply",
    identity: { Id: id },
    scalars: { Id: { get: () => id }, Content: { get: () => text } },
  });
  return {
    type: "CommentReplyCollection",
    items: () => comment().replies.map(object),
    item: (id) => {
      const found = comment().replies.find((one) => one.id === id);
      if (!found) throw itemNotFound();
      return object(found);
    },
    methods: {
      Add: (content) => {
        const reply = { id: newId(workbook.book), text: asText(content) };
        change({ replies: [...comment().replies, reply] });
        return object(reply);
      },
      GetCount: () => comment().replies.length,
    },
  };
}
