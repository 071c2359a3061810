import { accessDenied, notImplemented } from "./apiError";
import type { HostObject } from "./hostObject";
import type { RichApiQuery } from "./wire";

/** "Range.GetPrecedents". */
export function memberName(object: HostObject, name: string): string {
  return `${object.type}.${name}`;
}

/** What `load` asks for: the named properties, or every scalar when none is named. A collection answers with its items. */
export function queryObject(object: HostObject, query: RichApiQuery): Record<string, unknown> {
  if (query.Expand?.length) throw notImplemented(`${object.type}.load({ expand })`);
  if (object.items) {
    const skipped = object.items().slice(query.Skip ?? 0);
    const items = query.Top === undefined ? skipped : skipped.slice(0, query.Top);
    const wanted = { Select: query.Select };
    return { _Items: items.map((item) => ({ ...item.identity, ...queryObject(item, wanted) })) };
  }
  const names = query.Select ?? [];
  if (names.length === 0) return allScalars(object);
  const answer: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const name of names) {
    const [first = "", ...rest] = name.split("/");
    if (first === "$none") continue;
    const member = capitalised(first);
    if (first === "$all") Object.assign(answer, allScalars(object));
    else if (object.children?.[member]) nested.set(member, [...(nested.get(member) ?? []), rest.join("/")]);
    else answer[member] = scalar(object, member).get();
  }
  for (const [member, selects] of nested) answer[member] = queryChild(object, member, selects);
  return answer;
}

function queryChild(object: HostObject, member: string, selects: string[]): unknown {
  const child = object.children?.[member]?.();
  if (!child) return null;
  const answer = queryObject(child, { Select: selects.filter((select) => select !== "") });
  return { ...child.identity, ...answer };
}

function allScalars(object: HostObject): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object.scalars ?? {}).map(([name, { get }]) => [name, get()]));
}

function scalar(object: HostObject, name: string): NonNullable<HostObject["scalars"]>[string] {
  const found = object.scalars?.[name];
  if (!found) throw notImplemented(memberName(object, name));
  return found;
}

export function setScalar(object: HostObject, name: string, value: unknown): void {
  const { set } = scalar(object, name);
  if (!set) throw accessDenied();
  set(value);
}

/** `object.set({ … })` sent as one action: scalars of the object, and of the objects under it. */
export function updateObject(object: HostObject, state: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(state)) {
    const name = capitalised(key);
    const child = object.children?.[name]?.();
    if (child) updateObject(child, value as Record<string, unknown>);
    else setScalar(object, name, value);
  }
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
