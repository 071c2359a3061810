import { createEmbeddedExcel, type EmbeddedExcel, type EmbeddedExcelOptions } from "../../src/preview/excel";
import { bootOffice, type OfficeInNode } from "../preview/officeInNode";

/** The embedded Excel with the unmodified Office.js over it, whose names are global as in a pane's page. */
export async function startExcel(
  options?: EmbeddedExcelOptions,
): Promise<{ excel: EmbeddedExcel; office: OfficeInNode }> {
  const excel = createEmbeddedExcel(options);
  const office = await bootOffice(excel);
  // Office.js says that it is ready in a request of its own, somewhat later.
  await office.settle();
  const { Excel, Office, OfficeExtension } = office;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return { excel, office };
}
