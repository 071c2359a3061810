import { useEffectEvent, useLayoutEffect } from "react";
import type { ClipboardEvent, KeyboardEvent } from "react";
import type { CellView } from "../excel";
import { formatArea } from "../workbook/address";
import { fontCss } from "./cellCss";
import { copySelection, pasteText } from "./clipboard";
import { commandOf, type Command } from "./command";
import { editingCommandOf } from "./editingCommand";
import type { Desk } from "./perform";
import { alignmentOf } from "./textSpread";

interface CellEditorProps {
  desk: Desk;
  perform(command: Command): void;
  view: CellView;
  /** Where the active cell lies in the window, in pixels. */
  box: { left: number; top: number; width: number; height: number };
  room: { width: number; height: number };
}

/** The field over the active cell. It always has the keyboard while one works in the grid, and shows while one writes. */
export function CellEditor({ desk, perform, view, box, room }: CellEditorProps) {
  const { session } = desk;
  const { cellEditor, drafting } = session;
  const { draft } = drafting;

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (draft) return onEditingKey(event);
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    const { copied } = session;
    if (command.act === "next" && command.by === "column" && copied) {
      pasteText(desk, copied.text);
      session.setCopied(null);
    } else perform(command);
  };

  const onEditingKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const command = draft && editingCommandOf(event, draft);
    if (!command) return;
    event.preventDefault();
    if (command.act === "end") drafting.end(() => perform(command.then));
    else if (command.act === "fill") drafting.fill(formatArea(desk.selected.area));
    else if (command.act === "newLine") insertLineBreak(event.currentTarget);
    else if (command.act === "switchMode") drafting.switchMode();
    else drafting.cancel();
  };

  const insertLineBreak = (field: HTMLTextAreaElement): void => {
    field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
    drafting.write(field.value);
  };

  const onCopy = (event: ClipboardEvent, cut: boolean): void => {
    if (draft) return;
    event.preventDefault();
    const text = copySelection(desk, cut);
    if (text !== null) event.clipboardData.setData("text/plain", text);
  };

  const onPaste = (event: ClipboardEvent): void => {
    if (draft) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    if (text !== "") pasteText(desk, text);
  };

  const toEnd = useEffectEvent(() => {
    const field = cellEditor.current;
    if (draft && field && document.activeElement === field)
      field.setSelectionRange(draft.text.length, draft.text.length);
  });
  const isEditing = draft !== null;
  useLayoutEffect(() => {
    if (isEditing) toEnd();
  }, [isEditing]);

  const { style } = view;
  return (
    <textarea
      ref={cellEditor}
      aria-label={`Redigera cell ${view.address}`}
      className={draft ? "cell-editor writing" : "cell-editor"}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      value={draft?.text ?? ""}
      onChange={(event) => (draft ? drafting.write(event.target.value) : drafting.begin("enter", event.target.value))}
      onKeyDown={onKeyDown}
      onCopy={(event) => onCopy(event, false)}
      onCut={(event) => onCopy(event, true)}
      onPaste={onPaste}
      style={{
        left: Math.min(Math.max(0, box.left), room.width - 10),
        top: Math.min(Math.max(0, box.top), room.height - 10),
        minWidth: box.width,
        minHeight: box.height,
        maxWidth: style.wrapText ? box.width : Math.max(box.width, room.width - box.left - 4),
        maxHeight: Math.max(box.height, room.height - box.top - 4),
        ...(draft && {
          ...fontCss(style),
          textAlign: alignmentOf(view) === "Right" && !draft.text.startsWith("=") ? "right" : "left",
          background: style.fill ?? "#fff",
        }),
      }}
    />
  );
}
