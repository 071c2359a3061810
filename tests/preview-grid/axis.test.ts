import fc from "fast-check";
import { createAxis } from "../../src/preview/grid/axis";
import { bandsOf, isInView, lineAt, linesPerPage, scrollToShow, windowPosition } from "../../src/preview/grid/axisView";
import type { AxisView } from "../../src/preview/grid/axisView";
import { hitAt } from "../../src/preview/grid/hit";

const even = (count = 1000) => createAxis(count, () => 20);
const view = (over: Partial<AxisView> = {}): AxisView => ({
  axis: even(),
  frozen: 0,
  heading: 30,
  length: 230,
  scroll: 0,
  ...over,
});

test("every visible line begins where the ones before it end, and holds each of its positions", () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(sizes, (given) => {
      const axis = createAxis(given.length, (index) => given[index] ?? 0);
      let start = 0;
      given.forEach((size, index) => {
        expect(axis.start(index)).toBe(start);
        if (size > 0) {
          expect(axis.at(start)).toBe(index);
          expect(axis.at(start + size - 1)).toBe(index);
        }
        start += size;
      });
      expect(axis.start(given.length)).toBe(start);
    }),
  );
});

test("a position after the last line gives the last one that shows", () => {
  const axis = createAxis(4, (index) => (index < 2 ? 20 : 0));
  expect(axis.at(500)).toBe(1);
});

test("asking for a near line does not add up a million sizes", () => {
  let asked = 0;
  const axis = createAxis(1_048_576, () => {
    asked++;
    return 20;
  });
  axis.at(400);
  axis.start(40);
  expect(asked).toBeLessThan(100);
});

describe("lines that stay in place", () => {
  const frozen = view({ frozen: 2, scroll: 100 });
  test("have a band of their own, and the others scroll under them", () => {
    const [still, scrolling] = bandsOf(frozen);
    expect(still).toMatchObject({ frozen: true, first: 0, last: 1, at: 30, length: 40, shift: 0 });
    expect(scrolling).toMatchObject({ frozen: false, at: 70, length: 160, shift: 140 });
  });
  test.each([
    [35, 0],
    [69, 1],
    [70, 7],
    [229, 14],
    [0, 0],
  ])("at %i pixels lies line %i", (position, line) => {
    expect(lineAt(frozen, position)).toBe(line);
  });
  test("stand where they stood, also when scrolled", () => {
    expect(windowPosition(frozen, 1)).toBe(50);
    expect(windowPosition(frozen, 7)).toBe(70);
    expect([1, 6, 7, 14, 15].map((line) => isInView(frozen, line))).toEqual([true, false, true, true, false]);
  });
});

test.each([
  [0, 5, 0, "a line that shows leaves the scroll as it is"],
  [0, 12, 60, "a line below comes in at the bottom"],
  [300, 10, 200, "a line above comes in at the top"],
  [300, 15, 300, "the first line that shows stays first"],
])("scrolled %i, line %i asks for %i: %s", (scroll, line, wanted) => {
  expect(scrollToShow(view({ scroll }), line)).toBe(wanted);
});

test("a frozen line never scrolls the others", () => {
  expect(scrollToShow(view({ frozen: 3, scroll: 400 }), 1)).toBe(400);
});

test("a page is the whole lines that show, and never none", () => {
  expect(linesPerPage(view())).toBe(9);
  expect(linesPerPage(view({ length: 40 }))).toBe(1);
});

test("what a band draws covers all that shows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 15_000 }), fc.integer({ min: 0, max: 5 }), (scroll, frozen) => {
      const scrolled = view({ scroll, frozen });
      const band = bandsOf(scrolled).at(-1);
      expect(band?.first).toBeLessThanOrEqual(lineAt(scrolled, band?.at ?? 0));
      expect(band?.last).toBeGreaterThanOrEqual(lineAt(scrolled, 229));
    }),
  );
});

test.each([
  [10, 10, { zone: "corner" }],
  [100, 10, { zone: "columnHeading", column: 3 }],
  [109, 10, { zone: "columnEdge", column: 3 }],
  [111, 10, { zone: "columnEdge", column: 3 }],
  [10, 60, { zone: "rowHeading", row: 1 }],
  [10, 68, { zone: "rowEdge", row: 1 }],
  [100, 60, { zone: "cell", cell: { row: 1, column: 3 } }],
  [90, 110, { zone: "fillHandle" }],
  [92, 112, { zone: "fillHandle" }],
  [90, 70, { zone: "cell", cell: { row: 2, column: 3 } }],
])("the pointer at %i, %i is over %j", (left, top, hit) => {
  const selected = { area: { row: 1, column: 1, rowCount: 3, columnCount: 2 }, active: { row: 1, column: 1 } };
  expect(hitAt(view(), view(), left, top, selected)).toEqual(hit);
});
