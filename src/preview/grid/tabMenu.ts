import type { SheetView } from "../excel";
import type { MenuItem } from "./Menu";
import type { Session } from "./session";

/** What a right click on a tab offers. */
export function tabMenu(session: Session, sheet: SheetView, rename: () => void): MenuItem[][] {
  const { workbook, snapshot, tell, ask } = session;
  const last = snapshot.sheets.length - 1;
  const hidden = snapshot.sheets.filter(({ visibility }) => visibility === "Hidden");
  const remove = (): void => {
    if (sheet.usedRows === 0) tell(workbook.deleteSheet(sheet.id));
    else {
      ask({
        title: "Microsoft Excel",
        message: `Bladet ${sheet.name} tas bort permanent. Vill du fortsätta?`,
        choices: [
          { label: "Ta bort", act: () => tell(workbook.deleteSheet(sheet.id)) },
          { label: "Avbryt", act: () => {} },
        ],
      });
    }
  };
  return [
    [
      { label: "Infoga nytt blad", act: () => tell(workbook.addSheet()) },
      { label: "Ta bort", act: remove },
      { label: "Byt namn", act: rename },
      { label: "Kopiera", act: () => tell(workbook.copySheet(sheet.id)) },
    ],
    [
      {
        label: "Flytta åt vänster",
        act: () => tell(workbook.moveSheet(sheet.id, sheet.position - 1)),
        disabled: sheet.position === 0,
      },
      {
        label: "Flytta åt höger",
        act: () => tell(workbook.moveSheet(sheet.id, sheet.position + 1)),
        disabled: sheet.position === last,
      },
    ],
    [
      { label: "Dölj", act: () => tell(workbook.hideSheet(sheet.id)) },
      ...hidden.map(({ id, name }) => ({ label: `Ta fram ${name}`, act: () => tell(workbook.showSheet(id)) })),
    ],
    [
      sheet.protected
        ? { label: "Ta bort bladets skydd", act: () => tell(workbook.unprotectSheet(sheet.id)) }
        : { label: "Skydda bladet", act: () => tell(workbook.protectSheet(sheet.id)) },
    ],
  ];
}
