import fc from "fast-check";
import {
  extendTo,
  isSingle,
  movingCorner,
  nextInside,
  selectCell,
  withWholeMerges,
  type Selected,
} from "../../src/preview/grid/selection";
import { cellAddress, contains, formatArea, parseArea, type Area } from "../../src/preview/workbook/address";

const area = (address: string): Area => {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(address);
  return parsed;
};
const at = (address: string) => ({ row: area(address).row, column: area(address).column });
const selected = (address: string, active: string): Selected => ({ area: area(address), active: at(active) });

test("a click on any part of a merged area selects all of it, with its first cell active", () => {
  const { area: clicked, active } = selectCell(at("C3"), [area("B2:C3")]);
  expect(formatArea(clicked)).toBe("B2:C3");
  expect(active).toEqual(at("B2"));
});

test("a selection grows until no merged area lies partly in it, also one that the growth itself touches", () => {
  const merges = [area("B2:C3"), area("C4:E4"), area("G1:G9")];
  expect(formatArea(withWholeMerges(area("A3:B4"), merges))).toBe("A2:E4");
});

test.each([
  ["B2", "D4", "B2:D4", "D4"],
  ["D4", "B2", "B2:D4", "B2"],
  ["D2", "B4", "B2:D4", "B4"],
])("from %s to %s selects %s, and %s is the corner that moves", (from, to, whole, corner) => {
  const extended = extendTo(selectCell(at(from), []), at(to), []);
  expect(formatArea(extended.area)).toBe(whole);
  expect(extended.active).toEqual(at(from));
  expect(movingCorner(extended)).toEqual(at(corner));
});

test("one cell and one merged area are single, several cells are not", () => {
  expect(isSingle(selected("B2", "B2"), [])).toBe(true);
  expect(isSingle(selected("B2:C3", "B2"), [area("B2:C3")])).toBe(true);
  expect(isSingle(selected("B2:C3", "B2"), [])).toBe(false);
});

test.each([
  ["row", false, "B2", "C2"],
  ["row", false, "C2", "B3"],
  ["row", false, "C3", "B2"],
  ["column", false, "B2", "B3"],
  ["column", false, "B3", "C2"],
  ["column", true, "B2", "C3"],
] as const)("going by %s (back: %s) in B2:C3, %s is followed by %s", (by, back, from, to) => {
  const next = nextInside(selected("B2:C3", from), by, back, () => false);
  expect(cellAddress(next.row, next.column)).toBe(to);
});

test("Tab and Enter visit each cell of any selection once before they are back where they began", () => {
  const size = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(
      size,
      size,
      fc.constantFrom("row" as const, "column" as const),
      fc.boolean(),
      (rows, columns, by, back) => {
        const whole: Area = { row: 3, column: 2, rowCount: rows, columnCount: columns };
        const visited = new Set<string>();
        let active = { row: 3, column: 2 };
        for (let step = 0; step < rows * columns; step++) {
          expect(contains(whole, active.row, active.column)).toBe(true);
          visited.add(cellAddress(active.row, active.column));
          active = nextInside({ area: whole, active }, by, back, () => false);
        }
        expect(visited.size).toBe(rows * columns);
        expect(active).toEqual({ row: 3, column: 2 });
      },
    ),
  );
});

test("cells that are to be skipped are never reached", () => {
  const next = nextInside(selected("B2:B4", "B2"), "column", false, ({ row }) => row === 2);
  expect(cellAddress(next.row, next.column)).toBe("B4");
});
