import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Holds a text to the one that was last read and approved. After a change that is meant: `UPDATE_GOLDEN=1 npx jest`,
 * then read the difference before it is committed.
 */
export function expectGolden(name: string, text: string): void {
  const path = join(__dirname, name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
}
