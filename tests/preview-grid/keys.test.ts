import { commandOf, type Command, type KeyPress } from "../../src/preview/grid/command";
import { editingCommandOf, type EditingCommand } from "../../src/preview/grid/editingCommand";

/** "Ctrl+Shift+ArrowUp" as a key press. */
const press = (keys: string): KeyPress => {
  const parts = keys.split("+");
  return {
    key: parts.at(-1) ?? "",
    ctrlKey: parts.includes("Ctrl"),
    metaKey: parts.includes("Cmd"),
    shiftKey: parts.includes("Shift"),
    altKey: parts.includes("Alt"),
  };
};

test.each<[string, Command | null]>([
  ["ArrowDown", { act: "move", way: "down", far: false, extend: false }],
  ["Shift+ArrowLeft", { act: "move", way: "left", far: false, extend: true }],
  ["Ctrl+Shift+ArrowUp", { act: "move", way: "up", far: true, extend: true }],
  ["Alt+ArrowDown", { act: "choose" }],
  ["Enter", { act: "next", by: "column", back: false }],
  ["Shift+Enter", { act: "next", by: "column", back: true }],
  ["Tab", { act: "next", by: "row", back: false }],
  ["Shift+Tab", { act: "next", by: "row", back: true }],
  ["PageDown", { act: "page", way: "down", extend: false }],
  ["Alt+PageUp", { act: "page", way: "left", extend: false }],
  ["Home", { act: "rowStart", extend: false }],
  ["Ctrl+Home", { act: "sheetStart", extend: false }],
  ["Ctrl+Shift+End", { act: "sheetEnd", extend: true }],
  ["Ctrl+PageDown", { act: "sheet", step: 1 }],
  ["Ctrl+z", { act: "undo" }],
  ["Cmd+z", { act: "undo" }],
  ["Ctrl+Y", { act: "redo" }],
  ["Ctrl+a", { act: "select", what: "region" }],
  ["Shift+ ", { act: "select", what: "rows" }],
  ["Ctrl+ ", { act: "select", what: "columns" }],
  ["F2", { act: "edit" }],
  ["Backspace", { act: "erase" }],
  ["Delete", { act: "clear" }],
  ["Escape", { act: "cancel" }],
  ["a", null],
  [" ", null],
  ["Ctrl+c", null],
  ["Dead", null],
])("%s asks for %j", (keys, command) => {
  expect(commandOf(press(keys))).toEqual(command);
});

const down: Command = { act: "move", way: "down", far: false, extend: false };

test.each<[string, "enter" | "edit", string, EditingCommand | null, string]>([
  ["Enter", "edit", "12", { act: "end", then: { act: "next", by: "column", back: false } }, "Enter always enters"],
  ["Shift+Tab", "enter", "12", { act: "end", then: { act: "next", by: "row", back: true } }, "and so does Tab"],
  ["ArrowDown", "enter", "12", { act: "end", then: down }, "an arrow enters what was begun by typing"],
  ["ArrowDown", "edit", "12", null, "but moves the caret after F2"],
  ["ArrowDown", "enter", "=A1", null, "and in a formula"],
  ["F2", "enter", "12", { act: "switchMode" }, "F2 changes which"],
  ["Escape", "edit", "12", { act: "cancel" }, "Escape leaves the cell as it was"],
  ["Alt+Enter", "edit", "12", { act: "newLine" }, "Alt+Enter breaks the line"],
  ["Ctrl+Enter", "edit", "12", { act: "fill" }, "Ctrl+Enter fills the selection"],
  ["a", "enter", "12", null, "a letter is written"],
  ["Backspace", "enter", "12", null, "Backspace erases"],
  ["Ctrl+z", "edit", "12", null, "Ctrl+Z is the field's own"],
])("while editing, %s (%s, %s) gives %j: %s", (keys, mode, text, command) => {
  expect(editingCommandOf(press(keys), { mode, text })).toEqual(command);
});
