import { listed } from "./fault";
import { nearIds } from "./nearIds";

/** That no field has an id, and which ids there are: the nearest, else those of the same measure, else the measures. */
export function unknownField(id: string, known: readonly string[]): string {
  const says = `det finns ingen uppgift ”${id}”.`;
  const near = nearIds(id, known);
  if (near.length) return `${says} Menas ${near.join(", ")}?`;
  const measure = id.split(".")[0]!;
  const own = known.filter((one) => one.startsWith(`${measure}.`));
  if (own.length) return `${says} De som finns i ${measure} är: ${listed(own)}.`;
  return `${says} Måtten är: ${listed([...new Set(known.map((one) => one.split(".")[0]!))], 60)}.`;
}
