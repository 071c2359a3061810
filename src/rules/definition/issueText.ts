import { z } from "zod";
import type { Fault } from "./fault";

const EXPECTED: Readonly<Record<string, string>> = {
  string: "en text",
  number: "ett tal",
  int: "ett heltal",
  array: "en lista [ … ]",
  object: "ett objekt { … }",
  record: "ett objekt { … }",
  null: "null",
};

function written(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "en lista";
  if (typeof value === "object") return "ett objekt";
  return typeof value === "string" ? `”${value.slice(0, 80)}”` : String(value);
}

/** What zod found, in Swedish, where the schema itself has no words for it. */
const swedish: z.core.$ZodErrorMap = (issue) => {
  const { input } = issue;
  switch (issue.code) {
    case "invalid_type": {
      const expected = EXPECTED[issue.expected] ?? issue.expected;
      return input === undefined
        ? `saknas. Här ska stå ${expected}.`
        : `där står ${written(input)}. Här ska stå ${expected}.`;
    }
    case "invalid_value": {
      const known = issue.values.map((value) => (typeof value === "string" ? `”${value}”` : String(value))).join(", ");
      return input === undefined
        ? `saknas. Välj bland: ${known}.`
        : `${written(input)} finns inte. Välj bland: ${known}.`;
    }
    case "invalid_union":
      return input === undefined ? "saknas." : `där står ${written(input)}, som inte passar här.`;
    default:
      return undefined;
  }
};

type Issue = z.core.$ZodIssue;

const isMisfit = ({ code, path }: Issue): boolean => code === "invalid_type" && path.length === 0;
const isOtherKind = ({ code, path }: Issue): boolean => code === "invalid_value" && path.at(-1) === "kind";
const isOtherShape = ({ code }: Issue): boolean => code === "unrecognized_keys";
const isMissing = ({ code, message }: Issue): boolean => code !== "custom" && message.startsWith("saknas");

/** The issues of the alternative that the writer most likely meant, or null when none is meant. */
function meant(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const ofKind = alternatives.filter((issues) => !issues.some(isMisfit) && !issues.some(isOtherKind));
  const cost = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => sum + (isOtherShape(issue) ? 3 : isMissing(issue) ? 2 : 1), 0);
  return ofKind.toSorted((a, b) => cost(a) - cost(b))[0] ?? null;
}

/** Segments of a path, with an element of a list told by its id where it has one. */
function whereOf(path: readonly PropertyKey[], data: unknown): string {
  let at = data;
  let text = "";
  for (const step of path) {
    at = typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
    if (typeof step !== "number") text += `${text && "."}${String(step)}`;
    else {
      const { id, rule } = (at ?? {}) as { id?: unknown; rule?: unknown };
      const name = [id, rule].find((one) => typeof one === "string");
      text += `[${String(name ?? step)}]`;
    }
  }
  return text || "filen";
}

function* leaves(
  issues: readonly Issue[],
  above: readonly PropertyKey[],
): Generator<{ path: PropertyKey[]; says: string }> {
  for (const issue of issues) {
    const path = [...above, ...issue.path];
    if (issue.code === "invalid_key") {
      for (const { message } of issue.issues) yield { path, says: `”${String(path.at(-1))}”: ${message}` };
      continue;
    }
    if (issue.code !== "invalid_union") {
      yield { path, says: issue.message };
      continue;
    }
    const alternative = meant(issue.errors);
    if (alternative) {
      yield* leaves(alternative, path);
      continue;
    }
    const kinds = issue.errors.flat().filter(isOtherKind);
    const known = new Set(kinds.flatMap((one) => (one.code === "invalid_value" ? one.values.map(String) : [])));
    if (known.size)
      yield { path: [...path, "kind"], says: `det slaget finns inte. Välj bland: ${[...known].join(", ")}.` };
    else yield { path, says: issue.message };
  }
}

/** Checks data against a schema. Every fault is told, in the file's order. */
export function faultsAgainst<T>(
  schema: z.ZodType<T>,
  data: unknown,
): { ok: true; data: T } | { ok: false; faults: Fault[] } {
  const result = z.safeParse(schema, data, { error: swedish });
  if (result.success) return { ok: true, data: result.data };
  const faults = [...leaves(result.error.issues, [])].map(({ path, says }) => ({ where: whereOf(path, data), says }));
  return { ok: false, faults };
}
