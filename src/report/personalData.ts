import { columnLetters, address } from "../sheet/address";
import type { CompiledArea } from "../rules/compile";
import type { Finding } from "../rules/rule";
import { type PatientList, patientListsIn } from "./patientList";
import { personalNumbersIn, type PersonalNumber } from "./personalNumber";
import type { Report } from "./report";
import type { Place, ScannedCell, ScannedText } from "./scannedText";
import type { Reason } from "./sign";

/** Something about a single person, and where it stands. Never what it says. */
export type Sighting = { kind: PersonalNumber; place: Place } | { kind: "patientlista"; list: PatientList };

const isCell = (scanned: ScannedText): scanned is ScannedCell => scanned.place.kind === "cell";

/** A figure of the report: however many digits it has, it counts something. */
const isFigure = ({ place, value }: ScannedText): boolean =>
  place.kind === "cell" && place.id !== null && typeof value === "number";

/** The personal data among what stands in a workbook. */
export function sightingsIn(scanned: readonly ScannedText[]): Sighting[] {
  const numbers = scanned
    .filter((one) => !isFigure(one))
    .flatMap(({ place, value }) => [...personalNumbersIn(String(value))].map((kind): Sighting => ({ kind, place })));
  const lists = patientListsIn(scanned.filter(isCell)).map((list): Sighting => ({ kind: "patientlista", list }));
  return [...numbers, ...lists];
}

/** A kind of personal number, and in Swedish where it stands. */
type Spot = { kind: PersonalNumber; where: string };

/** What has been written in the report itself: in its figures' cells, and what its state holds. */
function spotsOfReport({ measures }: CompiledArea, report: Report): Spot[] {
  const texts: [text: unknown, where: string][] = [
    [report.unit, "enhetens namn"],
    ...measures.flatMap(({ id, fields }) =>
      fields.map((field): [unknown, string] => [report.values[field.id], `rutan ”${field.label}” i ${id}`]),
    ),
    ...Object.entries(report.explanations).map(([rule, { text }]): [string, string] => [
      text,
      `förklaringen till ${rule}`,
    ]),
    ...report.signatures.map(({ name }): [string, string] => [name, "namnet på den som har undertecknat"]),
    ...report.log.map(({ who, what }): [string, string] => [`${who}\n${what}`, "rapportens logg"]),
    ...Object.entries(report.previous).flatMap(([year, values]) =>
      Object.values(values).map((value): [unknown, string] => [value, `uppgifterna för ${year}`]),
    ),
  ];
  return texts.flatMap(([text, where]) =>
    typeof text === "string" ? [...personalNumbersIn(text)].map((kind) => ({ kind, where })) : [],
  );
}

function whereIs(place: Place): string {
  switch (place.kind) {
    case "cell":
      return `cell ${address(place.row, place.column)} på bladet ${place.sheet}`;
    case "comment":
      return `en kommentar på bladet ${place.sheet}`;
    case "headers":
      return `sidhuvudet eller sidfoten på bladet ${place.sheet}`;
    case "sheetName":
      return "ett blads namn";
    case "names":
      return "ett definierat namn (Formler, Namnhanteraren)";
    case "properties":
      return "filens egenskaper (Arkiv, Info)";
    case "elsewhere":
      return "en textruta eller en annan dold del av arbetsboken";
  }
}

const MOST_NAMED = 4;

function listed(places: readonly string[]): string {
  const named = places.slice(0, MOST_NAMED);
  const rest = places.length - named.length;
  if (rest) return `${named.join(", ")} och på ${rest} ställen till`;
  return named.length < 2 ? named.join() : `${named.slice(0, -1).join(", ")} och ${named.at(-1)!}`;
}

function numbersFinding(area: string, spots: readonly Spot[]): Finding[] {
  if (!spots.length) return [];
  const kinds = (["personnummer", "samordningsnummer"] as const).filter((kind) =>
    spots.some((one) => one.kind === kind),
  );
  const places = [...new Set(spots.map(({ where }) => where))];
  return [
    {
      rule: `${area}.personnummer`,
      measure: "",
      severity: "error",
      fields: [],
      message: `Det står ${kinds.join(" och ")} i ${listed(places)}. Ta bort numren: rapporten får bara ha sammanräknade uppgifter.`,
    },
  ];
}

function listsFinding(area: string, lists: readonly PatientList[]): Finding[] {
  if (!lists.length) return [];
  const places = lists.map(
    ({ sheet, column, firstRow, lastRow }) =>
      `bladet ${sheet} (kolumn ${columnLetters(column)}, rad ${firstRow}–${lastRow})`,
  );
  return [
    {
      rule: `${area}.patientlista`,
      measure: "",
      severity: "error",
      fields: [],
      message: `Det ser ut att vara en rad per patient på ${listed(places)}. Flytta listan till en annan fil och ta bort den här.`,
    },
  ];
}

/**
 * What is said of personal data in a report and its workbook: `<area>.personnummer` and `<area>.patientlista`, errors
 * of no measure. Never quotes what was found.
 * @param sightings what was seen in the workbook; a field's cell is told as part of the report
 */
export function personalDataIn(compiled: CompiledArea, report: Report, sightings: readonly Sighting[]): Finding[] {
  const { slug } = compiled.area;
  const isField = (place: Place) => place.kind === "cell" && place.id !== null && compiled.fields.has(place.id);
  const spots = [
    ...spotsOfReport(compiled, report),
    ...sightings.flatMap((one): Spot[] =>
      one.kind === "patientlista" || isField(one.place) ? [] : [{ kind: one.kind, where: whereIs(one.place) }],
    ),
  ];
  const lists = sightings.flatMap((one) => (one.kind === "patientlista" ? [one.list] : []));
  return [...numbersFinding(slug, spots), ...listsFinding(slug, lists)];
}

/** Why a report with personal data can be neither signed nor exported. */
export const personalDataReasons = (findings: readonly Finding[]): Reason[] =>
  findings.map(({ message }) => ({ says: message, findings: [] }));
