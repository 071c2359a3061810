import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Values } from "../../src/rules/readings";
import { cellName } from "../../src/sheet/plan";

/** What a workbook shows: rows of cells by sheet, empty text where nothing is. */
export type Shown = {
  cells: Readonly<Record<string, readonly (readonly (string | number)[])[]>>;
  errors: readonly unknown[];
};

export type Filled = { opened: { stale: readonly unknown[]; errors: readonly unknown[] }; reports: readonly Shown[] };

const PYTHON = "/usr/bin/python3";

/** Where LibreOffice is not installed nothing is tried, unless REQUIRE_ALL says that it must be. */
export const whereLibreOfficeIs =
  process.env.REQUIRE_ALL === "1" ||
  (spawnSync("soffice", ["--version"]).status === 0 && spawnSync(PYTHON, ["-c", "import uno"]).status === 0)
    ? describe
    : describe.skip;

/** Opens a workbook in LibreOffice and fills in one report after the other. */
export function filledInLibreOffice(workbook: Uint8Array, reports: readonly Values[]): Filled {
  const folder = mkdtempSync(join(tmpdir(), "nhv-"));
  try {
    const file = join(folder, "rapport.xlsx");
    writeFileSync(file, workbook);
    const input = JSON.stringify(
      reports.map((values) => Object.fromEntries(Object.entries(values).map(([id, value]) => [cellName(id), value]))),
    );
    const output = execFileSync(PYTHON, [join(__dirname, "workbook.py"), file], {
      input,
      maxBuffer: 1 << 30,
      // The interpreter of a virtual environment would look for LibreOffice's module in the wrong place.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: "C.UTF-8" },
    });
    return JSON.parse(output.toString("utf8")) as Filled;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
