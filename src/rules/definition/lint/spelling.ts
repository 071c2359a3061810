import type { CompiledArea } from "../../compile";
import { distance } from "../nearIds";
import { type Remark, warning } from "./remark";

/** Shorter words differ by a letter or two without being the same word. */
const SHORTEST = 10;
/** "Esofagusdilation" and "esofagusdilatation" differ by two letters. */
const MOST_DIFFERENCE = 2;

type Written = { text: string; kind: "label" | "unit"; measure: string; siblings: string };

const parent = (id: string): string => id.slice(0, id.lastIndexOf("."));

/** Every label and unit that a definition writes, once for each measure. Labels of statistics are our own. */
const writtenIn = ({ measures }: CompiledArea): Written[] =>
  measures.flatMap(({ id: measure, definition, outline }) => [
    { text: definition.name, kind: "label", measure, siblings: "name" },
    ...outline.flatMap((row): Written[] => [
      ...(definition.kind === "statistic" && row.kind !== "heading"
        ? []
        : [{ text: row.label, kind: "label" as const, measure, siblings: parent(row.id) }]),
      ...(row.kind === "field" ? [{ text: row.field.unit, kind: "unit" as const, measure, siblings: "unit" }] : []),
    ]),
  ]);

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const differByDigits = (a: string, b: string): boolean => a.replace(/\d/g, "") === b.replace(/\d/g, "");

/** The same thing spelt in two ways: in case, punctuation, or by a letter or two in a long word. */
export function spellingRemarks(compiled: CompiledArea): Remark[] {
  const texts = new Map<string, Written[]>();
  for (const written of writtenIn(compiled)) {
    const key = `${written.kind} ${written.text}`;
    texts.set(key, [...(texts.get(key) ?? []), written]);
  }
  const distinct = [...texts.values()].map((places) => {
    const { text, kind } = places[0]!;
    return { text, kind, places, fold: folded(text) };
  });
  return distinct.flatMap((one, i) =>
    distinct.slice(i + 1).flatMap((other) => {
      const long = Math.min(one.fold.length, other.fold.length) >= SHORTEST;
      const near =
        one.fold === other.fold ||
        (long &&
          !differByDigits(one.fold, other.fold) &&
          distance(one.fold, other.fold, MOST_DIFFERENCE) <= MOST_DIFFERENCE);
      const siblings = one.places.some((a) =>
        other.places.some((b) => a.measure === b.measure && a.siblings === b.siblings),
      );
      if (!near || one.kind !== other.kind || (siblings && one.fold !== other.fold)) return [];
      const at = (places: readonly Written[]) => [...new Set(places.map(({ measure }) => measure))].join(", ");
      const says = `”${one.text}” i ${at(one.places)} och ”${other.text}” i ${at(other.places)}: är det samma sak?`;
      return [warning("measures", says)];
    }),
  );
}
