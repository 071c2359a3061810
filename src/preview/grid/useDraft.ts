import { useState } from "react";
import type { ActResult, EmbeddedWorkbook } from "../excel";
import { cellAddress } from "../workbook/address";
import { questionOf, type Question } from "./question";

/** What is being written in a cell. */
export interface Draft {
  text: string;
  /** Begun by typing: arrows end it. Begun by F2, a double click or in the formula bar: arrows move the caret. */
  mode: "enter" | "edit";
  /** What stands around the address that a click has just put into a formula. */
  pointed: { before: string; after: string } | null;
}

export interface Drafting {
  draft: Draft | null;
  /** Begins editing the active cell, with its own content when no text is given. False when Excel refuses. */
  begin(mode: Draft["mode"], text?: string): boolean;
  write(text: string): void;
  switchMode(): void;
  /** Puts the address of what was clicked at its place in the formula. */
  point(address: string, place: { before: string; after: string }): void;
  /** Enters what was written, then goes on with `then`; asks when Excel has objections. True when done at once. */
  end(then?: () => void): boolean;
  /** Enters what was written in all of the area (Ctrl+Enter). */
  fill(area: string): void;
  cancel(): void;
}

interface Around {
  ask(question: Question): void;
  onBegin(): void;
  /** Called when the editing is over, or is to go on after a question. */
  onEnd(): void;
}

/** Holds the draft of the cell being edited. */
export function useDraft(workbook: EmbeddedWorkbook, { ask, onBegin, onEnd }: Around): Drafting {
  const [held, setDraft] = useState<Draft | null>(null);
  const draft = workbook.editing() ? held : null;

  const cancel = (): void => {
    workbook.endEdit(null);
    setDraft(null);
    onEnd();
  };

  /** Shows the alert and does as it is answered. `retry` goes back to the draft. */
  const settle = (result: ActResult, then: (() => void) | undefined, accept: () => ActResult): boolean => {
    if (result.ok) {
      setDraft(null);
      onEnd();
      then?.();
      return true;
    }
    ask(questionOf(result, { accept: () => settle(accept(), then, accept), retry: onEnd, cancel }));
    return false;
  };

  return {
    draft,
    begin(mode, text) {
      const { sheetId, activeRow, activeColumn } = workbook.selection();
      const result = workbook.startEdit(sheetId, cellAddress(activeRow, activeColumn));
      if (result.ok) {
        const content = workbook.cell(sheetId, activeRow, activeColumn).editText;
        setDraft({ text: text ?? content, mode, pointed: null });
        onBegin();
      } else ask(questionOf(result));
      return result.ok;
    },
    write: (text) => setDraft((before) => before && { ...before, text, pointed: null }),
    switchMode: () => setDraft((before) => before && { ...before, mode: before.mode === "edit" ? "enter" : "edit" }),
    point: (address, place) =>
      setDraft((before) => before && { ...before, text: place.before + address + place.after, pointed: place }),
    end(then) {
      if (!draft) {
        then?.();
        return true;
      }
      const { text } = draft;
      return settle(workbook.endEdit(text), then, () => workbook.endEdit(text, { accept: true }));
    },
    fill(area) {
      if (!draft) return;
      const { sheetId } = workbook.selection();
      workbook.endEdit(null);
      setDraft(null);
      onEnd();
      const result = workbook.fill(sheetId, area, draft.text);
      if (!result.ok) ask(questionOf(result));
    },
    cancel,
  };
}
