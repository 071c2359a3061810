import type { WorkbookContent } from "../hosts/host";
import type { Reason } from "../report/sign";
import type { CompiledArea, CompiledMeasure } from "../rules/compile";
import { measuredOf, periodOf } from "../rules/periods";

/** Something of the workbook itself that is not as it was built. */
export type Damage = {
  measure: string;
  says: string;
  /** Whether figures may be missing because of it, so that the report cannot be signed. */
  stops: boolean;
  /** Fields whose cells are gone. */
  lost: readonly string[];
  /** Cells that can still be shown. */
  show: readonly string[];
};

const MENDING = "Tryck på Ångra (Ctrl+Z) eller öppna en tidigare version av arbetsboken.";
const MOST_NAMED = 3;

function listed(labels: readonly string[]): string {
  const named = labels.slice(0, MOST_NAMED).map((label) => `”${label}”`);
  const rest = labels.length - named.length;
  return rest ? `${named.join(", ")} och ${rest} till` : named.join(" och ");
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

function damageOf({ id, fields, derived }: CompiledMeasure, { cells }: WorkbookContent): Damage[] {
  const lostFields = fields.filter((field) => !cells[field.id]);
  const lostDerived = derived.filter((one) => !cells[one.id]);
  if (lostFields.length === fields.length && lostDerived.length === derived.length) {
    return [{ measure: id, says: `Bladet ${id} saknas. ${MENDING}`, stops: true, lost: idsOf(fields), show: [] }];
  }
  const overwritten = derived.filter((one) => cells[one.id] && cells[one.id]!.formula === null);
  return [
    ...(lostFields.length
      ? [
          {
            measure: id,
            says: `Rutan för ${listed(lostFields.map(({ label }) => label))} på bladet ${id} är borttagen. ${MENDING}`,
            stops: true,
            lost: idsOf(lostFields),
            show: [],
          },
        ]
      : []),
    ...(lostDerived.length || overwritten.length
      ? [
          {
            measure: id,
            says: `Formeln för ${listed([...lostDerived, ...overwritten].map(({ label }) => label))} på bladet ${id} är borta. ${MENDING} Det som exporteras räknas ändå ut på nytt ur uppgifterna.`,
            stops: false,
            lost: [],
            show: idsOf(overwritten),
          },
        ]
      : []),
  ];
}

/** What has been lost of the sheets of a reporting year: deleted sheets, removed rows, overwritten formulas. */
export const damagesOf = (compiled: CompiledArea, reportingYear: number, content: WorkbookContent): Damage[] =>
  compiled.measures
    .filter(({ id }) => periodOf(measuredOf(compiled.area, id), reportingYear))
    .flatMap((measure) => damageOf(measure, content));

/** Why a damaged workbook cannot be signed. */
export const damageReasons = (damages: readonly Damage[]): Reason[] =>
  damages.filter(({ stops }) => stops).map(({ says }) => ({ says, findings: [] }));
