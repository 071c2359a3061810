import { commandOf, type Command, type KeyPress } from "./command";
import type { Draft } from "./useDraft";

/** What a key press asks for while a cell is being edited; null lets it through to the text. */
export type EditingCommand = { act: "end"; then: Command } | { act: "fill" | "newLine" | "switchMode" | "cancel" };

export function editingCommandOf(press: KeyPress, { mode, text }: Pick<Draft, "mode" | "text">): EditingCommand | null {
  const { key, altKey } = press;
  const ctrl = press.ctrlKey || press.metaKey;
  if (key === "Escape") return { act: "cancel" };
  if (key === "F2") return { act: "switchMode" };
  if (key === "Enter" && altKey) return { act: "newLine" };
  if (key === "Enter" && ctrl) return { act: "fill" };
  const leaves = key === "Enter" || key === "Tab" || (mode === "enter" && !text.startsWith("=") && movesAway(key));
  const then = leaves ? commandOf(press) : null;
  return then && { act: "end", then };
}

function movesAway(key: string): boolean {
  return key.startsWith("Arrow") || ["PageUp", "PageDown", "Home"].includes(key);
}
