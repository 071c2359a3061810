import { createRoot } from "react-dom/client";
import { createEmbeddedExcel, type EmbeddedExcel } from "./excel";
import { ExcelWindow } from "./grid/ExcelWindow";
import { forgetWorkbook, keepWorkbook, keptWorkbook } from "./grid/keptWorkbook";
import "./preview.css";
import "./grid/bars.css";
import "./grid/sheet.css";
import "./grid/overCells.css";
import "./grid/dialogs.css";

declare global {
  interface Window {
    /** What the pane, in its frame, takes its Excel from. */
    embeddedExcel: EmbeddedExcel;
  }
}

/** The workbook that this tab had, or an empty one, also when what was kept is from another version of the preview. */
function openExcel(): EmbeddedExcel {
  const workbook = keptWorkbook(window);
  try {
    return createEmbeddedExcel(workbook === undefined ? {} : { workbook });
  } catch (reason) {
    reportError(reason);
    return createEmbeddedExcel();
  }
}

function startOver(): void {
  location.assign("?tom");
}

const excel = openExcel();
window.embeddedExcel = excel;
if (new URLSearchParams(location.search).has("tom")) {
  forgetWorkbook(window);
  // So that loading the page again keeps what has been done since.
  history.replaceState(null, "", location.pathname);
}
keepWorkbook(excel, window, reportError);

const root = document.getElementById("excel");
if (!root) throw new Error("preview.html has no element with the id excel");
createRoot(root).render(<ExcelWindow excel={excel} paneUrl="/taskpane.html" startOver={startOver} />);
