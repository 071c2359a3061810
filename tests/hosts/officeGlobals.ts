import { createEmbeddedExcel, type EmbeddedExcel, type EmbeddedExcelOptions } from "../../src/preview/excel";
import { bootOffice, type OfficeInNode } from "../preview/officeInNode";

/**
 * The embedded Excel with the unmodified Office.js over it, whose names are global as in a pane's page.
 * @param over the Excel that a new page is to be loaded over, when there is one
 */
export async function startExcel({ over, ...options }: EmbeddedExcelOptions & { over?: EmbeddedExcel } = {}): Promise<{
  excel: EmbeddedExcel;
  office: OfficeInNode;
}> {
  const excel = over ?? createEmbeddedExcel(options);
  const office = await bootOffice(excel);
  // Office.js says that it is ready in a request of its own, somewhat later.
  await office.settle();
  const { Excel, Office, OfficeExtension } = office;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return { excel, office };
}
