import packageJson from "../../package.json";
import { PRODUCT } from "../../src/report/product";

test("the product says the version that its package has", () => {
  expect(PRODUCT).toBe(packageJson.version);
});
