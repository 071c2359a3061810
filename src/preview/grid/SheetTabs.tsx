import { useEffect, useRef, useState } from "react";
import type { MouseEvent } from "react";
import type { SheetView } from "../excel";
import { Icon } from "./Icon";
import { Menu, type OpenMenu } from "./Menu";
import { useSession } from "./session";
import { tabMenu } from "./tabMenu";

/** The tabs of the sheets: click to show, double click to rename, right click for the rest. */
export function SheetTabs() {
  const session = useSession();
  const { workbook, snapshot, drafting, tell, setCopied, focusGrid } = session;
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);

  const show = (sheet: SheetView): void => {
    if (sheet.active) return;
    drafting.end(() => {
      tell(workbook.activate(sheet.id));
      focusGrid();
    });
  };
  const openMenu = (event: MouseEvent, sheet: SheetView): void => {
    event.preventDefault();
    show(sheet);
    setMenu({ left: event.clientX, top: event.clientY, groups: tabMenu(session, sheet, () => setRenaming(sheet.id)) });
  };
  const rename = (sheet: SheetView, name: string): void => {
    setRenaming(null);
    if (name !== sheet.name) tell(workbook.renameSheet(sheet.id, name));
    focusGrid();
  };

  const list = useRef<HTMLDivElement>(null);
  const activeId = snapshot.sheet.id;
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [activeId]);
  const scroll = (pixels: number): void => list.current?.scrollBy({ left: pixels, behavior: "smooth" });

  return (
    <div className="sheet-tabs">
      <button type="button" aria-label="Tidigare blad" className="scroll-tabs" onClick={() => scroll(-200)}>
        <Icon name="previous" />
      </button>
      <button type="button" aria-label="Senare blad" className="scroll-tabs" onClick={() => scroll(200)}>
        <Icon name="next" />
      </button>
      <div ref={list} role="tablist" aria-label="Blad">
        {snapshot.sheets
          .filter(({ visibility }) => visibility === "Visible")
          .map((sheet) =>
            renaming === sheet.id ? (
              <TabName key={sheet.id} name={sheet.name} onDone={(name) => rename(sheet, name)} />
            ) : (
              <button
                key={sheet.id}
                type="button"
                role="tab"
                aria-selected={sheet.active}
                style={sheet.tabColor ? { boxShadow: `inset 0 -4px ${sheet.tabColor}` } : undefined}
                onClick={() => show(sheet)}
                onDoubleClick={() => drafting.end(() => setRenaming(sheet.id))}
                onContextMenu={(event) => openMenu(event, sheet)}
              >
                {sheet.protected && <Icon name="lock" />}
                {sheet.name}
              </button>
            ),
          )}
      </div>
      <button
        type="button"
        aria-label="Nytt blad"
        title="Nytt blad"
        className="add-sheet"
        onClick={() =>
          drafting.end(() => {
            setCopied(null);
            tell(workbook.addSheet());
            focusGrid();
          })
        }
      >
        <Icon name="add" />
      </button>
      {menu && <Menu menu={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** Writes the name of a sheet. Enter and a click elsewhere keep what is written, Escape does not. */
function TabName({ name, onDone }: { name: string; onDone(name: string): void }) {
  return (
    <input
      type="text"
      aria-label="Bladets namn"
      className="tab-name"
      autoFocus
      defaultValue={name}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => onDone(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        // The keyboard goes to the grid, and this key is not to be typed there.
        event.preventDefault();
        if (event.key === "Escape") event.currentTarget.value = name;
        event.currentTarget.blur();
      }}
    />
  );
}
