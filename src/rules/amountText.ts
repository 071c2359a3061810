import type { Amount } from "./amount";
import type { CompiledArea } from "./compile";
import type { Field } from "./field";
import { writeNumber } from "./number";

/** Says in Swedish what an amount is, without its value. */
export type AmountText = (amount: Amount) => string;

/** Names as they are listed in a sentence: "a, b och c". */
export const enumerate = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} och ${names.at(-1)!}`;

/** How fields are named in a sentence. */
export type Naming = {
  /** "”N (patienter)”" */
  name: (id: string) => string;
  /** What is said after the name: " i T1", or nothing where it is known. */
  place: (id: string) => string;
};

/** Names with which the fields of a measure, or of a group of it, are told apart: short ones where that is enough. */
export const shortNames = (fields: readonly Field[]) => {
  const times = new Map<string, number>();
  for (const { short } of fields) times.set(short, (times.get(short) ?? 0) + 1);
  return ({ short, label }: Field): string => `”${times.get(short) === 1 ? short : label}”`;
};

/** Names of fields; a long list, where a blank is 0, is named by its heading. */
export function namesOf(ids: readonly string[], compiled: CompiledArea, { name, place }: Naming): string[] {
  const names = new Map<object | string, string>();
  for (const id of ids) {
    const { list, measure } = compiled.fields.get(id)!;
    if (!list) names.set(id, name(id) + place(id));
    else if (!names.has(list.ids)) {
      const { outline } = compiled.measures.find((one) => one.id === measure)!;
      const heading = outline[outline.findIndex((row) => row.id === list.ids[0]) - 1]!;
      names.set(list.ids, `de ${list.ids.length} uppgifterna under ”${heading.label}”${place(id)}`);
    }
  }
  return [...names.values()];
}

type Summand = Extract<Amount, { kind: "field" | "previous" }>;

const isSummand = (amount: Amount): amount is Summand => amount.kind === "field" || amount.kind === "previous";

const ago = (years: number): string => (years === 1 ? " i förra årets rapport" : ` i rapporten ${years} år tidigare`);

/** Reads amounts out. */
export function amountText(compiled: CompiledArea, { name, place }: Naming): AmountText {
  const placeOf = (summand: Summand): string =>
    summand.kind === "field"
      ? place(summand.id)
      : ` i ${compiled.fields.get(summand.id)!.measure}${ago(summand.years)}`;
  const operand = (amount: Amount): string =>
    ["sum", "difference"].includes(amount.kind) ? `(${text(amount)})` : text(amount);
  const sumText = (of: readonly Amount[]): string => {
    const summands = of.filter(isSummand);
    if (summands.length < of.length) return of.map(text).join(" + ");
    // Where all are in the same place it is said once, at the end.
    const places = new Set(summands.map(placeOf));
    const placed = (id: string) => placeOf(summands.find((summand) => summand.id === id)!);
    const names = namesOf(
      summands.map(({ id }) => id),
      compiled,
      { name, place: places.size > 1 ? placed : () => "" },
    ).map((one) => (one.startsWith("de ") ? `summan av ${one}` : one));
    return names.join(" + ") + (places.size > 1 ? "" : [...places].join(""));
  };
  const text: AmountText = (amount) => {
    switch (amount.kind) {
      case "number":
        return writeNumber(amount.value);
      case "field":
      case "previous":
        return name(amount.id) + placeOf(amount);
      case "orZero":
        return name(amount.id) + place(amount.id);
      case "sum":
        return sumText(amount.of);
      case "difference":
        return `${text(amount.left)} − ${operand(amount.right)}`;
      case "product":
        return `${operand(amount.left)} × ${operand(amount.right)}`;
      case "quotient":
        return `${operand(amount.left)} / ${operand(amount.right)}`;
      case "absolute":
        return amount.of.kind === "difference"
          ? `avståndet mellan ${text(amount.of.left)} och ${text(amount.of.right)}`
          : `beloppet av ${text(amount.of)}`;
      case "squareRoot":
        return `√(${text(amount.of)})`;
      case "tolerance":
        return "avrundningen";
    }
  };
  return text;
}
