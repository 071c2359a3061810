import type { Statistic } from "../model/measure";

const IN_PERIOD = ", som ligger i mätperioden";

function workedOutText(workedOut: NonNullable<Statistic["workedOut"]>): string {
  const { inPeriod } = workedOut;
  const dated = (day: string, which: string): string => day + (inPeriod === which ? IN_PERIOD : "");
  if (workedOut.kind === "age") return `ålder vid ${dated(workedOut.at, "at")}`;
  const from = dated(workedOut.from, "from");
  return `från ${from}${inPeriod === "from" ? "," : ""} till ${dated(workedOut.to, "to")}`;
}

/** What the single values behind a measure's statistics are, in a Swedish sentence; null where the definition is silent. */
export function valuesText({
  values,
  workedOut,
  unit,
}: Pick<Statistic, "values" | "workedOut" | "unit">): string | null {
  const kind = values === "age" ? "hela år, under 1 år antal dagar delat med 365" : values && `hela ${unit}`;
  const text = [kind, workedOut && workedOutText(workedOut)]
    .filter(Boolean)
    .join(workedOut?.kind === "days" ? ", " : "; ");
  return text ? `${text[0]!.toUpperCase()}${text.slice(1)}.` : null;
}
