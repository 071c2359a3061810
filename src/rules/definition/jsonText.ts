import type { Fault } from "./fault";

/** No definition is nested deeper; a file that is would be meant to exhaust whoever reads it. */
const DEEPEST = 40;

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

type Level = { keys: Map<string, string> | null; path: string; key: string; index: number };

const pathOf = ({ path, keys, key, index }: Level): string =>
  keys === null ? `${path}[${index}]` : path === "" ? key : `${path}.${key}`;

const repeated = (before: string, now: string): string =>
  before === now
    ? `”${now}” står två gånger. JSON behåller bara den sista. Byt namn på en av dem eller ta bort en.`
    : `”${now}” står två gånger, skrivet på olika sätt i Unicode (en bokstav som ett tecken, eller som bokstav och prickar var för sig). De ser lika ut och är samma id. Ta bort en.`;

/**
 * What reading JSON hides: a name that stands twice in one object, of which a reader keeps the last, also when the two
 * differ only in Unicode form; and nesting without end.
 * @param text JSON that can be parsed
 */
export function hiddenFaults(text: string): Fault[] {
  const faults: Fault[] = [];
  const levels: Level[] = [];
  let named = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === "{" || token === "[") {
      if (levels.length === DEEPEST)
        return [{ where: pathOf(level!), says: "Filen är djupare än någon måttdefinition." }];
      levels.push({ keys: token === "{" ? new Map() : null, path: level ? pathOf(level) : "", key: "", index: 0 });
      named = false;
    } else if (token === "}" || token === "]") {
      levels.pop();
    } else if (token === ",") {
      if (level) level.index++;
      named = false;
    } else if (token === ":") {
      named = true;
    } else if (level?.keys && !named) {
      level.key = JSON.parse(token) as string;
      const form = level.key.normalize("NFC");
      const before = level.keys.get(form);
      if (before !== undefined) faults.push({ where: pathOf(level), says: repeated(before, level.key) });
      level.keys.set(form, level.key);
    }
  }
  return faults;
}

/** The same data with every text and name in one Unicode form (NFC), so that what looks the same is the same. */
export function normalised(data: unknown): unknown {
  if (typeof data === "string") return data.normalize("NFC");
  if (Array.isArray(data)) return data.map(normalised);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name.normalize("NFC"), normalised(value)]));
}
