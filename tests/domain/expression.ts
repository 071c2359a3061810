/**
 * Reads the expressions of `tables/rules.tsv` and `tables/derived.tsv`, without anything of the product's own, so that
 * the compiled rules have something to be held against.
 *
 * From loosest to tightest: `=>`, `or`, `and`, `not`, comparison, `+ -`, `* /`, then numbers, field ids, parentheses
 * and calls.
 */
export type Expression =
  | { kind: "number"; value: number }
  | { kind: "truth"; value: boolean }
  | { kind: "name"; id: string }
  | { kind: "call"; name: string; arguments: readonly Expression[] }
  | { kind: "not"; of: Expression }
  | { kind: "operation"; operator: string; left: Expression; right: Expression };

const TOKEN = /\s*(=>|==|<=|>=|[-+*/<>(),]|\d+(?:\.\d+)?|[\p{L}_][\p{L}\d_]*(?:\.[\p{L}\d_]+)*(?:\.\*)?)/uy;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`Cannot read “${text.slice(at)}”.`);
    tokens.push(match[1]!);
  }
  return tokens;
}

/** Operators that bind equally hard, from loosest to tightest. */
const LEVELS = [["=>"], ["or"], ["and"], ["==", "<=", ">=", "<", ">"], ["+", "-"], ["*", "/"]] as const;
const NOT_LEVEL = 3;

/** @throws Error when the text is no expression */
export function parse(text: string): Expression {
  const tokens = tokensOf(text);
  let next = 0;
  const take = (expected?: string): string => {
    const token = tokens[next++];
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new Error(`“${text}”: expected ${expected ?? "more"}, found ${token ?? "the end"}.`);
    }
    return token;
  };
  const level = (depth: number): Expression => {
    if (depth === NOT_LEVEL && tokens[next] === "not") {
      take();
      return { kind: "not", of: level(depth) };
    }
    const operators = LEVELS[depth];
    if (!operators) return primary();
    let left = level(depth + 1);
    while ((operators as readonly string[]).includes(tokens[next] ?? "")) {
      const operator = take();
      left = { kind: "operation", operator, left, right: level(depth + 1) };
    }
    return left;
  };
  const primary = (): Expression => {
    const token = take();
    if (token === "(") {
      const inner = level(0);
      take(")");
      return inner;
    }
    if (/^\d/.test(token)) return { kind: "number", value: Number(token) };
    if (token === "True" || token === "False") return { kind: "truth", value: token === "True" };
    if (tokens[next] !== "(") return { kind: "name", id: token };
    take("(");
    const given = [level(0)];
    while (tokens[next] === ",") {
      take();
      given.push(level(0));
    }
    take(")");
    return { kind: "call", name: token, arguments: given };
  };
  const whole = level(0);
  if (next < tokens.length) throw new Error(`“${text}”: nothing was expected after ${tokens[next - 1]}.`);
  return whole;
}
