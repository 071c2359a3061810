import { CreatedWorkbooks } from "./CreatedWorkbooks";
import { download } from "./download";
import { Icon } from "./Icon";
import { useSession } from "./session";
import { workbookName } from "../workbook/workbookName";

interface ToolRowProps {
  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array>;
  startOver(): void;
  isPaneOpen: boolean;
  openPane(): void;
}

/** What one does with the workbook as a whole. */
export function ToolRow({ save, startOver, isPaneOpen, openPane }: ToolRowProps) {
  const { workbook, snapshot, tell, ask, focusGrid, setCopied } = useSession();
  const { sheet } = snapshot;
  const run = (act: () => void): void => {
    setCopied(null);
    act();
    focusGrid();
  };

  return (
    <div role="toolbar" aria-label="Verktyg" className="tool-row">
      <button
        type="button"
        title="Ångra (Ctrl+Z)"
        disabled={!workbook.canUndo()}
        onClick={() => run(() => tell(workbook.undo()))}
      >
        <Icon name="undo" /> Ångra
      </button>
      <button
        type="button"
        title="Gör om (Ctrl+Y)"
        disabled={!workbook.canRedo()}
        onClick={() => run(() => tell(workbook.redo()))}
      >
        <Icon name="redo" /> Gör om
      </button>
      <i className="divider" />
      <button
        type="button"
        onClick={() =>
          run(() => tell(sheet.protected ? workbook.unprotectSheet(sheet.id) : workbook.protectSheet(sheet.id)))
        }
      >
        <Icon name={sheet.protected ? "unlock" : "lock"} />{" "}
        {sheet.protected ? "Ta bort bladets skydd" : "Skydda bladet"}
      </button>
      <button
        type="button"
        title="Spara som Excelfil (.xlsx)"
        onClick={() => run(() => void save().then((bytes) => download(bytes, workbookName)))}
      >
        <Icon name="save" /> Spara
      </button>
      <button
        type="button"
        onClick={() =>
          ask({
            title: "Ny arbetsbok",
            message: "Allt som finns i arbetsboken försvinner, och en ny och tom öppnas. Vill du fortsätta?",
            choices: [
              { label: "Ny arbetsbok", act: startOver },
              { label: "Avbryt", act: () => {} },
            ],
          })
        }
      >
        <Icon name="blank" /> Ny tom arbetsbok
      </button>
      <CreatedWorkbooks />
      <span className="spring" />
      <button type="button" className="about" onClick={() => ask(about)}>
        Inbäddat kalkylblad för utveckling och prov – inte Excel
      </button>
      {!isPaneOpen && (
        <button type="button" onClick={openPane}>
          <Icon name="pane" /> Visa NHV-rapport
        </button>
      )}
    </div>
  );
}

const about = {
  title: "Inbäddat kalkylblad",
  message:
    "Det här är ett litet kalkylprogram som är gjort för att utveckla och prova tillägget NHV-rapport utan Excel. " +
    "Tillägget till höger är det riktiga, och det talar med kalkylbladet precis som med Excel. Kalkylbladet kan bara det " +
    "som tillägget behöver, och det kan skilja sig från Excel. Arbetsboken finns i den här fliken och försvinner när du " +
    "stänger den. Inget skickas härifrån.",
  choices: [{ label: "OK", act: () => {} }],
};
