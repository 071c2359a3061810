import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import packageJson from "../../package.json";

const manifest = readFileSync("manifest.xml", "utf8");
const xml = new JSDOM(manifest, { contentType: "text/xml" }).window.document;

function values(selector: string, attribute: string): string[] {
  return [...xml.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? "");
}

test("every resource that is pointed at exists, and every resource is pointed at", () => {
  const resources = values("Resources [id]", "id");
  expect(new Set(resources).size).toBe(resources.length);
  expect(new Set(values("[resid]", "resid"))).toEqual(new Set(resources));
  expect(resources.filter((id) => id.length > 32)).toEqual([]);
});

test("the pane, its functions and the shared runtime are one and the same page", () => {
  const pages = ["Runtime", "FunctionFile", "Action > SourceLocation"].flatMap((element) => values(element, "resid"));
  expect(new Set(pages)).toEqual(new Set(["Pane.Url"]));
});

test("ids of controls are unique", () => {
  const ids = values("CustomTab, CustomTab [id]", "id");
  expect(new Set(ids).size).toBe(ids.length);
});

test("every text has an English version, once", () => {
  const texts = [...xml.querySelectorAll("[DefaultValue]:not([DefaultValue^='https:'])")];
  const locales = texts.map((text) => [...text.children].map((child) => child.getAttribute("Locale")));
  expect(texts.length).toBeGreaterThan(0);
  expect(locales).toEqual(texts.map(() => ["en-US"]));
});

test("the version is that of the package", () => {
  expect(xml.querySelector("Version")?.textContent).toBe(`${packageJson.version}.0`);
});

const pictures = new Set(values("[DefaultValue$='.png']", "DefaultValue"));

test("the ribbon has its three compulsory sizes, and the list of add-ins its two", () => {
  expect([...pictures].map((url) => /icon-(\d+)/.exec(url)?.[1]).sort()).toEqual(["16", "32", "64", "80"]);
});

test.each([...pictures])("%s is a picture of the size that its name says", (url) => {
  const file = new URL(url).pathname.slice(1);
  const png = readFileSync(file);
  const side = Number(/icon-(\d+)\.png$/.exec(file)?.[1]);
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([side, side]);
});
