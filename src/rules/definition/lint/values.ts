import type { Statistic } from "../../../model/measure";
import type { CompiledArea } from "../../compile";
import { info, type Remark } from "./remark";

function remarksOn(id: string, { values, workedOut }: Statistic): Remark[] {
  if (!workedOut) return [];
  const { kind, inPeriod } = workedOut;
  const says =
    kind === "days"
      ? "dagar mellan två datum är heltal. Skriv ”whole”, så prövas även det."
      : "dokumentet säger inte om åldern är hela år.";
  return [
    ...(values === undefined ? [info(`measures.${id}.values`, says)] : []),
    ...(inPeriod === undefined
      ? [info(`measures.${id}.workedOut.inPeriod`, "dokumentet säger inte vilket datum som ligger i mätperioden.")]
      : []),
  ];
}

/** What is left open of single values: what kind of numbers they are, and which of their days lies in the period. */
export const valueRemarks = ({ measures }: CompiledArea): Remark[] =>
  measures.flatMap(({ id, definition }) => (definition.kind === "statistic" ? remarksOn(id, definition) : []));
