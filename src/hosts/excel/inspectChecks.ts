import { address } from "../../sheet/address";
import type { ValidationPlan, WorkbookPlan } from "../../sheet/plan";
import { type OwnName, sheetKeyOf } from "../content";
import { grouped } from "../grouped";
import { inputChecks } from "../inputChecks";
import type { Reference } from "../reference";
import { runAddress, runsOf } from "../runs";
import { joinedAddresses } from "./joinedAddresses";

type Input = { id: string; at: Reference; check: ValidationPlan };

/** Inputs that are to be checked alike, how Excel checks them, and whether they are locked. */
type Asked = {
  sheet: Excel.Worksheet;
  inputs: readonly Input[];
  found: Excel.DataValidation[];
  locks: Excel.FormatProtection[];
};

const TYPES = { whole: "WholeNumber", decimal: "Decimal" } as const;

const ask = (validation: Excel.DataValidation): Excel.DataValidation => validation.load("type,rule,errorAlert");

/** Asks how input cells are checked and locked: those that are to be checked alike on a sheet, together. */
export function askForChecks(
  worksheets: Excel.WorksheetCollection,
  own: readonly OwnName[],
  plan: WorkbookPlan,
): Asked[] {
  const checks = inputChecks(plan);
  const inputs = own.flatMap(({ kind, id, at }): Input[] => {
    const check = checks.get(id);
    return kind === "cell" && at && check ? [{ id, at, check }] : [];
  });
  return worksheets.items.flatMap((sheet) =>
    grouped(
      inputs.filter(({ at }) => at.sheet === sheet.name),
      ({ check: { type, min, max } }) => `${type} ${min} ${max}`,
    ).map(([, alike]) => {
      const runs = runsOf(alike.map(({ at }) => at)).map(runAddress);
      const areas = joinedAddresses(runs).map((addresses) => sheet.getRanges(addresses));
      return {
        sheet,
        inputs: alike,
        found: areas.map(({ dataValidation }) => ask(dataValidation)),
        locks: areas.map(({ format }) => format.protection.load("locked")),
      };
    }),
  );
}

/** Whether cells are all checked so: of cells that are checked in different ways Excel tells no rule. */
function isChecked({ type, rule, errorAlert }: Excel.DataValidation, planned: ValidationPlan): boolean {
  const bounds = type === TYPES[planned.type] ? (rule?.wholeNumber ?? rule?.decimal) : undefined;
  return (
    bounds?.operator === "Between" &&
    Number(bounds.formula1) === planned.min &&
    Number(bounds.formula2) === planned.max &&
    errorAlert?.showAlert === true &&
    errorAlert.style === "Stop"
  );
}

/** The keys of sheets on which some input is not locked: of cells that differ Excel says null. */
export const unlockedOf = (asked: readonly Asked[]): string[] => [
  ...new Set(
    asked
      .filter(({ locks }) => locks.some(({ locked }) => locked !== true))
      .map(({ inputs }) => sheetKeyOf(inputs[0]!.id)),
  ),
];

/** The ids of inputs that are not checked as planned. One sync where some cells of a sheet are and others are not. */
export async function uncheckedOf(context: Excel.RequestContext, asked: readonly Asked[]): Promise<string[]> {
  const astray = asked.filter(({ inputs, found }) => !found.every((one) => isChecked(one, inputs[0]!.check)));
  const isBare = ({ found }: Asked) => found.every(({ type }) => type === "None");
  const each = astray
    .filter((group) => !isBare(group))
    .flatMap(({ sheet, inputs }) =>
      inputs.map((input) => ({
        input,
        found: ask(sheet.getRange(address(input.at.row, input.at.column)).dataValidation),
      })),
    );
  if (each.length) await context.sync();
  return [
    ...astray.filter(isBare).flatMap(({ inputs }) => inputs.map(({ id }) => id)),
    ...each.flatMap(({ input, found }) => (isChecked(found, input.check) ? [] : [input.id])),
  ];
}
