import { invalidArgument } from "./apiError";

/** Arguments and values come as JSON from the add-in: each of these takes one as what it should be, or refuses. */

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asOptionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : asText(value);
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asIndex(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** One of some words, whatever the case of its letters, as Excel takes them. */
export function asOneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const text = asText(value).toLowerCase();
  const word = words.find((candidate) => candidate.toLowerCase() === text);
  if (word === undefined) throw invalidArgument();
  return word;
}

export function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}

/** The colour names Excel documents in its samples, beside "#RRGGBB". */
const colorNames: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  pink: "#FFC0CB",
  lightgray: "#D3D3D3",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
};

/** "#RRGGBB" in capitals. */
export function asColor(value: unknown): string {
  const text = asText(value);
  const named = colorNames[text.toLowerCase()];
  if (named) return named;
  const hex = /^#?([0-9A-Fa-f]{6})$/.exec(text)?.[1];
  if (hex === undefined) throw invalidArgument();
  return `#${hex.toUpperCase()}`;
}
