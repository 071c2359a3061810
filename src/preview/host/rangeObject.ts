import type { Area } from "../workbook/address";
import { conditionalFormatCollection } from "./conditionalFormatObjects";
import { formatObject } from "./formatObject";
import type { HostContext } from "./hostContext";
import type { HostObject } from "./hostObject";
import { rangeActions } from "./rangeActions";
import { rangeNavigation } from "./rangeNavigation";
import { rangeContents } from "./rangeContents";
import { rangePlace } from "./rangePlace";
import { areaOfCells, areasOfCells, sheetOfCells, type Cells } from "./references";
import { validationObject } from "./validationObject";
import { worksheetObject } from "./worksheetObject";
import type { Sheet } from "../workbook/book";

/** The cells that a format, a validation or a conditional format is asked for. */
export interface Target {
  sheet(): Sheet;
  areas(): readonly Area[];
}

export function targetOf(context: HostContext, cells: Cells): Target {
  return { sheet: () => sheetOfCells(context.workbook, cells), areas: () => areasOfCells(cells) };
}

/** `Excel.Range`. */
export function rangeObject(context: HostContext, sheetId: string, area: Area): HostObject {
  const cells = context.references.track(sheetId, [area]);
  const target = targetOf(context, cells);
  const here = (): Area => areaOfCells(cells);
  const object: HostObject = {
    type: "Range",
    get identity() {
      return cells.reference === null ? {} : { _ReferenceId: cells.reference };
    },
    keep: () => context.references.keep(cells, object),
    scalars: { ...rangePlace(context.workbook, target, here), ...rangeContents(context.workbook, target, here) },
    children: {
      Worksheet: () => worksheetObject(context, target.sheet()),
      Format: () => formatObject(context.workbook, target),
      DataValidation: () => validationObject(context, target),
      ConditionalFormats: () => conditionalFormatCollection(context, target),
    },
    methods: {
      ...rangeNavigation(context, target, here),
      ...rangeActions(context, target, here),
    },
  };
  return object;
}
