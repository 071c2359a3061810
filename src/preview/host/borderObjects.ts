import type { Area } from "../workbook/address";
import type { Border, BorderSide } from "../workbook/cellStyle";
import { patchStyle, styleAt } from "../workbook/sheetCells";
import { record, type Workbook } from "../workbook/workbook";
import { accessDenied } from "./apiError";
import type { HostObject } from "./hostObject";
import type { Target } from "./rangeObject";
import { asColor, asIndex, asOneOf } from "./readArgument";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];

export const lineStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const noBorder: Border = { style: "None", color: "#000000", weight: "Thin" };

/** `range.format.borders`. */
export function bordersObject(workbook: Workbook, target: Target): HostObject {
  const border = (side: Side): HostObject => borderObject(workbook, target, side);
  return {
    type: "RangeBorderCollection",
    scalars: { Count: { get: () => sides.length } },
    items: () => sides.map(border),
    item: (key) => border(asOneOf(key, sides)),
    methods: { GetItemAt: (index) => border(asOneOf(sides[asIndex(index)], sides)) },
  };
}

function borderObject(workbook: Workbook, target: Target, side: Side): HostObject {
  const read = (): Border | null => commonBorder(target, side);
  // A line that is given a colour or a weight is drawn, as in Excel.
  const drawn = (border: Border): Border => (border.style === "None" ? { ...border, style: "Continuous" } : border);
  const write = (change: (border: Border) => Border): void => changeBorder(workbook, target, side, change);
  return {
    type: "RangeBorder",
    identity: { _Id: side },
    scalars: {
      SideIndex: { get: () => side },
      Style: {
        get: () => read()?.style ?? null,
        set: (value) => write((border) => ({ ...border, style: asOneOf(value, lineStyles) })),
      },
      Color: {
        get: () => read()?.color ?? null,
        set: (value) => write((border) => ({ ...drawn(border), color: asColor(value) })),
      },
      Weight: {
        get: () => read()?.weight ?? null,
        set: (value) => write((border) => ({ ...drawn(border), weight: asOneOf(value, weights) })),
      },
    },
  };
}

/** The strips of cells a border of an area lies along, with the side of the cells it is drawn on. */
function strips(area: Area, side: Side): { area: Area; cellSide: BorderSide }[] {
  const { row, column, rowCount, columnCount } = area;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, rowCount: 1 }, cellSide: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: row + rowCount - 1, rowCount: 1 }, cellSide: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columnCount: 1 }, cellSide: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, column: column + columnCount - 1, columnCount: 1 }, cellSide: "right" }];
    case "InsideHorizontal":
      return rowCount < 2
        ? []
        : [
            { area: { ...area, rowCount: rowCount - 1 }, cellSide: "bottom" },
            { area: { ...area, row: row + 1, rowCount: rowCount - 1 }, cellSide: "top" },
          ];
    case "InsideVertical":
      return columnCount < 2
        ? []
        : [
            { area: { ...area, columnCount: columnCount - 1 }, cellSide: "right" },
            { area: { ...area, column: column + 1, columnCount: columnCount - 1 }, cellSide: "left" },
          ];
    case "DiagonalDown":
      return [{ area, cellSide: "diagonalDown" }];
    case "DiagonalUp":
      return [{ area, cellSide: "diagonalUp" }];
  }
}

/** As far as the first and last cells of each strip agree; null when they do not. */
function commonBorder(target: Target, side: Side): Border | null {
  const sheet = target.sheet();
  const borders = target.areas().flatMap((area) =>
    strips(area, side).flatMap(({ area: strip, cellSide }) => {
      const last = { row: strip.row + strip.rowCount - 1, column: strip.column + strip.columnCount - 1 };
      return [strip, last].map(({ row, column }) => styleAt(sheet, row, column).borders[cellSide] ?? noBorder);
    }),
  );
  const [first = noBorder] = borders;
  return borders.every((border) => JSON.stringify(border) === JSON.stringify(first)) ? first : null;
}

function changeBorder(workbook: Workbook, target: Target, side: Side, change: (border: Border) => Border): void {
  const sheet = target.sheet();
  if (sheet.protection && !sheet.protection.options.allowFormatCells) throw accessDenied();
  for (const area of target.areas()) {
    for (const { area: strip, cellSide } of strips(area, side)) {
      patchStyle(sheet, strip, (style) => ({
        ...style,
        borders: { ...style.borders, [cellSide]: change(style.borders[cellSide] ?? noBorder) },
      }));
    }
    record(workbook, { kind: "formats", sheetId: sheet.id, area });
  }
}
