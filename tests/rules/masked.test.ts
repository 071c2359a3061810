import { masked } from "../../src/rules/masked";

test.each([
  ["ca 150", "ca 150"],
  ["1e+300", "1e+300"],
  ["123456789", "123456789"],
  // A made-up number.
  ["19121212-1212", "19••••••-••••"],
  ["patient 121212-1212", "patient 12••••-••••"],
])("%s is quoted as %s", (written, shown) => {
  expect(masked(written)).toBe(shown);
});
