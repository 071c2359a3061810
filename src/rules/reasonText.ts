import type { PossibleValues, Reported, Statistic } from "../statistics/reported";
import type { Reason } from "../statistics/verdict";
import { MOST_DECIMALS, writeNumber } from "./number";
import { DEFINITE } from "./statisticNames";

/** Figures that were judged together, and what their values are. `unit` is that of the values: "dagar". */
export type Judged = { reported: Reported; values: PossibleValues; unit: string };

/** A figure as it was reported. */
export const figureText = ({ reported }: Judged, statistic: Statistic): string => {
  const { value, decimals } = reported[statistic]!;
  return writeNumber(value, decimals);
};

const STEP = 1e-9;

/** Limits with one decimal more than the figure, rounded outwards: what is said is never stricter than what is known. */
function limits({ reported }: Judged, { figure, least, most }: Reason & { kind: "outside" }): [string, string] {
  const decimals = Math.min(reported[figure]!.decimals + 1, MOST_DECIMALS);
  const scale = 10 ** decimals;
  return [
    writeNumber(Math.floor(least * scale + STEP) / scale, decimals),
    writeNumber(Math.ceil(most * scale - STEP) / scale, decimals),
  ];
}

function rangeText(judged: Judged, reason: Reason & { kind: "outside" }): string {
  const { figure, least, most } = reason;
  const [low, high] = limits(judged, reason);
  if (least > most) return `inget värde på ${DEFINITE[figure]} passar ihop med de andra talen`;
  if (most === Infinity) return `${DEFINITE[figure]} måste vara minst ${low}`;
  if (least <= 0) return `${DEFINITE[figure]} kan vara högst ${high}`;
  return `${DEFINITE[figure]} måste ligga mellan ${low} och ${high}`;
}

/** What values are counted in: "12 värden i hela dagar". */
function valuesOf({ reported: { n }, values, unit }: Judged): string {
  const kind = {
    whole: ` i hela ${unit}`,
    age: ` i hela år${values.min < 1 ? " (under 1 år: dagar delat med 365)" : ""}`,
    any: "",
  }[values.kind];
  return `${n === 1 ? "ett värde" : `${writeNumber(n)} värden`}${kind}`;
}

/** Why no values have the figures, as the end of a sentence. */
export function reasonText(judged: Judged, reason: Reason): string {
  const of = (statistic: Statistic) => figureText(judged, statistic);
  switch (reason.kind) {
    case "order":
      return `${DEFINITE[reason.lower]} kan inte vara större än ${DEFINITE[reason.higher]}`;
    case "outside":
      return rangeText(judged, reason);
    case "off":
      return `${DEFINITE[reason.figure]} av ${valuesOf(judged)} kan inte vara ${of(reason.figure)}`;
    case "meanOfWhole": {
      const decimals = Math.min(judged.reported.mean!.decimals + 2, MOST_DECIMALS);
      const near = [reason.below, reason.above].map((one) => writeNumber(one, decimals));
      return `medelvärdet av ${valuesOf(judged)} kan inte vara ${of("mean")}. Närmast möjliga är ${near.join(" och ")}`;
    }
    case "sdOfWhole":
      return `${valuesOf(judged)} med medelvärdet ${of("mean")} kan inte ha standardavvikelsen ${of("sd")}`;
    case "noSet":
      return `inga ${valuesOf(judged)} har alla de här talen på en gång`;
  }
}
