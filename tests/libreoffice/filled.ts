import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Values } from "../../src/rules/readings";
import { cellName } from "../../src/sheet/plan";
import { askLibreOffice } from "./office";

/** What a workbook shows: rows of cells by sheet, empty text where nothing is. */
export type Shown = {
  cells: Readonly<Record<string, readonly (readonly (string | number)[])[]>>;
  errors: readonly unknown[];
};

export type Filled = { opened: { stale: readonly unknown[]; errors: readonly unknown[] }; reports: readonly Shown[] };

/** Opens a workbook in LibreOffice and fills in one report after the other. */
export function filledInLibreOffice(workbook: Uint8Array, reports: readonly Values[]): Filled {
  const folder = mkdtempSync(join(tmpdir(), "nhv-"));
  try {
    const file = join(folder, "rapport.xlsx");
    writeFileSync(file, workbook);
    const input = JSON.stringify(
      reports.map((values) => Object.fromEntries(Object.entries(values).map(([id, value]) => [cellName(id), value]))),
    );
    return JSON.parse(askLibreOffice("fill", [file], input)) as Filled;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
