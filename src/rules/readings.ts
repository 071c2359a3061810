import type { CompiledArea } from "./compile";
import type { Field } from "./field";
import { type MissingReason, readReason } from "./missing";
import { readNumber, writeNumber } from "./number";
import type { CellTest } from "./rule";

/** What stands in an input cell: what Excel or a report file holds. Null is an empty cell. */
export type CellValue = number | string | boolean | null;

/** Values by field id. A field that is not there is blank. */
export type Values = Readonly<Record<string, CellValue>>;

/**
 * Beyond this no figure of a licence area can be meant: Sweden has some ten million inhabitants.
 * Our own limit; it catches slips such as 1e300 before they reach any arithmetic.
 */
export const LARGEST = 1_000_000_000;

/** The tests that a filled-in field can fail. */
export type Fault = Exclude<CellTest, "required" | "missing">;

/** A field as it is read: a usable number, blank, declared missing, or unusable with the tests it fails. */
export type Reading =
  | { state: "number"; value: number }
  | { state: "blank" }
  | { state: "missing"; reason: MissingReason }
  | { state: "unusable"; written: string; faults: readonly Fault[] };

/** What a figure counts as: a number, the reason why there is none, or null while it is blank or unusable. */
export type Counted = number | MissingReason | null;

/** Answers about fields, by id. */
export type Readings = {
  of(id: string): Reading;
  /** A usable number, or null. */
  value(id: string): number | null;
  counted(id: string): Counted;
  /** Something is written there, usable or not. */
  filled(id: string): boolean;
};

/** As many as an ordinary cell shows. */
export const SHOWN_DECIMALS = 9;

const BLANK: Reading = { state: "blank" };

/** Whether nothing is written in a cell. A cell with only spaces is empty to a person. */
export const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/** What stands in a cell, as Excel shows it in Swedish. */
function writtenAs(raw: number | string | boolean): string {
  if (typeof raw === "string") return raw;
  if (typeof raw === "boolean") return raw ? "SANT" : "FALSKT";
  return Number.isFinite(raw) ? writeNumber(raw, SHOWN_DECIMALS) : String(raw);
}

/** Reads one cell for a field, by itself. */
export function readCell(field: Field, raw: CellValue | undefined): Reading {
  if (raw === null || raw === undefined || isBlank(raw)) return BLANK;
  const reason = typeof raw === "string" ? readReason(raw, field.unit) : null;
  if (reason) return { state: "missing", reason };
  const value = typeof raw === "string" ? readNumber(raw, field.unit) : raw;
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return { state: "unusable", written: writtenAs(raw), faults: ["number"] };
  }
  const faults: Fault[] = [];
  if (Math.abs(value) >= LARGEST) faults.push("magnitude");
  if (field.type === "integer" && !Number.isInteger(value)) faults.push("integer");
  if (value < 0) faults.push("nonnegative");
  if (value < field.min || (field.max !== undefined && value > field.max)) faults.push("range");
  // A field below 0 in a measure without a scale fails nonnegative alone; "range" is then no rule of that measure.
  return faults.length ? { state: "unusable", written: writtenAs(raw), faults } : { state: "number", value };
}

/**
 * Reads all fields of an area. A blank in a list becomes 0 as soon as another of the list is filled in or its whole is 0,
 * and a field that repeats another takes that one's value, or the reason why there is none, while it is blank.
 */
export function readValues({ fields }: CompiledArea, values: Values): Readings {
  const own = new Map([...fields].map(([id, field]) => [id, readCell(field, values[id])] as const));
  const of = (id: string): Reading => own.get(id) ?? BLANK;
  const begun = new Map<readonly string[], boolean>();
  const listBegun = ({ whole, ids }: NonNullable<Field["list"]>): boolean => {
    const known = begun.get(ids);
    if (known !== undefined) return known;
    const total = of(whole);
    const answer = ids.some((id) => of(id).state !== "blank") || (total.state === "number" && total.value === 0);
    begun.set(ids, answer);
    return answer;
  };
  const settled = new Map<string, Reading>();
  for (const [id, field] of fields) {
    const reading = of(id);
    if (reading.state !== "blank") settled.set(id, reading);
    else if (field.same) settled.set(id, of(field.same));
    else if (field.list && listBegun(field.list)) settled.set(id, { state: "number", value: 0 });
  }
  const settledOf = (id: string): Reading => settled.get(id) ?? BLANK;
  return {
    of: settledOf,
    value: (id) => {
      const reading = settledOf(id);
      return reading.state === "number" ? reading.value : null;
    },
    counted: (id) => {
      const reading = settledOf(id);
      return reading.state === "missing" ? reading.reason : reading.state === "number" ? reading.value : null;
    },
    filled: (id) => of(id).state !== "blank",
  };
}
