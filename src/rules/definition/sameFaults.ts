import type { Area } from "../../model/area";
import type { Field } from "../field";
import { measuredOf } from "../periods";
import type { Fault } from "./fault";
import { unknownField } from "./unknownField";

/** The way from a field along the fields whose values are taken, until it ends or closes. */
function wayFrom(start: Field, fields: ReadonlyMap<string, Field>): string[] {
  const way = [start.id];
  for (let at = start.same; at !== undefined; at = fields.get(at)?.same) {
    way.push(at);
    if (way.indexOf(at) < way.length - 1) break;
  }
  return way;
}

function problem(field: Field, area: Area, fields: ReadonlyMap<string, Field>): string | null {
  const target = fields.get(field.same!);
  if (!target) return unknownField(field.same!, [...fields.keys()]);
  const way = wayFrom(field, fields);
  if (new Set(way).size < way.length) return `går runt: ${way.join(" → ")}. Ta bort ett av leden.`;
  if (target.same) return `${target.id} tar i sin tur sitt värde från ${target.same}. Ange ${target.same} direkt.`;
  if (target.list) return `${target.id} står i en lista där en tom ruta är 0. Ange en uppgift som alltid fylls i.`;
  const [own, others] = [field.measure, target.measure].map((measure) => measuredOf(area, measure).firstReported);
  return others! > own! ? `${target.measure} rapporteras först ${others}, men ${field.measure} redan ${own}.` : null;
}

/** Fields that take another's value while blank, where that one has none to give. Stops after so many. */
export function sameFaults(area: Area, fields: ReadonlyMap<string, Field>, most: number): Fault[] {
  const faults: Fault[] = [];
  for (const field of fields.values()) {
    if (faults.length === most) break;
    const says = field.same === undefined ? null : problem(field, area, fields);
    if (says !== null) faults.push({ where: `measures.${field.measure}`, says: `same i ”${field.id}”: ${says}` });
  }
  return faults;
}
