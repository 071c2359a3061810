/**
 * `npm run fuzz -- --minutes N [--seed S]`: plays new sequences of acts for so long, from the seed S on or from one that
 * nobody has chosen. `npm run fuzz -- --seed S`: plays one again. What broke is told with its seed, and the exit code is 1.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";

const usage = "npm run fuzz -- --minutes N [--seed S], or npm run fuzz -- --seed S";

/** A number from the command line; undefined when it is not given. */
function numberOf(text) {
  if (text === undefined) return undefined;
  const value = Number(text.replace(",", "."));
  if (Number.isFinite(value) && value > 0) return value;
  console.error(usage);
  process.exit(2);
}

const { values } = parseArgs({ options: { minutes: { type: "string" }, seed: { type: "string" } } });
const minutes = numberOf(values.minutes);
const seed = numberOf(values.seed) ?? (minutes === undefined ? undefined : 1 + (Date.now() % 1_000_000_000));
if (seed === undefined) {
  console.error(usage);
  process.exit(2);
}

const root = path.resolve(import.meta.dirname, "..");
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const { status, error } = spawnSync(process.execPath, [jest, "tests/fuzz/fuzz.test.ts"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, FUZZ_SEED: String(seed), ...(minutes !== undefined && { FUZZ_MINUTES: String(minutes) }) },
});
if (error) throw error;
process.exitCode = status === 0 ? 0 : 1;
