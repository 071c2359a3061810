import { useState } from "react";
import { formatArea } from "../workbook/address";
import { nameBoxText, placeOf } from "./nameBoxText";
import { useSession } from "./session";

/** Says which cell is the active one, by its name if it has one, and goes to what is written in it. */
export function NameBox() {
  const { workbook, snapshot, drafting, tell, ask, focusGrid } = useSession();
  const { sheet, sheets, selection, names } = snapshot;
  const [written, setWritten] = useState<string | null>(null);

  const go = (): void => {
    const place = placeOf(written ?? "", names, sheets, sheet.id);
    setWritten(null);
    if (place) tell(workbook.select(place.sheetId, formatArea(place.area)));
    else ask({ title: "Microsoft Excel", message: invalid, choices: [{ label: "OK", act: () => {} }] });
    focusGrid();
  };

  return (
    <input
      type="text"
      aria-label="Namnruta"
      className="name-box"
      spellCheck={false}
      autoComplete="off"
      value={written ?? nameBoxText(selection, names, sheets)}
      onFocus={(event) => {
        const field = event.currentTarget;
        if (drafting.end(() => field.focus())) field.select();
      }}
      onBlur={() => setWritten(null)}
      onChange={(event) => setWritten(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        // The keyboard goes to the grid, and this key is not to be typed there.
        event.preventDefault();
        if (event.key === "Enter" && written !== null) go();
        else focusGrid();
      }}
    />
  );
}

const invalid =
  "Referensen är inte giltig. Skriv en adress, till exempel B4 eller B4:C9, eller ett namn som finns i arbetsboken.";
