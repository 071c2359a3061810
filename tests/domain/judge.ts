import type { Expression } from "./expression";

/**
 * What a cell holds to somebody who reads the tables: a number, nothing, a word for why there is no figure, or something
 * that cannot be used.
 */
export type Meaning = number | "blank" | "missing" | "unusable";

/** What an expression is judged against. */
export type World = {
  reportingYear: number;
  /** The settled meaning of a field: with defaults, and 0 for blanks in a list that is begun. */
  meaning: (id: string) => Meaning;
  previous: (years: number, id: string) => Meaning;
  /** The fields of a group such as `B1a.hemregion.*`. */
  members: (pattern: string) => readonly string[];
  isFilled: (id: string) => boolean;
  isDue: (id: string) => boolean;
  tolerance: number;
};

/** Two sides closer than this are equal: what is less comes from binary fractions, not from figures. */
const NEARLY = 1e-9;

/** Something that an expression names is missing. */
export class Silent extends Error {}

function nameOf(expression: Expression): string {
  if (expression.kind !== "name") throw new Error("A field was expected.");
  return expression.id;
}

/**
 * Every name is looked up, also behind an implication whose condition is false, so that a rule is silent as soon as
 * anything it names is missing.
 */
export function valueOf(expression: Expression, world: World): number | boolean {
  const needed = (id: string): number => {
    const meaning = world.isDue(id) ? world.meaning(id) : "blank";
    if (typeof meaning !== "number") throw new Silent();
    return meaning;
  };
  const mentioned = (id: string): Meaning => {
    const meaning = world.meaning(id);
    if (!world.isDue(id) || meaning === "unusable" || meaning === "missing") throw new Silent();
    return meaning;
  };
  switch (expression.kind) {
    case "number":
    case "truth":
      return expression.value;
    case "name":
      if (expression.id === "tol") return world.tolerance;
      return expression.id === "reportingYear" ? world.reportingYear : needed(expression.id);
    case "not":
      return !valueOf(expression.of, world);
    case "call": {
      const [first] = expression.arguments as [Expression];
      switch (expression.name) {
        case "abs":
          return Math.abs(Number(valueOf(first, world)));
        case "sqrt":
          return Math.sqrt(Number(valueOf(first, world)));
        case "sum":
          return world
            .members(nameOf(first))
            .map(needed)
            .reduce((a, b) => a + b, 0);
        case "any": {
          const ids = world.members(nameOf(first));
          ids.forEach(mentioned);
          return ids.some(world.isFilled);
        }
        case "blank":
          return mentioned(nameOf(first)) === "blank";
        case "val": {
          const meaning = mentioned(nameOf(first));
          return meaning === "blank" ? 0 : (meaning as number);
        }
      }
      const previous = /^prev(\d)$/.exec(expression.name);
      if (!previous) throw new Error(`No function is called ${expression.name}.`);
      const meaning = world.previous(Number(previous[1]), nameOf(first));
      if (typeof meaning !== "number") throw new Silent();
      return meaning;
    }
    case "operation": {
      const [left, right] = [valueOf(expression.left, world), valueOf(expression.right, world)];
      const [a, b] = [Number(left), Number(right)];
      switch (expression.operator) {
        case "=>":
          return !left || Boolean(right);
        case "or":
          return Boolean(left) || Boolean(right);
        case "and":
          return Boolean(left) && Boolean(right);
        case "==":
          return Math.abs(a - b) <= NEARLY;
        case "<=":
          return a - b <= NEARLY;
        case ">=":
          return b - a <= NEARLY;
        case "<":
          return b - a > NEARLY;
        case ">":
          return a - b > NEARLY;
        case "+":
          return a + b;
        case "-":
          return a - b;
        case "*":
          return a * b;
        default:
          return a / b;
      }
    }
  }
}

export type Verdict = "holds" | "broken" | "silent";

/** A verdict on a rule's expression. */
export function judge(expression: Expression, world: World): Verdict {
  try {
    return valueOf(expression, world) ? "holds" : "broken";
  } catch (thrown) {
    if (thrown instanceof Silent) return "silent";
    throw thrown;
  }
}

/** The fields that an expression names in this report, earlier ones aside. */
export function namesIn(expression: Expression, world: World): string[] {
  switch (expression.kind) {
    case "name":
      return /^(tol|reportingYear)$/.test(expression.id) ? [] : world.members(expression.id).slice();
    case "call":
      return expression.name.startsWith("prev") ? [] : expression.arguments.flatMap((one) => namesIn(one, world));
    case "not":
      return namesIn(expression.of, world);
    case "operation":
      return [...namesIn(expression.left, world), ...namesIn(expression.right, world)];
    default:
      return [];
  }
}
