import type { Damage, DamageKind } from "../damage";

type Told = {
  rule: string;
  severity: Damage["severity"];
  says(rows: string, sheet: string): string;
  todo: string;
};

const REPAIR = "Tryck på Laga bladet i rutan NHV-rapport i Excel.";
// Excel does not take back that a sheet was deleted.
const UNDO = `${REPAIR} Hände det nyss går det ofta att ångra (Ctrl+Z).`;
const RECOUNTED = "Det som exporteras räknas ändå ut på nytt ur uppgifterna.";

/** How damages to the cells of a sheet are told. `rows` are the labels of what they are about. */
const TOLD: { [K in Exclude<DamageKind, "cover">]: Told } = {
  lost: {
    rule: "sheet.lost",
    severity: "error",
    says: (rows, sheet) =>
      rows ? `Rutan för ${rows} finns inte kvar på bladet ${sheet}.` : `Bladet ${sheet} finns inte kvar i arbetsboken.`,
    todo: UNDO,
  },
  displaced: {
    rule: "sheet.displaced",
    severity: "error",
    says: (rows, sheet) =>
      `På bladet ${sheet} står rutan för ${rows} vid en annan uppgift eller i en annan kolumn. Siffror kan höra till fel uppgift.`,
    todo: `${UNDO} Kontrollera siffrorna efteråt.`,
  },
  moved: {
    rule: "sheet.moved",
    severity: "info",
    says: (_, sheet) =>
      `På bladet ${sheet} har rader eller kolumner lagts till, tagits bort eller flyttats. Siffrorna hör till rätt uppgift, men bladets egna meddelanden kan ha slutat stämma.`,
    todo: REPAIR,
  },
  label: {
    rule: "label.changed",
    severity: "info",
    says: (rows, sheet) => `Rubriker eller etiketter är ändrade på bladet ${sheet}. Det ska stå ${rows}.`,
    todo: REPAIR,
  },
  formula: {
    rule: "formula.lost",
    severity: "info",
    says: (rows, sheet) => `Formler för ${rows} finns inte kvar på bladet ${sheet}.`,
    todo: `${REPAIR} ${RECOUNTED}`,
  },
  validation: {
    rule: "validation.lost",
    severity: "info",
    says: (rows, sheet) => `Excels kontroll av det som skrivs in saknas för ${rows} på bladet ${sheet}.`,
    todo: REPAIR,
  },
  unprotected: {
    rule: "sheet.unprotected",
    severity: "info",
    says: (_, sheet) => `Bladet ${sheet} är inte skyddat, så etiketter och formler kan ändras av misstag.`,
    todo: REPAIR,
  },
};

const MOST_NAMED = 3;

/** The first few labels, and how many more there are. */
function listed(labels: readonly string[]): string {
  const named = labels.slice(0, MOST_NAMED).map((label) => `”${label}”`);
  const rest = labels.length - named.length;
  const last = rest ? `${rest} till` : named.pop();
  return named.length ? `${named.join(", ")} och ${last}` : (last ?? "");
}

/** What a damage is about: a text of the sheet, and the id of the field or derived value whose row it is, if any. */
export type About = { label: string; id: string | null };

const idsOf = (about: readonly About[]): string[] => about.flatMap(({ id }) => (id === null ? [] : [id]));

/** A damage to a measure's sheet. */
export function tell(
  kind: Exclude<DamageKind, "cover">,
  sheet: string,
  about: readonly About[],
  fields: readonly string[] = idsOf(about),
): Damage {
  const { rule, severity, says: words, todo } = TOLD[kind];
  const says = words(listed(about.map(({ label }) => label)), sheet);
  return { kind, sheet, rule: `${sheet}.${rule}`, measure: sheet, severity, fields, says, message: `${says} ${todo}` };
}

/** A damage to the cover, which holds no figures. */
export const tellCover = (says: string): Damage => ({
  kind: "cover",
  sheet: "Start",
  rule: "Start.sheet.changed",
  measure: "Start",
  severity: "info",
  fields: [],
  says,
  message: `${says} ${REPAIR}`,
});
