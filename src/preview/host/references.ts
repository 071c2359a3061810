import type { Area } from "../workbook/address";
import type { Sheet } from "../workbook/book";
import type { TrackedArea, Workbook } from "../workbook/workbook";
import { invalidReference, itemNotFound } from "./apiError";
import type { HostObject } from "./hostObject";

/** Cells that an object of the API stands for. They follow when rows and columns come and go. */
export interface Cells extends TrackedArea {
  /** The reference by which the add-in holds on to them, if it does. */
  reference: string | null;
}

export interface References {
  /** Cells followed until the request ends, or longer if they are kept. */
  track(sheetId: string, areas: readonly Area[]): Cells;
  keep(cells: Cells, object: HostObject): void;
  find(id: string): HostObject | null;
  remove(id: string): void;
  /** A reference that an event hands out, so that `args.getRange(context)` finds the cells. */
  forEvent(sheetId: string, area: Area): string;
  eventCells(id: string): Cells | null;
  /** How many the add-in holds on to. */
  count(): number;
  endRequest(): void;
  clear(): void;
}

/** The last so many events can be asked for their range. */
const eventsRemembered = 500;

export function createReferences(workbook: Workbook): References {
  const kept = new Map<string, { cells: Cells; object: HostObject }>();
  const events = new Map<string, Cells>();
  let temporary: Cells[] = [];
  let lastId = 0;

  const track = (sheetId: string, areas: readonly Area[]): Cells => {
    const cells: Cells = { sheetId, areas, reference: null };
    workbook.tracked.add(cells);
    return cells;
  };
  const forget = (cells: Cells | undefined): void => {
    if (cells) workbook.tracked.delete(cells);
  };

  return {
    track(sheetId, areas) {
      const cells = track(sheetId, areas);
      temporary.push(cells);
      return cells;
    },
    keep(cells, object) {
      cells.reference ??= `{ref-${(lastId += 1)}}`;
      kept.set(cells.reference, { cells, object });
    },
    find: (id) => kept.get(id)?.object ?? null,
    remove(id) {
      forget(kept.get(id)?.cells);
      kept.delete(id);
    },
    forEvent(sheetId, area) {
      const id = `{event-${(lastId += 1)}}`;
      events.set(id, track(sheetId, [area]));
      const oldest = events.size > eventsRemembered ? events.keys().next().value : undefined;
      if (oldest !== undefined) {
        forget(events.get(oldest));
        events.delete(oldest);
      }
      return id;
    },
    eventCells: (id) => events.get(id) ?? null,
    count: () => kept.size,
    endRequest() {
      for (const cells of temporary) if (cells.reference === null) forget(cells);
      temporary = [];
    },
    clear() {
      for (const { cells } of kept.values()) forget(cells);
      for (const cells of events.values()) forget(cells);
      kept.clear();
      events.clear();
    },
  };
}

/** Throws when the sheet has been deleted. */
export function sheetOfCells(workbook: Workbook, cells: Cells): Sheet {
  const sheet = workbook.book.sheets.find(({ id }) => id === cells.sheetId);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** Throws when all the cells have been deleted. */
export function areasOfCells(cells: Cells): readonly Area[] {
  if (cells.areas.length === 0) throw invalidReference();
  return cells.areas;
}

export function areaOfCells(cells: Cells): Area {
  const [area] = areasOfCells(cells);
  if (!area) throw invalidReference();
  return area;
}
