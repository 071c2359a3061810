import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { validateXML } from "xmllint-wasm";

/*
 * Microsoft's schemas of the manifest lie beside the project, not in it. Where they are not, nothing is tried, unless
 * REQUIRE_ALL asks for it.
 */
const folder = resolve("../shared/manifest-xsd");
const whereSchemasAre = existsSync(folder) || process.env.REQUIRE_ALL === "1" ? test : test.skip;
if (!existsSync(folder)) console.log("The manifest's schemas are not here: their tests are left out.");

const manifest = readFileSync("manifest.xml", "utf8");

const schema = (name: string) => ({ fileName: name, contents: readFileSync(join(folder, name), "utf8") });

const validate = (contents: string) =>
  validateXML({
    xml: [{ fileName: "manifest.xml", contents }],
    schema: [schema("OfficeAppManifestV1_1.xsd")],
    preload: [schema("OfficeAppBasicTypesV1_0.xsd"), schema("TaskPaneAppVersionOverridesV1_0.xsd")],
  });

whereSchemasAre("the manifest follows Microsoft's schema", async () => {
  expect((await validate(manifest)).errors).toEqual([]);
});

whereSchemasAre("the schema refuses a manifest whose elements stand in the wrong order", async () => {
  const hosts = /<Hosts>\s*<Host Name="Workbook"\/>\s*<\/Hosts>/.exec(manifest)?.[0] ?? "";
  const moved = manifest.replace(hosts, "").replace("</Requirements>", `</Requirements>${hosts}`);
  expect((await validate(moved)).valid).toBe(false);
});
