import { readFileSync } from "node:fs";
import { join } from "node:path";

type Row<Column extends string> = Readonly<Record<Column, string>>;

/** Reads a table of `tables/`: see its README. */
function readTable<Column extends string>(name: string): Row<Column>[] {
  const [header, ...lines] = readFileSync(join(__dirname, "tables", `${name}.tsv`), "utf8")
    .trimEnd()
    .split("\n");
  const columns = header!.split("\t") as Column[];
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""] as const)) as Row<Column>;
  });
}

export type FieldRow = Row<"area" | "field" | "label" | "type" | "unit" | "min" | "max" | "required" | "default">;
export type DerivedRow = Row<"area" | "field" | "label" | "formula" | "unit" | "decimals">;
export type RuleRow = Row<"area" | "rule" | "measure" | "severity" | "when" | "expression">;
export type PeriodRow = Row<"area" | "measure" | "name" | "firstReported" | "from" | "to" | "yearsBefore">;

export const FIELD_ROWS: readonly FieldRow[] = readTable("fields");
export const DERIVED_ROWS: readonly DerivedRow[] = readTable("derived");
export const RULE_ROWS: readonly RuleRow[] = readTable("rules");
export const PERIOD_ROWS: readonly PeriodRow[] = readTable("periods");

export const SLUGS: readonly string[] = [...new Set(FIELD_ROWS.map(({ area }) => area))];
