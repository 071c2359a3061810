import type { CompiledArea, CompiledMeasure } from "../rules/compile";
import type { Field } from "../rules/field";
import { measuredOf, periodOf } from "../rules/periods";
import { periodText } from "../rules/periodText";
import { isBlank, type Values } from "../rules/readings";
import type { InspectedWorkbook } from "./inspectedWorkbook";
import { mappingRenumbered } from "./listMapping";
import { madeNow } from "./made";
import { passportsRenumbered } from "./passports";
import { placeFigures } from "./placeFigures";
import { namesBefore, renumberedMeasures, valuesRenumbered, withRenumbered } from "./renumbered";
import type { Report, Signature } from "./report";
import { keepable } from "./remembered";
import { type Before, sheetsBefore } from "./sheetsBefore";
import { signedHash } from "./signed";
import { asLabel } from "./sheetTable";
import { type Unplaced, withUnplaced } from "./unplaced";

/** What becomes of an older workbook's report when its sheets are made anew. */
export type UpgradeChanges = {
  /** Measures that are new, and what the sheets of those that are not asked for any more are called. */
  newMeasures: readonly string[];
  goneSheets: readonly string[];
  /** Measures that have another number, whose figures go with them. */
  renumbered: readonly { before: string; now: string }[];
  /** Fields that are new on a sheet that was there. */
  added: readonly Field[];
  /** Measures and fields that are called something else. */
  renamed: readonly { measure: string; before: string; now: string }[];
  /** Measures that are about another time than what their sheet says. */
  periods: readonly { measure: string; now: string }[];
  /** Figures that no field asks for, which are kept in a list. */
  unplaced: readonly Unplaced[];
  /** Explanations of what no rule says any more. */
  lapsed: readonly { rule: string; text: string }[];
  /** Signatures that no longer hold. */
  voided: readonly Signature[];
  /** Signatures that hold as before. */
  held: readonly Signature[];
};

/** An upgrade as it would be done. */
export type Upgrade = {
  /** The report as it then is, but for the log. */
  report: Report;
  changes: UpgradeChanges;
};

type Measures = readonly CompiledMeasure[];

/** The figures that stand where no field of today's is, beside those that `placeFigures` tells: formulas that people wrote. */
const formulasLeft = (due: Measures, { cells }: Before): Unplaced[] =>
  [...cells].flatMap(([id, { sheet, label, value, formula, isInput }]) =>
    isInput && formula !== null && !isBlank(value) && !due.some((measure) => measure.id === id.split(".", 1)[0])
      ? [{ sheet, label, value }]
      : [],
  );

/** Labels of the old definition are no figures, though nobody would put them there today. */
const isOldLabel = ({ sheet, value }: Unplaced, { cells }: Before): boolean =>
  [...cells.values()].some((cell) => cell.sheet === sheet && cell.label !== "" && cell.label === value);

function renamedIn(due: Measures, before: Before): UpgradeChanges["renamed"] {
  const names = namesBefore(before);
  return due.flatMap(({ id, definition, outline }) => {
    const pairs = [
      [names.get(id), definition.name],
      ...outline.flatMap((row) =>
        row.kind === "field" ? [[before.cells.get(row.id)?.label, asLabel(row.label)]] : [],
      ),
    ];
    return pairs.flatMap(([was, now]) => (was && was !== now ? [{ measure: id, before: was, now: now! }] : []));
  });
}

/** Measures whose sheet says another period than what they are about. */
function otherPeriods(
  { area }: CompiledArea,
  due: Measures,
  year: number,
  { sheets }: Before,
): UpgradeChanges["periods"] {
  return due.flatMap(({ id }) => {
    const now = periodText(periodOf(measuredOf(area, id), year)!);
    const said = sheets.get(id)?.heading.find((text) => text.includes("Mätperiod"));
    return said !== undefined && !said.includes(now) ? [{ measure: id, now }] : [];
  });
}

/**
 * Works out what an upgrade of an older workbook does, without doing any of it. Every figure is placed at a field of the
 * definition, or kept in the list of what has no place: none is dropped.
 * @param remembered the figures as they last were, for fields whose cell is gone
 */
export function planUpgrade(
  compiled: CompiledArea,
  report: Report,
  inspected: InspectedWorkbook,
  remembered: Values,
): Upgrade {
  const { area } = compiled;
  const year = report.reportingYear;
  const due = compiled.measures.filter(({ id }) => periodOf(measuredOf(area, id), year));
  const renumbered = renumberedMeasures(due, sheetsBefore(inspected));
  const workbook = withRenumbered(inspected, renumbered);
  const before = sheetsBefore(workbook);
  const placed = placeFigures(compiled, year, workbook, valuesRenumbered(remembered, renumbered));
  const sheets = [...placed.sheets.values()];
  const values = Object.assign({}, ...sheets.map((sheet) => sheet.values)) as Values;
  const unplaced = [
    ...sheets.flatMap((sheet) => sheet.unplaced),
    ...placed.fallenAway,
    ...formulasLeft(due, before),
  ].filter((one) => !isOldLabel(one, before));
  const rules = new Set(due.flatMap((measure) => measure.rules.map(({ id }) => id)));
  const explanations = Object.entries(report.explanations);
  const upgraded: Report = {
    ...report,
    documentVersion: area.document.version,
    made: madeNow(area),
    declined: undefined,
    values,
    kept: keepable(values),
    unplaced: withUnplaced(report.unplaced ?? [], unplaced),
    explanations: Object.fromEntries(explanations.filter(([rule]) => rules.has(rule))),
    ...(report.passports && { passports: passportsRenumbered(report.passports, renumbered) }),
    ...(report.listMapping && { listMapping: mappingRenumbered(report.listMapping, renumbered) }),
  };
  const hash = signedHash(compiled, upgraded);
  const held = report.signatures.filter((signature) => signature.hash === hash);
  return {
    report: { ...upgraded, signatures: held },
    changes: {
      newMeasures: due.flatMap(({ id }) => (before.sheets.has(id) ? [] : [id])),
      goneSheets: [...before.sheets].flatMap(([key, { name }]) => (due.some(({ id }) => id === key) ? [] : [name])),
      renumbered: [...renumbered].map(([was, now]) => ({ before: was, now })),
      added: due.flatMap(({ id, fields }) =>
        before.sheets.has(id) ? fields.filter((field) => !before.cells.has(field.id) && !(field.id in values)) : [],
      ),
      renamed: renamedIn(due, before),
      periods: otherPeriods(compiled, due, year, before),
      unplaced,
      lapsed: explanations.flatMap(([rule, { text }]) => (rules.has(rule) ? [] : [{ rule, text }])),
      voided: report.signatures.filter((signature) => signature.hash !== hash),
      held,
    },
  };
}
