import type { Area } from "../../model/area";
import type { Measured } from "../../model/period";
import type { Fault } from "./fault";

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function faultsOf(where: string, { yearsBefore, firstReported, from }: Measured): Fault[] {
  if (!isDay(from)) return [{ where: `${where}.from`, says: `dagen ”${from}” finns inte i kalendern.` }];
  const measured = firstReported - yearsBefore;
  if (Number(from.slice(0, 4)) === measured) return [];
  const says = `perioden börjar ${from}, men det som rapporteras i mars ${firstReported} med ${yearsBefore} år emellan gäller ${measured}. Ändra from, firstReported eller yearsBefore så att de stämmer överens.`;
  return [{ where, says }];
}

/** Periods that cannot be: days that no calendar has, a first period in another year than the reporting year implies. */
export function periodFaults({ document: { date }, measured, measures }: Area): Fault[] {
  return [
    ...(date !== null && !isDay(date)
      ? [{ where: "document.date", says: `dagen ”${date}” finns inte i kalendern.` }]
      : []),
    ...faultsOf("measured", measured),
    ...Object.entries(measures).flatMap(([id, { measured: own }]) =>
      own ? faultsOf(`measures.${id}.measured`, own) : [],
    ),
  ];
}
