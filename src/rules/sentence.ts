import { amountOf, type Facts } from "./evaluate";
import { writeNumber } from "./number";
import type { Sentence } from "./rule";

/** A sentence read out with the values of a report, in Swedish. */
export const readOut = (sentence: Sentence, facts: Facts): string =>
  sentence.map((part) => (typeof part === "string" ? part : writeNumber(amountOf(part, facts)))).join("");
