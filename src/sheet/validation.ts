import { faultSentence } from "../rules/cellSentence";
import type { Field } from "../rules/field";
import { LARGEST } from "../rules/readings";
import type { ValidationPlan } from "./plan";

const TITLE_LIMIT = 32;
const PROMPT_LIMIT = 255;

const cut = (text: string, limit: number): string => (text.length <= limit ? text : `${text.slice(0, limit - 1)}…`);

/** Excel's own check of an input, which runs on typing though not on pasting. */
export function validationOf(field: Field, row: number, column: number): ValidationPlan {
  const whole = field.type === "integer";
  const zero = field.required === true ? " Skriv 0 om svaret är noll." : "";
  const kind = whole ? "Ett heltal" : "Ett tal, gärna med decimaler,";
  const bounds = field.max === undefined ? `${field.min} eller större` : `mellan ${field.min} och ${field.max}`;
  const error = [
    faultSentence("number", field),
    faultSentence(field.max === undefined ? "nonnegative" : "range", field),
    "Finns uppgiften inte? Välj varför i rutan NHV-rapport.",
  ];
  return {
    row,
    column,
    type: whole ? "whole" : "decimal",
    min: field.min,
    max: field.max ?? LARGEST - 1,
    prompt: {
      title: cut(field.short, TITLE_LIMIT),
      text: cut(`${kind} ${bounds} (${field.unit}).${zero}`, PROMPT_LIMIT),
    },
    error: { title: "Kontrollera talet", text: error.join(" ") },
  };
}
