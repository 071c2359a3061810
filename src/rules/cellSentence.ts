import type { Field } from "./field";
import type { Fault } from "./readings";
import { writeNumber } from "./number";

/** A number as a field takes it. */
export const exampleOf = ({ type }: Pick<Field, "type">): string => (type === "integer" ? "12" : "21,5");

/** What is wrong with a cell and what to do, without what stands in it. */
export function faultSentence(fault: Fault, field: Field): string {
  switch (fault) {
    case "number":
      return `Skriv ett ${field.type === "integer" ? "heltal" : "tal"}, till exempel ${exampleOf(field)}.`;
    case "magnitude":
      return "Talet är orimligt stort. Kontrollera att inget har följt med av misstag.";
    case "integer":
      return `Antal ${field.unit} ska vara ett heltal.`;
    case "nonnegative":
      return "Värdet får inte vara negativt.";
    case "range":
      return field.max === undefined
        ? `Värdet ska vara minst ${writeNumber(field.min)}.`
        : `Värdet ska ligga mellan ${writeNumber(field.min)} och ${writeNumber(field.max)} ${field.unit}.`;
  }
}
