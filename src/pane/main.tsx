import { createRoot } from "react-dom/client";
import { excelHost } from "../hosts/excel/excelHost";
import { newReader } from "../hosts/reader";
import { App } from "./app";
import { channel } from "./channel";
import { NotInExcel } from "./notInExcel";
import type { AskedView, Outside } from "./outside";
import { isDarkColor } from "./theme";

const asked = channel<AskedView>();
const defects = channel<unknown>();

/** The ribbon's buttons: each shows the pane at its view. */
const BUTTONS: Readonly<Record<string, AskedView>> = { skapaBlad: "start", kontrollera: "check", exportera: "export" };

/** Office.js did load: it comes from another site, which a closed network may not reach. */
const officeIsHere = typeof Office !== "undefined";

function onFocus(listener: () => void): () => void {
  window.addEventListener("focus", listener);
  return () => window.removeEventListener("focus", listener);
}

function timer(act: () => void, milliseconds: number): () => void {
  const id = setTimeout(act, milliseconds);
  return () => clearTimeout(id);
}

/** What nobody caught. What Excel refuses Office.js itself (a cell is being edited) is no defect of ours. */
function tellUncaught({ reason }: PromiseRejectionEvent): void {
  if (!(reason instanceof OfficeExtension.Error)) defects.tell(reason);
}

function outside(): Outside {
  const host = excelHost({ onFocus, defect: defects.tell });
  return {
    host,
    reader: newReader(host, timer),
    timer,
    writeWorkbook: async (plan) => (await import("../hosts/file/writeWorkbook")).writeWorkbook(plan, null),
    readSubmission: async (bytes) => (await import("../hosts/file/readTables")).readTables(bytes, ["Data", "Intyg"]),
    openDesk: async () => (await import("./lists/workerDesk")).workerDesk(),
    now: () => new Date().toISOString(),
    asked,
    defects,
  };
}

function isDark(): boolean {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  return background ? isDarkColor(background) : window.matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Reports are made in March: until its end this year's is meant, then next year's. */
function likelyYear(today: Date): number {
  return today.getMonth() <= 2 ? today.getFullYear() : today.getFullYear() + 1;
}

function associate(): void {
  for (const [name, view] of Object.entries(BUTTONS)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        asked.tell(view);
        await Office.addin.showAsTaskpane();
      } finally {
        event.completed();
      }
    });
  }
}

async function begin(): Promise<void> {
  const root = createRoot(document.getElementById("root")!);
  if (officeIsHere) associate();
  if (!officeIsHere || (await Office.onReady()).host !== Office.HostType.Excel) {
    root.render(<NotInExcel />);
    return;
  }
  window.addEventListener("unhandledrejection", tellUncaught);
  root.render(<App outside={outside()} isDark={isDark()} likelyYear={likelyYear(new Date())} />);
}

void begin();
