import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";

export const PYTHON = "/usr/bin/python3";

/** Whether LibreOffice is installed, with what lets Python speak to it. */
export const isLibreOfficeHere = (): boolean =>
  spawnSync("soffice", ["--version"]).status === 0 && spawnSync(PYTHON, ["-c", "import uno"]).status === 0;

/** What a script beside this file prints: one JSON document. Run from the project's root. */
export function toldByPython(script: string, args: readonly string[], input: string): unknown {
  const output = execFileSync(PYTHON, [join("tests", "libreoffice", script), ...args], {
    input,
    maxBuffer: 1 << 30,
    // The interpreter of a virtual environment would look for LibreOffice's module in the wrong place.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: "C.UTF-8" },
  });
  return JSON.parse(output.toString("utf8"));
}
