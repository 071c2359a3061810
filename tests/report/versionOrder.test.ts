import fc from "fast-check";
import { isLater } from "../../src/report/versionOrder";

test.each([
  ["1.1", "1.0", true],
  ["2.0", "1.9", true],
  ["1.10", "1.9", true],
  ["1.0.1", "1.0", true],
  ["10", "9.9", true],
  ["1.0", "1.0", false],
  ["1.0", "1", false],
  ["1.0", "1.1", false],
  ["1.9", "1.10", false],
  [null, "1.0", false],
  ["1.0", null, false],
  [null, null, false],
  ["1.1 (utkast)", "1.0", false],
  ["B", "A", false],
  ["", "1.0", false],
])("%s comes after %s: %s", (version, than, expected) => {
  expect(isLater(version, than)).toBe(expected);
});

test("of two versions with numbers, one comes after the other or they are the same", () => {
  const version = fc.array(fc.nat(12), { minLength: 1, maxLength: 4 });
  const trimmed = (parts: number[]) => parts.join(".").replace(/(\.0)+$/, "");
  fc.assert(
    fc.property(version, version, (one, other) => {
      const [a, b] = [one.join("."), other.join(".")];
      const same = trimmed(one) === trimmed(other);
      expect([isLater(a, b), isLater(b, a)].filter(Boolean)).toHaveLength(same ? 0 : 1);
    }),
    { seed: 20270311, numRuns: 500 },
  );
});
