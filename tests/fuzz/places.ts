import type { At, Entered, Look } from "./look";
import type { Place } from "./place";
import { tokensOf } from "./tokens";
import type { Broken } from "./invariants";

const cellAt = ({ sheets }: Look, { sheet, row, column }: At): Entered | undefined =>
  sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cell.row === row && cell.column === column);

const tokensAt = (look: Look, at: At | null | undefined): string[] => {
  const cell = at && cellAt(look, at);
  return cell ? tokensOf(cell) : [];
};

/** The word that stands beside each field where its sheet is as planned. */
export function labelsOf({ plan, compiled }: Place): Map<string, string> {
  const planned = new Map(plan.names.map(({ name, sheet, row }) => [name, { sheet, row }] as const));
  return new Map(
    [...compiled.fields.keys()].flatMap((id): [string, string][] => {
      const at = planned.get(`nhv.${id}`);
      const cells = plan.sheets.find(({ key }) => key === at?.sheet)?.cells;
      const text = cells?.find(({ row, column }) => row === at!.row && column === 1)?.text;
      return text === undefined ? [] : [[id, text]];
    }),
  );
}

/** Which tokens have ever stood in which field's cell. */
export type Stood = Map<string, Set<string>>;

export function remember(stood: Stood, look: Look): void {
  for (const [id, at] of look.names) {
    for (const token of tokensAt(look, at)) stood.set(id, (stood.get(id) ?? new Set()).add(token));
  }
}

/**
 * No figure has come to another field by itself: what is in a field's cell now, and was not when a person last did
 * something, stood there once, or in a row with that field's label.
 */
export function nothingStrayed(labels: ReadonlyMap<string, string>, stood: Stood, before: Look, now: Look): Broken {
  for (const [id, label] of labels) {
    const known = stood.get(id);
    for (const token of tokensAt(now, now.names.get(id))) {
      if (known?.has(token) || tokensAt(before, before.names.get(id)).includes(token)) continue;
      const isBeside = before.sheets.some(({ cells }) =>
        cells.some(
          (cell) =>
            tokensOf(cell).includes(token) && cells.some(({ row, value }) => row === cell.row && value === label),
        ),
      );
      if (!isBeside) return `${token} has come to ${id}, where nobody put it`;
    }
  }
  return null;
}

/** The fields whose cells stand beside their own label, which no other field of theirs has, and what is in them. */
export function inPlace(labels: ReadonlyMap<string, string>, look: Look): Map<string, Entered> {
  const measureOf = (id: string) => id.split(".", 1)[0]!;
  const named = [...look.names.values()].flatMap((at) => (at ? [JSON.stringify(at)] : []));
  return new Map(
    [...labels].flatMap(([id, label]): [string, Entered][] => {
      const at = look.names.get(id);
      const cell = at && cellAt(look, at);
      if (!cell) return [];
      const isOwn = cellAt(look, { ...at, column: 0 })?.value === label;
      const isOnly = [...labels].every(
        ([other, word]) => other === id || word !== label || measureOf(other) !== measureOf(id),
      );
      const isAlone = named.filter((other) => other === JSON.stringify(at)).length === 1;
      return isOwn && isOnly && isAlone ? [[id, cell]] : [];
    }),
  );
}

/** What stood in its place before a repair stands there after it. */
export function keptInPlace(before: ReadonlyMap<string, Entered>, now: Look): Broken {
  for (const [id, cell] of before) {
    if (cell.formula !== null) continue;
    const at = now.names.get(id);
    const value = at ? (cellAt(now, at)?.value ?? null) : null;
    if (value !== cell.value)
      return `${id} held ${JSON.stringify(cell.value)} before the repair, now ${JSON.stringify(value)}`;
  }
  return null;
}
