import type { Reason } from "../report/sign";
import { printLine, type Terminal } from "./terminal";

/** Why a report cannot be signed or exported, with the findings behind it. */
export function tellReasons({ stderr }: Terminal, refusal: string, reasons: readonly Reason[]): void {
  printLine(stderr, refusal);
  for (const { says, findings } of reasons) {
    printLine(stderr, `- ${says}`);
    for (const { rule, message } of findings) printLine(stderr, `    ${rule}: ${message}`);
  }
}
