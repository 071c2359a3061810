import { keepable } from "../../src/report/remembered";
import { type Unplaced, withoutUnplaced, withUnplaced } from "../../src/report/unplaced";
import { madeUp } from "./personalNumbers";

const NOTE: Unplaced = { sheet: "B1a", label: "Region Uppsala", value: 12 };

test("what is found again is not listed again, but what stands twice is", () => {
  const once = withUnplaced([], [NOTE]);
  expect(withUnplaced(once, [NOTE])).toEqual([NOTE]);
  expect(withUnplaced(once, [NOTE, NOTE])).toEqual([NOTE, NOTE]);
});

test("one of two alike is taken away, and what is not there takes nothing away", () => {
  expect(withoutUnplaced([NOTE, NOTE], NOTE)).toEqual([NOTE]);
  expect(withoutUnplaced([NOTE], { ...NOTE, value: 13 })).toEqual([NOTE]);
});

test.each([
  ["text", madeUp("19900101").replace(/(\d{4})$/, "-$1"), "19••••••-••••"],
  ["a number", Number(madeUp("19900101")), "19••••••••••"],
])("a person's number that stands as %s is not kept whole", (_, value, kept) => {
  const [listed] = withUnplaced([], [{ sheet: "B1a", label: "", value }]);
  expect(listed!.value).toBe(kept);
});

test.each([1234567890, 9.9963241493e-314, 0, true, null])("%s is a figure, and is kept as it is", (value) => {
  expect(withUnplaced([], [{ sheet: "B1a", label: "", value }])[0]!.value).toBe(value);
});

test("what is kept of figures beside the sheets has no person's number", () => {
  expect(keepable({ "R1.namnare": madeUp("19900101"), "B1.total": 12 })).toEqual({ "B1.total": 12 });
});
