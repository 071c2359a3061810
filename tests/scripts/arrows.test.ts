import { resolve } from "node:path";
import { Linter } from "eslint";
import { parser } from "typescript-eslint";
import { arrows } from "../../scripts/arrows.mjs";

function complaints(file: string, code: string): string[] {
  const config = {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser },
    plugins: { nhv: { rules: { arrows } } },
    rules: { "nhv/arrows": "error" },
  };
  return new Linter({ cwd: process.cwd() })
    .verify(code, config as Linter.Config, { filename: resolve("src", file) })
    .map((message) => message.message);
}

test.each([
  ["an area may use the model", "areas/a.ts", `import type { Area } from "../model/area";`],
  ["a room may use itself", "rules/shapes/a.ts", `import { b } from "../b";`],
  ["a host may use the plan", "hosts/excel/a.ts", `import { plan } from "../../sheet/plan";`],
  ["the pane may use the port", "pane/journey/a.tsx", `import type { Host } from "../../hosts/host";`],
  ["the pane's entry may use the Excel host", "pane/main.tsx", `import { e } from "../hosts/excel/e";`],
  ["the report may hash", "report/a.ts", `import { sha256 } from "@noble/hashes/sha2.js";`],
])("%s", (_, file, code) => {
  expect(complaints(file, code)).toEqual([]);
});

test.each([
  ["the model imports nothing", "model/a.ts", `import { r } from "../rules/r";`],
  ["rules do not know the sheet", "rules/a.ts", `import type { S } from "../sheet/s";`],
  ["rules do not know the sheet, also from a subfolder", "rules/b/a.ts", `export * from "../../sheet/s";`],
  ["the pane never knows a host", "pane/a.tsx", `const host = () => import("../hosts/file/open");`],
  ["a type import is an import", "report/a.ts", `type H = import("../hosts/host").Host;`],
  ["the preview knows nothing of ours", "preview/main.tsx", `import { area } from "../areas/a";`],
  ["an inner room takes no package", "sheet/a.ts", `import { z } from "zod";`],
  ["an inner room takes nothing of Node", "statistics/a.ts", `import fs from "node:fs";`],
  ["nothing in src imports a test", "cli/a.ts", `import { t } from "../../tests/t";`],
  ["a new room must say what it may import", "elsewhere/a.ts", `import { t } from "../model/t";`],
])("%s", (_, file, code) => {
  expect(complaints(file, code)).toHaveLength(1);
});
