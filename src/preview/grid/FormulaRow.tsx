import type { KeyboardEvent } from "react";
import type { CellView } from "../excel";
import { formatArea } from "../workbook/address";
import type { Command } from "./command";
import { editingCommandOf } from "./editingCommand";
import { Icon } from "./Icon";
import { NameBox } from "./NameBox";
import { useSession } from "./session";

interface FormulaRowProps {
  /** The active cell. */
  view: CellView;
  perform(command: Command): void;
}

/** The name box and the formula bar. */
export function FormulaRow({ view, perform }: FormulaRowProps) {
  const { snapshot, drafting } = useSession();
  const { draft } = drafting;

  const onKeyDown = (event: KeyboardEvent): void => {
    const command = draft && editingCommandOf(event, { ...draft, mode: "edit" });
    if (!command || command.act === "newLine" || command.act === "switchMode") return;
    event.preventDefault();
    if (command.act === "end") drafting.end(() => perform(command.then));
    else if (command.act === "fill") drafting.fill(formatArea(snapshot.selection.area));
    else drafting.cancel();
  };

  return (
    <div className="formula-row">
      <NameBox />
      <div className="formula-buttons">
        <button type="button" aria-label="Avbryt redigeringen" disabled={!draft} onClick={drafting.cancel}>
          <Icon name="cancel" />
        </button>
        <button type="button" aria-label="Ange" disabled={!draft} onClick={() => drafting.end()}>
          <Icon name="enter" />
        </button>
        <span className="function-mark" aria-hidden="true">
          fx
        </span>
      </div>
      <input
        type="text"
        aria-label="Formelfält"
        className="formula-bar"
        spellCheck={false}
        autoComplete="off"
        value={draft?.text ?? view.editText}
        onFocus={(event) => {
          if (!draft && !drafting.begin("edit")) event.currentTarget.blur();
        }}
        onChange={(event) => drafting.write(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
