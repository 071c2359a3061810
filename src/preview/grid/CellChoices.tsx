import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { CellView } from "../excel";
import { useSession } from "./session";

interface CellChoicesProps {
  view: CellView;
  sheetId: string;
  /** Where the active cell lies in the window, in pixels. */
  box: { left: number; top: number; width: number; height: number };
  open: boolean;
  setOpen(open: boolean): void;
}

/** The arrow beside a cell with a list to choose from, and the list. */
export function CellChoices({ view, sheetId, box, open, setOpen }: CellChoicesProps) {
  const { workbook, tell, focusGrid } = useSession();
  const list = useRef<HTMLUListElement>(null);
  const choices = view.validation?.choices;
  useEffect(() => {
    const current =
      list.current?.querySelector<HTMLElement>("[aria-selected=true]") ?? list.current?.querySelector("li");
    if (open) current?.focus();
  }, [open]);
  if (!choices) return null;

  const choose = (choice: string): void => {
    setOpen(false);
    tell(workbook.type(sheetId, view.address, choice), () =>
      workbook.type(sheetId, view.address, choice, { accept: true }),
    );
    focusGrid();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, choice: string): void => {
    const { currentTarget, key } = event;
    const neighbour = { ArrowDown: currentTarget.nextElementSibling, ArrowUp: currentTarget.previousElementSibling }[
      key
    ];
    if (neighbour instanceof HTMLElement) neighbour.focus();
    else if (key === "Enter" || key === " ") choose(choice);
    else if (key === "Escape" || key === "Tab") {
      setOpen(false);
      focusGrid();
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        aria-label="Visa listan"
        aria-expanded={open}
        className="choices-button"
        style={{ left: box.left + box.width, top: box.top + box.height - 19 }}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <ul
          ref={list}
          role="listbox"
          aria-label={`Val för ${view.address}`}
          className="choices-list"
          style={{ left: box.left, top: box.top + box.height, minWidth: box.width }}
        >
          {choices.map((choice) => (
            <li
              key={choice}
              role="option"
              tabIndex={-1}
              aria-selected={choice === view.text}
              onClick={() => choose(choice)}
              onKeyDown={(event) => onKeyDown(event, choice)}
            >
              {choice}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
