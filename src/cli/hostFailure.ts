import type { HostFailure, Outcome } from "../hosts/host";
import { Unusable } from "./unusable";

const UNREADABLE = {
  notZip:
    "Filen är ingen Excel-arbetsbok (.xlsx). Är den sparad som .xls eller med lösenord: öppna den i Excel och spara den som Excel-arbetsbok (.xlsx) utan lösenord.",
  truncated: "Filen är avkortad eller skadad. Hämta den på nytt där den kom ifrån, eller använd en tidigare kopia.",
  notXlsx: "Filen är ingen Excel-arbetsbok (.xlsx). Kontrollera att det är rätt fil.",
  tooLarge: "Filen är mycket större än vad en rapport kan vara. Kontrollera att det är rätt fil.",
} as const;

function says(failure: HostFailure): string {
  switch (failure.kind) {
    case "unreadable":
      return UNREADABLE[failure.why];
    case "protected":
      return `Bladet ${failure.sheet ?? ""} är skyddat med lösenord. Ta bort skyddet i Excel (Granska, Ta bort bladets skydd) och försök igen.`;
    case "gone":
      return `”${failure.what ?? "En ruta"}” finns inte kvar i arbetsboken. Ångra borttagningen, eller använd en tidigare kopia av filen.`;
    case "tooLarge":
      return UNREADABLE.tooLarge;
    case "occupied":
      return `Bladet ${failure.sheet ?? ""} finns redan i arbetsboken.`;
    default:
      throw new Error(`A file cannot fail in this way: ${JSON.stringify(failure)}`);
  }
}

/** @throws Unusable when the file host failed */
export function settled<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Unusable([says(outcome.failure)]);
}
