import type { Way } from "./movement";

/** What a key press asks for while no cell is being edited. Everything else is typing. */
export type Command =
  | { act: "move"; way: Way; far: boolean; extend: boolean }
  | { act: "page"; way: Way; extend: boolean }
  | { act: "rowStart" | "sheetStart" | "sheetEnd"; extend: boolean }
  | { act: "next"; by: "row" | "column"; back: boolean }
  | { act: "sheet"; step: 1 | -1 }
  | { act: "edit" | "erase" | "clear" | "undo" | "redo" | "fillDown" | "fillRight" | "choose" | "cancel" }
  | { act: "select"; what: "region" | "rows" | "columns" };

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const arrows: Record<string, Way> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** The command of a key press as in Excel, or null when the key has none. */
export function commandOf(press: KeyPress): Command | null {
  const { key, shiftKey: extend, altKey } = press;
  const ctrl = press.ctrlKey || press.metaKey;
  const way = arrows[key];
  if (way && altKey) return way === "down" ? { act: "choose" } : null;
  if (way) return { act: "move", way, far: ctrl, extend };
  if (ctrl) return withCtrl(key, extend);
  switch (key) {
    case "Enter":
      return { act: "next", by: "column", back: extend };
    case "Tab":
      return { act: "next", by: "row", back: extend };
    case "PageUp":
      return { act: "page", way: altKey ? "left" : "up", extend };
    case "PageDown":
      return { act: "page", way: altKey ? "right" : "down", extend };
    case "Home":
      return { act: "rowStart", extend };
    case "F2":
      return { act: "edit" };
    case "Backspace":
      return { act: "erase" };
    case "Delete":
      return { act: "clear" };
    case "Escape":
      return { act: "cancel" };
    case " ":
      return extend ? { act: "select", what: "rows" } : null;
    default:
      return null;
  }
}

function withCtrl(key: string, shift: boolean): Command | null {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case "Home":
      return { act: "sheetStart", extend: shift };
    case "End":
      return { act: "sheetEnd", extend: shift };
    case "PageUp":
      return { act: "sheet", step: -1 };
    case "PageDown":
      return { act: "sheet", step: 1 };
    case "z":
      return { act: shift ? "redo" : "undo" };
    case "y":
      return { act: "redo" };
    case "a":
      return { act: "select", what: "region" };
    case " ":
      return { act: "select", what: "columns" };
    case "d":
      return { act: "fillDown" };
    case "r":
      return { act: "fillRight" };
    default:
      return null;
  }
}
