import type { WorkbookContent } from "../hosts/host";
import type { Reason } from "../report/sign";
import type { CompiledArea } from "../rules/compile";
import { measuredOf, periodOf } from "../rules/periods";
import type { Finding } from "../rules/rule";

const MENDING = "Ångra borttagningen i Excel, eller använd en tidigare kopia av filen.";

/**
 * What the workbook of a report has lost: deleted sheets, rows and names. The rule is of our own, `<measure>.sheet.lost`,
 * so that nothing slips through because it is not there.
 */
export function lostCells(compiled: CompiledArea, reportingYear: number, { cells }: WorkbookContent): Finding[] {
  return compiled.measures.flatMap(({ id, fields }): Finding[] => {
    if (!periodOf(measuredOf(compiled.area, id), reportingYear)) return [];
    const lost = fields.filter((field) => !cells[field.id]);
    if (lost.length === 0) return [];
    const message =
      lost.length === fields.length
        ? `Bladet ${id} finns inte kvar i arbetsboken. ${MENDING}`
        : `Rutan för ${lost.map(({ label }) => `”${label}”`).join(", ")} finns inte kvar på bladet ${id}. ${MENDING}`;
    return [
      { rule: `${id}.sheet.lost`, measure: id, severity: "error", fields: lost.map((field) => field.id), message },
    ];
  });
}

/** Why a workbook that has lost something can be neither signed nor exported. */
export const lossReasons = (lost: readonly Finding[]): Reason[] =>
  lost.map(({ message }) => ({ says: message, findings: [] }));
