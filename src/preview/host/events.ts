import { formatArea } from "../workbook/address";
import { isCellError, type CellValue } from "../workbook/cellValue";
import type { Published } from "../workbook/workbook";
import type { HostObject } from "./hostObject";
import type { References } from "./references";

/** The numbers Office.js listens for (`eventType` in excel-win32-16.01.debug.js). */
const eventTypes = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  ProtectionChanged: 24,
  NameChanged: 25,
} as const;

type EventName = keyof typeof eventTypes;

const workbookTarget = "Workbook";
const messageCategory = 65536;

/** Who did something, seen from the Excel that a pane is in: its person, its own add-in, or somebody in another Excel. */
export type Doer = "user" | "addin" | "coauthor";

/** One message as the bridge hands it over: category, type, target, JSON, id, whether it overrides the source. */
export type EventEntry = [number, number, string, string, string, boolean];

export interface EventRegistry {
  /** `context.runtime.enableEvents`. */
  enabled: boolean;
  /** The `_Register…Event` and `_Unregister…Event` methods of a sheet, or of all sheets when the target is null. */
  methods(target: string | null): NonNullable<HostObject["methods"]>;
  /** What the add-in is to be told of these changes. */
  entriesFor(changes: readonly Published[], doer: Doer): EventEntry[];
  /** How many events Excel tells the add-in of. Office.js shares one out among its own handlers, so it counts as one. */
  count(): number;
  clear(): void;
}

export function createEventRegistry(references: References): EventRegistry {
  const registered = new Set<string>();
  let lastId = 0;
  return {
    enabled: true,
    methods(target) {
      const key = (name: EventName): string => `${name} ${target ?? workbookTarget}`;
      const names = Object.keys(eventTypes) as EventName[];
      return Object.fromEntries(
        names.flatMap((name) => {
          const wireName = name === "NameChanged" ? "EventNameChanged" : `${name}Event`;
          return [
            [`_Register${wireName}`, () => void registered.add(key(name))],
            [`_Unregister${wireName}`, () => void registered.delete(key(name))],
          ];
        }),
      );
    },
    entriesFor(changes, doer) {
      if (!this.enabled) return [];
      return changes.flatMap((published) => {
        const event = eventOf(published, doer);
        if (!event) return [];
        const targets = [event.sheetId, workbookTarget].filter((target) => registered.has(`${event.name} ${target}`));
        if (targets.length === 0) return [];
        const area = "area" in published.change ? published.change.area : null;
        const referenceId = area ? { referenceId: references.forEvent(event.sheetId, area) } : {};
        const json = JSON.stringify({ ...event.payload, worksheetId: event.sheetId, ...referenceId });
        return targets.map((target): EventEntry => {
          lastId += 1;
          return [messageCategory, eventTypes[event.name], target, json, `event-${lastId}`, doer === "coauthor"];
        });
      });
    },
    count: () => registered.size,
    clear() {
      registered.clear();
      this.enabled = true;
    },
  };
}

interface ExcelEvent {
  readonly name: EventName;
  readonly sheetId: string;
  readonly payload: Record<string, unknown>;
}

function eventOf({ change, edit }: Published, doer: Doer): ExcelEvent | null {
  const source = doer === "coauthor" ? "Remote" : "Local";
  const event = (name: EventName, sheetId: string, payload = {}): ExcelEvent => ({ name, sheetId, payload });
  switch (change.kind) {
    case "cells":
      return event("DataChanged", change.sheetId, {
        changeType: change.changeType,
        source,
        // From ExcelApi 1.14: "ThisLocalAddin" for what the add-in itself did.
        triggerSource: doer === "addin" ? "ThisLocalAddin" : "Unknown",
        address: formatArea(change.area),
        shiftDirection: "None",
        // Only for a single cell (OfficeDev/office-js #5347).
        ...(edit && {
          valueBefore: jsonValue(edit.before),
          valueAfter: jsonValue(edit.after),
          valueTypeBefore: valueType(edit.before),
          valueTypeAfter: valueType(edit.after),
        }),
      });
    case "formats":
      return event("FormatChanged", change.sheetId, { source, address: formatArea(change.area) });
    case "calculated":
      return event("Calculated", change.sheetId, { address: "" });
    case "selection":
      return event("SelectionChanged", change.sheetId, { address: formatArea(change.area) });
    case "activated":
      return event("Activated", change.sheetId);
    case "deactivated":
      return event("Deactivated", change.sheetId);
    case "sheetAdded":
      return event("Added", change.sheetId, { source });
    case "sheetDeleted":
      return event("Deleted", change.sheetId, { source });
    case "renamed":
      return event("NameChanged", change.sheetId, { nameBefore: change.before, nameAfter: change.after, source });
    case "protection":
      return event("ProtectionChanged", change.sheetId, { isProtected: change.isProtected, source });
    case "stored":
    case "view":
      return null;
  }
}

/** A value as `range.values` gives it: an error is its English code as text. */
export function jsonValue(value: CellValue): string | number | boolean {
  return isCellError(value) ? value.error : value;
}

/** `Excel.RangeValueType`. */
export function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (isCellError(value)) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}
