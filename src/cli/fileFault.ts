import { Unusable } from "./unusable";

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "Filen eller mappen finns inte. Kontrollera namnet.",
  ENOTDIR: "Mappen finns inte. Kontrollera namnet.",
  EISDIR: "Det är en mapp. Skriv namnet på en fil.",
  EACCES: "Behörighet saknas. Välj en annan mapp, eller be den som äger filen om behörighet.",
  EPERM: "Filen får inte läsas eller ändras. Stäng den om den är öppen i Excel, eller välj en annan mapp.",
  EBUSY: "Filen används av ett annat program. Stäng den i Excel och försök igen.",
  EROFS: "Det går inte att skriva där. Välj en annan mapp.",
  ENOSPC: "Disken är full. Frigör plats eller välj en annan mapp.",
  ENAMETOOLONG: "Namnet är för långt. Välj ett kortare.",
};

/** Does something with a file. What the file system refuses becomes {@link Unusable}. */
export async function withFile<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : null;
    if (code === null) throw error;
    throw new Unusable([FAULTS[code] ?? `Datorn säger nej (${code}). Försök igen, eller välj en annan mapp.`]);
  }
}
