import { workbookName } from "../workbook/workbookName";

/** The name of the file, and what this is. */
export function TitleBar() {
  return (
    <div className="title-bar">
      <span className="app-mark" aria-hidden="true" />
      <h1>{workbookName}</h1>
      <span>Sparas i den här fliken</span>
    </div>
  );
}
