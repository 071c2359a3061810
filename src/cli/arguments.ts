import { parseArgs } from "node:util";
import { Unusable } from "./unusable";

/** What a command takes. Words are what stands without a name, by what they are called in its usage. */
type Shape<W extends string, R extends string, O extends string, S extends string> = {
  words: readonly W[];
  /** The last word may be followed by more of its kind. */
  several?: boolean;
  /** Options with a value, that must be there. */
  required?: readonly R[];
  /** Options with a value. */
  optional?: readonly O[];
  /** Options without a value. */
  switches?: readonly S[];
};

export type Arguments<W extends string, R extends string, O extends string, S extends string> = {
  word: Record<W, string>;
  /** All words in order. */
  words: readonly string[];
  value: Record<R, string> & Partial<Record<O, string>>;
  on: ReadonlySet<S>;
};

/**
 * Reads what was written after a command's name.
 * @throws Unusable with everything that is wrong
 */
export function readArguments<
  const W extends string = never,
  const R extends string = never,
  const O extends string = never,
  const S extends string = never,
>(args: readonly string[], usage: string, shape: Shape<W, R, O, S>): Arguments<W, R, O, S> {
  const { words: wanted, required = [], optional = [], switches = [] } = shape;
  const valued = new Set<string>([...required, ...optional]);
  const unvalued = new Set<string>(switches);
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries([
      ...[...valued].map((name) => [name, { type: "string" }] as const),
      ...[...unvalued].map((name) => [name, { type: "boolean" }] as const),
    ]),
  });
  const faults: string[] = [];
  const words: string[] = [];
  const value: Record<string, string> = {};
  const on = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, inlineValue } = token;
    if (value[name] !== undefined || on.has(name)) faults.push(`${rawName} står två gånger. Behåll en.`);
    else if (unvalued.has(name)) {
      if (inlineValue) faults.push(`${rawName} ska inte ha något värde.`);
      on.add(name);
    } else if (!valued.has(name)) faults.push(`Valet ${rawName} finns inte.`);
    else {
      const isLeftOut = !token.value?.trim() || (!inlineValue && token.value.startsWith("-"));
      if (isLeftOut) faults.push(`Skriv ett värde efter ${rawName}. Börjar det med streck: ${rawName}=-värde.`);
      value[name] = token.value ?? "";
    }
  }
  faults.push(
    ...wanted.slice(words.length).map((name) => `${name} saknas.`),
    ...(shape.several ? [] : words.slice(wanted.length).map((word) => `”${word}” är ett ord för mycket.`)),
    ...required.filter((name) => value[name] === undefined).map((name) => `--${name} saknas.`),
  );
  if (faults.length) throw new Unusable([...faults, `Skriv så här: nhv ${usage}`]);
  return {
    word: Object.fromEntries(wanted.map((name, i) => [name, words[i]])) as Record<W, string>,
    words,
    value: value as Arguments<W, R, O, S>["value"],
    on: on as ReadonlySet<string> as ReadonlySet<S>,
  };
}
