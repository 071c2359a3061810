/**
 * `npm test`: types, lint and formatting at once, then every test, also when one of them failed.
 * The last line says `N passed, N failed`. With COUNTS set to a file name, the counts go there too, as JSON.
 */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const require = createRequire(import.meta.url);

/** The file that a package's command is, so that no shell is needed (on Windows a command is a .cmd file). */
function commandFile(packageName, command) {
  const manifest = require.resolve(`${packageName}/package.json`);
  const { bin } = require(manifest);
  return path.join(path.dirname(manifest), typeof bin === "string" ? bin : bin[command]);
}

function run(packageName, command, ...args) {
  const { status, error } = spawnSync(process.execPath, [commandFile(packageName, command), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (error) throw error;
  return status === 0;
}

/** A check that goes on beside others; what it says is told when it is done. */
function check(name, packageName, command, ...args) {
  return new Promise((resolve, reject) => {
    const whole = { cwd: root, maxBuffer: Infinity };
    execFile(process.execPath, [commandFile(packageName, command), ...args], whole, (error, stdout, stderr) => {
      console.log(`\n— ${name}\n${stdout}${stderr}`.trimEnd());
      if (error && typeof error.code !== "number") reject(error);
      else resolve(error ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 });
    });
  });
}

/** Each test counts as one, and so does each file that could not even start, or a run that broke off. */
function tests() {
  console.log("\n— tests");
  const folder = mkdtempSync(path.join(tmpdir(), "nhv-rapport-tests-"));
  const resultFile = path.join(folder, "result.json");
  try {
    // Left to itself jest keeps one core free for whoever watches.
    const workers = "--maxWorkers=100%";
    const fine = run("jest", "jest", workers, "--json", `--outputFile=${resultFile}`, ...process.argv.slice(2));
    const result = JSON.parse(readFileSync(resultFile, "utf8"));
    if (result.numPendingTests > 0) {
      console.log(`\n${result.numPendingTests} tests left out: LibreOffice or the manifest's schemas are not here.`);
    }
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: failed === 0 && !fine ? 1 : failed };
  } catch (error) {
    console.error(`The tests broke off: ${error.message}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const checks = await Promise.all([
  check("types", "typescript", "tsc", "--noEmit", "-p", "tsconfig.json"),
  check("types of the inner rooms", "typescript", "tsc", "--noEmit", "-p", "tsconfig.inner.json"),
  check("lint", "eslint", "eslint", ".", "--max-warnings", "0"),
  check("formatting", "prettier", "prettier", "--check", "--log-level", "warn", "."),
]);
const results = [...checks, tests()];
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
if (process.env.COUNTS) writeFileSync(process.env.COUNTS, JSON.stringify({ passed, failed }));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
