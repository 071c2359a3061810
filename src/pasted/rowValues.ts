import { readNumber } from "../rules/number";
import { LARGEST } from "../rules/readings";
import { type DateFault, readDateColumns } from "./dateColumn";
import { type Day, dayOfIso, wholeYears } from "./day";
import type { LeftOutKind } from "./leftOut";
import { columnTexts, type PastedTable } from "./table";
import type { AskedValues, ValueColumns } from "./values";

/** A row's value, or why it has none and which cell says so. */
export type Taken = number | { kind: LeftOutKind; written?: string };

const left = (kind: LeftOutKind, written?: string): Taken => ({ kind, written });

/** Under one year an age is its days by this many, in leap years too. */
const DAYS_A_YEAR = 365;

/** Whole years, and under one year days divided by 365: the last day before a first birthday in a leap year is exactly 1. */
function ageAt(born: Day, at: Day): number {
  const years = wholeYears(born, at);
  return years >= 1 ? years : (at - born) / DAYS_A_YEAR;
}

/** What is between two dates of each row. */
function between(table: PastedTable, asked: AskedValues, from: number, to: number, isAge: boolean): Taken[] {
  const { period, definition } = asked;
  const today = dayOfIso(asked.today);
  const texts = [from, to].map((column) => columnTexts(table, column));
  const [first, second] = readDateColumns(
    texts.map((column, i) => ({ texts: column, today, births: isAge && i === 0 })),
  );
  const dated = definition.workedOut?.inPeriod === "from" ? first! : second!;
  const [start, end] = period ? [dayOfIso(period.from), dayOfIso(period.to)] : [-Infinity, Infinity];
  const isMeasured = (day: Day) => !definition.workedOut?.inPeriod || (day >= start && day <= end);
  return first!.map((one, i) => {
    const other = second![i]!;
    const faults: [Day | DateFault, string][] = [
      [one, texts[0]![i]!],
      [other, texts[1]![i]!],
    ];
    const blank = faults.filter(([day]) => day === "blank").length;
    if (blank === 2) return left("blank");
    const [fault] = faults.filter(([day]) => typeof day === "string" && day !== "blank");
    if (fault) return left(fault[0] as DateFault, fault[1]);
    if (typeof one === "string" || typeof other === "string") return left("oneDateMissing");
    if (other < one) return left("negativeWait", `${texts[0]![i]!} – ${texts[1]![i]!}`);
    if (!isMeasured(dated[i] as Day)) return left("outsidePeriod", dated === first ? texts[0]![i]! : texts[1]![i]!);
    return isAge ? ageAt(one, other) : other - one;
  });
}

/** Other words for a unit: were "1 dag" no number, only the ones would fall out. */
const SAME_UNIT: Readonly<Record<string, readonly string[]>> = { dagar: ["dag", "dygn", "d"] };

/** "12 dagar" is 12 where days are asked for. */
function withoutUnit(text: string, unit: string): string {
  const written = text.toLowerCase();
  const found = [unit.toLowerCase(), ...(SAME_UNIT[unit] ?? [])].find((word) => written.endsWith(word));
  return found === undefined ? text : text.slice(0, -found.length).trimEnd();
}

function readValue(text: string, unit: string): Taken {
  if (text === "") return left("blank");
  return readNumber(withoutUnit(text, unit), unit) ?? left("notNumber", text);
}

/** What each row says, before it is asked whether the measure can have such a value. */
export function rowValues(table: PastedTable, asked: AskedValues, { kind, columns }: ValueColumns): Taken[] {
  const { value, from, to, birth, at } = columns;
  if (kind === "values") return columnTexts(table, value!).map((text) => readValue(text, asked.definition.unit));
  return kind === "days" ? between(table, asked, from!, to!, false) : between(table, asked, birth!, at!, true);
}

/** Why a value cannot be one of the measure's, or null. */
export function faultOf({ definition }: AskedValues, value: number): LeftOutKind | null {
  const { scale, values, workedOut } = definition;
  if (scale && (value < scale.min || value > scale.max)) return "offScale";
  if (value < 0) return workedOut?.kind === "days" ? "negativeWait" : "negative";
  if (value >= LARGEST) return "tooLarge";
  const isWhole = Number.isInteger(value) || (values === "age" && value < 1);
  return values && !isWhole ? "notWhole" : null;
}
