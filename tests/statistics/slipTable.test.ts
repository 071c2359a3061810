import { readFileSync } from "node:fs";
import { withCountedPart } from "./slipTable";

/* When this fails, read what has changed in how slips are recognised, and run `npm run docs`. */

test("docs/statistik.md tells of planted slips what becomes of them now", () => {
  const document = readFileSync("docs/statistik.md", "utf8");
  expect(withCountedPart(document)).toBe(document);
});
