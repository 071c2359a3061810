import type { Area } from "../../model/area";
import { compile } from "../compile";
import type { Field } from "../field";
import { outlineOf } from "../outline";
import type { Fault } from "./fault";
import { brokenAt } from "./brokenJson";
import { formulaFaults } from "./formulaFaults";
import { idFaults } from "./idFaults";
import { faultsAgainst } from "./issueText";
import { hiddenFaults, normalised } from "./jsonText";
import { measureFaults } from "./measureFaults";
import { periodFaults } from "./periodFaults";
import { relationFaults } from "./relationFaults";
import { sameFaults } from "./sameFaults";
import { definitionSchema, FORMAT } from "./schema";

/** A definition, or everything that is wrong with it. */
export type ReadDefinition = { ok: true; area: Area } | { ok: false; faults: readonly Fault[] };

/** More than any area asks for: the largest has some hundred and fifty. */
const MOST_FIELDS = 2000;
const MOST_RELATIONS = 1000;
const LONGEST_FILE = 4_000_000;
const MOST_FAULTS = 100;

const ANY_VERSION = /^urn:nhv-rapport:omrade:v(\d+)$/;

const refused = (faults: readonly Fault[]): ReadDefinition => ({
  ok: false,
  faults:
    faults.length <= MOST_FAULTS
      ? faults
      : [...faults.slice(0, MOST_FAULTS), { where: "filen", says: "har fler fel än de här. Rätta de här först." }],
});

const whole = (says: string): ReadDefinition => refused([{ where: "filen", says }]);

/** What only shows when the parts of a definition are put side by side. */
function faultsWithin(area: Area): Fault[] {
  const outlines = Object.entries(area.measures).map(([id, measure]) => ({ id, outline: outlineOf(id, measure) }));
  const rows = outlines.flatMap(({ outline }) => outline);
  const fields = new Map<string, Field>(rows.flatMap((row) => (row.kind === "field" ? [[row.id, row.field]] : [])));
  if (fields.size > MOST_FIELDS) {
    return [{ where: "measures", says: `definitionen har ${fields.size} uppgifter. Fler än ${MOST_FIELDS} går inte.` }];
  }
  if (area.relations.length > MOST_RELATIONS) {
    return [{ where: "relations", says: `${area.relations.length} samband. Fler än ${MOST_RELATIONS} går inte.` }];
  }
  const ids = new Set(fields.keys());
  const shapes = measureFaults(area, ids);
  const faults = [
    ...periodFaults(area),
    ...(shapes.length ? shapes : idFaults(outlines)),
    ...sameFaults(area, fields, MOST_FAULTS),
    ...relationFaults(area, ids, MOST_FAULTS),
  ];
  if (faults.length) return faults;
  const compiled = compile(area);
  return [
    ...ruleFaults(
      compiled.measures.flatMap(({ rules }) => rules),
      area,
    ),
    ...formulaFaults(compiled),
  ];
}

/** Rules whose id another rule has: a relation may not take the id of one that follows from a measure's shape. */
function ruleFaults(rules: readonly { id: string; measure: string }[], { relations }: Area): Fault[] {
  const seen = new Set<string>();
  return rules.flatMap(({ id, measure }) => {
    const repeated = seen.has(id);
    seen.add(id);
    if (!repeated) return [];
    const where = relations.some(({ rule }) => rule === id) ? `relations[${id}]` : `measures.${measure}`;
    return [{ where, says: `regeln ”${id}” finns redan: den följer av måttets form. Byt id på den egna.` }];
  });
}

/**
 * Reads a definition file. What is read can be compiled, planned and checked; what cannot is refused with a message for
 * each fault. The work is bounded, whatever the file holds.
 */
export function readDefinition(file: string): ReadDefinition {
  const text = file.replace(/^\uFEFF/, "");
  if (!text.trim()) return whole("är tom.");
  if (text.length > LONGEST_FILE) return whole("är mycket större än en måttdefinition kan vara.");
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return whole(`är inte läsbar JSON. Kontrollera citattecken, kommatecken och klamrar vid ${brokenAt(text)}.`);
  }
  const hidden = hiddenFaults(text);
  if (hidden.length) return refused(hidden);
  const format = typeof data === "object" && data !== null && "format" in data ? String(data.format) : "";
  const version = Number(ANY_VERSION.exec(format)?.[1] ?? 0);
  if (version > 1) return whole(`är skriven i ett nyare format (${format}). Uppdatera NHV-rapport och försök igen.`);
  if (version < 1) return whole(`är ingen måttdefinition. En sådan har ”format”: ”${FORMAT}”.`);
  const read = faultsAgainst(definitionSchema, normalised(data));
  if (!read.ok) return refused(read.faults);
  const { format: _, ...area } = read.data;
  const faults = faultsWithin(area);
  return faults.length ? refused(faults) : { ok: true, area };
}
