import type { Slip } from "../statistics/verdict";
import { MOST_DECIMALS, writeNumber } from "./number";
import { figureText, type Judged } from "./reasonText";
import { DEFINITE } from "./statisticNames";

/** More guesses than this help nobody. */
const MOST = 2;

function guess(judged: Judged, slip: Slip): string {
  switch (slip.kind) {
    case "standardErrorForSd":
      return "standardavvikelsen ser ut att vara medelfelet (standardavvikelsen delad med roten ur N)";
    case "varianceForSd":
      return "standardavvikelsen ser ut att vara variansen (standardavvikelsen i kvadrat)";
    case "swapped": {
      const [one, other] = slip.figures;
      return `${DEFINITE[one]} och ${DEFINITE[other]} ser ut att vara omkastade`;
    }
    case "comma": {
      const meant = judged.reported[slip.figure]!.value / slip.times;
      return `kommat i ${DEFINITE[slip.figure]} ser ut att ha kommit på fel plats: ${figureText(judged, slip.figure)} i stället för ${writeNumber(meant, MOST_DECIMALS)}`;
    }
    case "n":
      return `N ser ut att vara fel med 1: med N ${writeNumber(judged.reported.n + slip.by)} går talen ihop`;
  }
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** What may have been done instead of what was meant, likeliest first, in sentences; empty where nothing is likely. */
export function slipText(judged: Judged, slips: readonly Slip[]): string {
  const [first, ...others] = slips.slice(0, MOST).map((slip) => guess(judged, slip));
  if (!first) return "";
  return [`${capital(first)}.`, ...others.map((other) => `Eller: ${other}.`)].join(" ");
}
