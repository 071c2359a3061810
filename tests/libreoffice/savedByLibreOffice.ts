import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A workbook file as LibreOffice saves it. */
export function savedByLibreOffice(file: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "nhv-"));
  try {
    const from = join(folder, "fil.xlsx");
    writeFileSync(from, file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const to = join(folder, "ut");
    execFileSync("soffice", ["--headless", "--norestore", profile, "--convert-to", "xlsx", "--outdir", to, from], {
      stdio: "ignore",
    });
    return readFileSync(join(to, "fil.xlsx"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
