import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isLibreOfficeHere, PYTHON } from "./python";

/** Where LibreOffice is not installed nothing is tried, unless REQUIRE_ALL says that it must be. */
export const whereLibreOfficeIs = process.env.REQUIRE_ALL === "1" || isLibreOfficeHere() ? describe : describe.skip;

/** One LibreOffice for all tests of a file: its start takes longer than most of what is asked of it. */
let running: { pipe: string; stop: () => void } | null = null;
afterAll(() => running?.stop());

function start(): { pipe: string; stop: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "nhv-office-"));
  const pipe = `nhv${process.pid}`;
  const profile = `-env:UserInstallation=file://${folder}`;
  const args = ["--headless", "--norestore", "--nologo", "--nodefault", profile, `--accept=pipe,name=${pipe};urp;`];
  const office = spawn("soffice", args, { detached: true, stdio: "ignore" });
  office.unref();
  return {
    pipe,
    stop() {
      // The group: what is started is a script that starts the office.
      process.kill(-office.pid!, "SIGKILL");
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Asks LibreOffice through `workbook.py`; gives what that prints. */
export function askLibreOffice(act: string, files: readonly string[], input = ""): string {
  running ??= start();
  const output = execFileSync(PYTHON, [join(__dirname, "workbook.py"), running.pipe, act, ...files], {
    input,
    maxBuffer: 1 << 30,
    // The interpreter of a virtual environment would look for LibreOffice's module in the wrong place.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: "C.UTF-8" },
  });
  return output.toString("utf8");
}
