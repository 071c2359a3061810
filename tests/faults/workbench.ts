import { excelHost } from "../../src/hosts/excel/excelHost";
import type { Host } from "../../src/hosts/host";
import { parseReference } from "../../src/hosts/reference";
import { STATE_NAMESPACE } from "../../src/hosts/stateXml";
import type { EmbeddedExcel } from "../../src/preview/excel";
import { address } from "../../src/sheet/address";
import { isAside } from "../../src/sheet/tabNames";
import { type OfficeInNode } from "../preview/officeInNode";
import { paths, query, workbook as workbookPath } from "../preview/richApiRequest";
import { startExcel } from "../hosts/officeGlobals";

/** What a workbook holds of a report, seen from beside Office.js: no request of the add-in is spent on it. */
export type Portrait = {
  state: string | null;
  /** Field id → what stands in its cell: the value, or the formula. Fields whose cell is gone are left out. */
  inputs: Record<string, unknown>;
  /** Derived values, and how sheets are called, protected and locked. */
  rest: { derived: Record<string, unknown>; sheets: string[]; locks: string[] };
};

/** An embedded Excel that is put back to where a flow begins, with the unmodified Office.js over it. */
export type Workbench = {
  excel: EmbeddedExcel;
  /** Puts the workbook there, and gives a host that has never seen it. */
  open(workbook: string): Host;
  /** A second host over the same workbook, as it now is. */
  anotherHost(): Host;
  /** Loads the page again, as when a pane is closed and opened; gives the new page's host. */
  reload(): Promise<Host>;
  /** The page that is loaded now. */
  page(): OfficeInNode;
  portrait(inputs: readonly string[]): Portrait;
  eventsAreOn(): boolean;
  /** What was thrown in handlers. */
  defects: unknown[];
  settle(): Promise<void>;
  close(): void;
};

const ENABLED = {
  AutoKeepReference: false,
  ObjectPaths: paths(workbookPath, { Id: 2, ObjectPathType: 4, Name: "_Runtime", ParentObjectPathId: 1 }),
  Actions: [query(1, 2, "EnableEvents")],
};

export async function workbench(): Promise<Workbench> {
  const { excel, office } = await startExcel();
  let page: OfficeInNode = office;
  const defects: unknown[] = [];
  const newHost = () => excelHost({ onFocus: () => () => undefined, defect: (error) => defects.push(error) });

  const portrait = (inputs: readonly string[]): Portrait => {
    const { workbook } = excel;
    const cells = workbook.names().flatMap(({ name, formula }) => {
      const at = parseReference(formula);
      return name.startsWith("nhv.") && at ? [[name.slice(4), at] as const] : [];
    });
    const seen: Portrait = { state: null, inputs: {}, rest: { derived: {}, sheets: [], locks: [] } };
    seen.state = workbook.customXmlParts().find(({ namespaceUri }) => namespaceUri === STATE_NAMESPACE)?.xml ?? null;
    for (const [id, { sheet, row, column }] of cells) {
      const { value, formula, locked } = workbook.cellAt(sheet, address(row, column));
      if (inputs.includes(id)) seen.inputs[id] = formula ?? value;
      else seen.rest.derived[id] = formula === null ? { value } : value;
      if (locked) seen.rest.locks.push(id);
    }
    seen.rest.locks.sort();
    seen.rest.sheets = workbook
      .sheets()
      .filter(({ name }) => !isAside(name))
      .map(({ name, protected: isProtected }) => `${name}${isProtected ? "" : " (oskyddat)"}`);
    return seen;
  };

  return {
    excel,
    defects,
    open(workbook) {
      excel.restore(workbook);
      return newHost();
    },
    anotherHost: newHost,
    async reload() {
      page.close();
      ({ office: page } = await startExcel({ over: excel }));
      return newHost();
    },
    page: () => page,
    portrait,
    eventsAreOn: () => {
      const { Results } = excel.host.process(ENABLED);
      return (Results[0]!.Value as { EnableEvents: boolean }).EnableEvents;
    },
    settle: () => page.settle(),
    close: () => page.close(),
  };
}
