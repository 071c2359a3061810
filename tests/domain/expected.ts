import { type Expression, parse } from "./expression";
import { judge, type Meaning, namesIn, Silent, type Verdict, valueOf, type World } from "./judge";
import {
  DERIVED_ROWS,
  type DerivedRow,
  FIELD_ROWS,
  type FieldRow,
  PERIOD_ROWS,
  RULE_ROWS,
  type RuleRow,
} from "./tables";

type Meanings = Readonly<Record<string, Meaning>>;

/** A report as whoever wrote it means it. A field that is not there is blank. */
export type MeantReport = {
  reportingYear: number;
  cells: Meanings;
  /** By reporting year. */
  previous: Readonly<Record<string, Meanings>>;
};

/** A rule's verdict and, when it is broken, the fields that it names or that fail it. */
export type Expected = { rule: string; verdict: Verdict; fields: string[] };

/** Beyond this the product calls a number unusable, by a rule of its own. */
const LARGEST = 1_000_000_000;

/** The format rules that a number breaks in a field, by the last part of their ids. */
function faultsOf(row: FieldRow, value: number): string[] {
  return [
    ...(Math.abs(value) >= LARGEST ? ["magnitude"] : []),
    ...(row.type === "integer" && !Number.isInteger(value) ? ["integer"] : []),
    ...(value < 0 ? ["nonnegative"] : []),
    ...(value < Number(row.min) || (row.max !== "" && value > Number(row.max)) ? ["range"] : []),
  ];
}

const measureOf = (id: string): string => id.split(".")[0]!;
const regionsOf = (id: string): string | undefined => /^(.*)\.hemregion\.\d\d$/.exec(id)?.[1];
const decimalsOf = (value: number): number => (String(value).split(".")[1] ?? "").length;

/** The condition of a field that is required only where another is large enough. */
function conditionOf({ required }: FieldRow): { field: string; atLeast: number } | null {
  const match = /^when (\S+) >= (\d+)$/.exec(required);
  return match && { field: match[1]!, atLeast: Number(match[2]) };
}

/**
 * What the tables say of an area's reports: a verdict for every rule, and the rounded value of everything that is worked
 * out for the measures that are due.
 */
export function expectationsOf(slug: string) {
  const fields = FIELD_ROWS.filter(({ area }) => area === slug);
  const rows = new Map(fields.map((row) => [row.field, row] as const));
  const firstReported = new Map(
    PERIOD_ROWS.filter(({ area }) => area === slug).map((row) => [row.measure, Number(row.firstReported)] as const),
  );
  const isCellRule = ({ expression }: RuleRow) => /^cells\(|all cells blank/.test(expression);
  const rules = RULE_ROWS.filter(({ area }) => area === slug).map((row) => ({
    row,
    expression: isCellRule(row) ? null : parse(row.expression),
    when: row.when ? parse(row.when) : null,
  }));
  const derived = DERIVED_ROWS.filter(({ area }) => area === slug).map((row) => ({
    row,
    expression: parse(row.formula),
  }));
  const members = (pattern: string) =>
    pattern.endsWith(".*") ? [...rows.keys()].filter((id) => id.startsWith(pattern.slice(0, -1))) : [pattern];

  /** How a report's cells count: defaults taken, blanks in a list that is begun 0, what a field cannot take unusable. */
  function settle(cells: Meanings): (id: string) => Meaning {
    const own = (id: string): Meaning => {
      const meaning = cells[id] ?? "blank";
      return typeof meaning === "number" && faultsOf(rows.get(id)!, meaning).length ? "unusable" : meaning;
    };
    const begun = new Set(
      [...rows.keys()].flatMap((id) => {
        const list = regionsOf(id);
        return list !== undefined && (own(id) !== "blank" || own(`${list}.total`) === 0) ? [list] : [];
      }),
    );
    const settled = (id: string): Meaning => {
      const meaning = own(id);
      if (meaning !== "blank") return meaning;
      const list = regionsOf(id);
      if (list !== undefined) return begun.has(list) ? 0 : "blank";
      const other = rows.get(id)!.default;
      return other ? own(other) : "blank";
    };
    const known = new Map([...rows.keys()].map((id) => [id, settled(id)] as const));
    return (id) => known.get(id)!;
  }

  return ({ reportingYear, cells, previous }: MeantReport) => {
    const settled = settle(cells);
    const isDue = (id: string, year = reportingYear) => firstReported.get(measureOf(id))! <= year;
    const isFilled = (id: string) => (cells[id] ?? "blank") !== "blank";
    const earlier = new Map(Object.entries(previous).map(([year, values]) => [Number(year), settle(values)] as const));

    function worldOf(rule: string): World {
      const group = `${rule.split(".stat.")[0]!}.`;
      const shown = fields.filter(({ field, type }) => type === "decimal" && field.startsWith(group));
      const numbers = shown.map(({ field }) => settled(field)).filter((meaning) => typeof meaning === "number");
      return {
        reportingYear,
        meaning: settled,
        previous: (years, id) =>
          isDue(id, reportingYear - years) ? (earlier.get(reportingYear - years)?.(id) ?? "blank") : "blank",
        members,
        isFilled,
        isDue,
        tolerance: 1.5 * 10 ** -Math.max(0, ...numbers.map(decimalsOf)),
      };
    }

    function failing(row: RuleRow): string[] {
      const own = fields.filter(({ field }) => measureOf(field) === row.measure);
      const test = row.rule.split(".").at(-1)!;
      if (test === "not_due") return isDue(row.measure) ? [] : own.map(({ field }) => field).filter(isFilled);
      if (!isDue(row.measure)) return [];
      return own
        .filter((field) => {
          const meaning = cells[field.field] ?? "blank";
          if (test === "number") return meaning === "unusable";
          if (test !== "required") return typeof meaning === "number" && faultsOf(field, meaning).includes(test);
          if (meaning !== "blank") return false;
          const condition = conditionOf(field);
          const other = condition ? settled(condition.field) : "blank";
          return condition ? typeof other === "number" && other >= condition.atLeast : field.required === "True";
        })
        .map(({ field }) => field);
    }

    return {
      verdicts: rules.map(({ row, expression, when }): Expected => {
        if (!expression) {
          const found = failing(row);
          return { rule: row.rule, verdict: found.length ? "broken" : "holds", fields: found };
        }
        const world = worldOf(row.rule);
        const applies = isDue(row.measure) && (!when || judge(when, world) === "holds");
        const verdict = applies ? judge(expression, world) : "silent";
        return {
          rule: row.rule,
          verdict,
          fields: verdict === "broken" ? [...new Set(namesIn(expression, world))] : [],
        };
      }),
      derived: Object.fromEntries(
        derived
          .filter(({ row }) => isDue(row.field))
          .map(({ row, expression }) => [row.field, roundedValue(row, expression, worldOf(row.field))] as const),
      ),
    };
  };
}

/** A derived value by whole-number arithmetic, so that a half is a half. Null where it cannot be worked out. */
function roundedValue({ decimals }: DerivedRow, expression: Expression, world: World): number | null {
  try {
    if (expression.kind !== "operation" || expression.operator !== "/") return Number(valueOf(expression, world));
    const [top, bottom] = [
      BigInt(Number(valueOf(expression.left, world))),
      BigInt(Number(valueOf(expression.right, world))),
    ];
    if (bottom === 0n) return null;
    const scale = 10 ** Number(decimals);
    return Number((2n * top * BigInt(scale) + bottom) / (2n * bottom)) / scale;
  } catch (thrown) {
    if (thrown instanceof Silent) return null;
    throw thrown;
  }
}
