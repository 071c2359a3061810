import type { Workbook } from "../workbook/workbook";
import type { EventRegistry } from "./events";
import type { References } from "./references";

/** What the objects of the API share. */
export interface HostContext {
  readonly workbook: Workbook;
  readonly references: References;
  readonly events: EventRegistry;
}
