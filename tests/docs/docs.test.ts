import { readdirSync, readFileSync } from "node:fs";
import { AREAS } from "../../src/areas/areas";
import { areaDocument } from "../../src/rules/areaDocument";
import { definitionJsonSchema } from "../../src/rules/definition/jsonSchema";

/* When one of these fails, read what has changed and run `npm run docs`. */

test.each(AREAS)("docs/areas/$slug.md says what the definition now says", async ({ slug, load }) => {
  expect(areaDocument(await load())).toBe(readFileSync(`docs/areas/${slug}.md`, "utf8"));
});

test("there is a document for each area and no other", () => {
  expect(readdirSync("docs/areas").toSorted()).toEqual(AREAS.map(({ slug }) => `${slug}.md`).toSorted());
});

test("the published JSON Schema is that of the definitions that are read", () => {
  expect(definitionJsonSchema()).toBe(readFileSync("docs/omradesdefinition.schema.json", "utf8"));
});
