import { faultSentence } from "../../src/rules/cellSentence";
import { check } from "../../src/rules/check";
import type { CompiledArea } from "../../src/rules/compile";
import { NO_VALUE } from "../../src/rules/derive";
import type { Derived, OutlineRow } from "../../src/rules/field";
import { measuredOf } from "../../src/rules/periods";
import { type CellValue, readValues, type Values } from "../../src/rules/readings";
import type { Finding } from "../../src/rules/rule";

/** What the live check says should stand in a planned workbook. */
export type ExpectedSheet = {
  /** The settled cell of a field. */
  settled(id: string): CellValue;
  derived(id: string): CellValue;
  /** The texts that may stand in the message cell of a row: one, or one for each thing wrong with what was typed. */
  messages(row: OutlineRow): string[];
  /** What the cover says of a measure. */
  state(rows: readonly OutlineRow[]): string;
};

const DECLARED = "Varning: förklara i rutan NHV-rapport varför uppgiften inte finns.";

const PREFIX = { error: "Fel: ", warning: "Varning: ", info: "Obs: " } as const;

/** Texts as both sides write them: a formula writes the decimal sign of its language and single spaces. */
export const comparable = (text: string): string =>
  text
    .replace(/(\d)\.(\d)/g, "$1,$2")
    .replace(/ +/g, " ")
    .trim();

export function expectedSheet(compiled: CompiledArea, reportingYear: number, values: Values): ExpectedSheet {
  const readings = readValues(compiled, values);
  const { derived, noValue, findings } = check(compiled, { reportingYear, values });
  const rules = new Map(compiled.measures.flatMap((measure) => measure.rules).map((rule) => [rule.id, rule] as const));
  const anchored = (row: OutlineRow): string[] => {
    const here = findings.filter(({ rule }) => {
      const own = rules.get(rule)!;
      return own.kind === "claim" && own.anchor === row.id;
    });
    const isError = ({ severity }: Finding) => severity === "error";
    return [...here.filter(isError), ...here.filter((one) => !isError(one))].map(
      ({ severity, message }) => PREFIX[severity] + message,
    );
  };
  /** What is wrong with what stands there: any of the faults will do. */
  const faults = (id: string): string[] => {
    const field = compiled.fields.get(id)!;
    const reading = readings.of(id);
    if (reading.state !== "unusable" || !readings.filled(id)) return [""];
    // A formula takes text with a minus sign for no number at all.
    const told = typeof values[id] === "string" ? [...reading.faults, "number" as const] : reading.faults;
    return told.map((fault) => PREFIX.error + faultSentence(fault, field));
  };
  const missing = (id: string): string => {
    const field = compiled.fields.get(id)!;
    const rule = `${field.measure}.cell.required`;
    const finding = findings.find((one) => one.rule === rule && one.fields.includes(id));
    if (!finding) return "";
    if (finding.severity === "warning") return "Varning: fyll i, eller förklara varför uppgiften saknas.";
    return field.required === true ? "Saknas: fyll i. Skriv 0 om svaret är noll." : "Saknas: fyll i.";
  };
  const declared = (id: string): string => {
    const { measure } = compiled.fields.get(id)!;
    const asks = findings.some(({ rule, fields }) => rule === `${measure}.cell.missing` && fields.includes(id));
    return asks ? DECLARED : "";
  };
  /** Why there is no value, told where something is declared missing. */
  const withoutValue = ({ id, numerator, denominator }: Derived): string => {
    const named = JSON.stringify([numerator, denominator]).matchAll(/"kind":"field","id":"([^"]+)"/g);
    const isDeclared = [...named].some(([, field]) => readings.of(field!).state === "missing");
    return isDeclared ? NO_VALUE[noValue[id]!] : "";
  };
  const messages = (row: OutlineRow): string[] => {
    const own =
      row.kind === "field"
        ? faults(row.id).map((fault) => [fault, declared(row.id), missing(row.id)])
        : [row.kind === "derived" ? [withoutValue(row.derived)] : []];
    return own.map((parts) => comparable([...parts, ...anchored(row)].join(" ")));
  };
  return {
    settled: (id) => {
      const reading = readings.of(id);
      return reading.state === "number"
        ? reading.value
        : reading.state === "blank"
          ? ""
          : reading.state === "missing"
            ? "saknas"
            : "fel";
    },
    derived: (id) => derived[id] ?? "",
    messages,
    state: (rows) => {
      const texts = rows.map((row) => messages(row)[0]!);
      const begin = (word: string) => texts.filter((text) => text.startsWith(word)).length;
      const [wrong, absent, asks] = [begin("Fel:"), begin("Saknas:"), begin("Varning:")];
      if (wrong) return `${wrong} fel att rätta`;
      if (absent) return absent === 1 ? "1 uppgift saknas" : `${absent} uppgifter saknas`;
      return asks ? `${asks} att förklara` : "Klart";
    },
  };
}

/** The measures of a year. */
export const dueMeasures = ({ area, measures }: CompiledArea, reportingYear: number) =>
  measures.filter(({ id }) => measuredOf(area, id).firstReported <= reportingYear);
