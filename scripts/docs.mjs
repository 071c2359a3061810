/**
 * `npm run docs`: writes what is generated of the documentation: each area in Swedish, and the JSON Schema of definition
 * files, and the tables of docs/statistik.md, which are counted. Tests hold that they are up to date.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runBundled } from "./bundled.mjs";

const docs = path.resolve(import.meta.dirname, "..", "docs");
const { AREAS } = await runBundled("src/areas/areas.ts");
const { areaDocument } = await runBundled("src/rules/areaDocument.ts");
const { withCountedPart } = await runBundled("tests/statistics/slipTable.ts");
const { definitionJsonSchema } = await runBundled("src/rules/definition/jsonSchema.ts");

mkdirSync(path.join(docs, "areas"), { recursive: true });
for (const { slug, load } of AREAS) writeFileSync(path.join(docs, "areas", `${slug}.md`), areaDocument(await load()));
writeFileSync(path.join(docs, "omradesdefinition.schema.json"), definitionJsonSchema());

const statistics = path.join(docs, "statistik.md");
writeFileSync(statistics, withCountedPart(readFileSync(statistics, "utf8")));
