import { partText, type Parts, setPartText } from "./package";
import { attribute, elementsOf, escapeXml } from "./xmlTags";

/** From one part to another; `target` is the other's path in the package. */
export type Relationship = { id: string; type: string; target: string };

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** In the place of a part: the package itself. */
export const PACKAGE = "";

/** Where the relationships of a part, or of the package, are kept. */
const relationshipsPath = (path: string): string => `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;

/** A target as it is written in a relationship, from the part's folder or from the root, as a path in the package. */
function resolve(from: string, target: string): string {
  const path = target.startsWith("/") ? target : `${folderOf(from)}${target}`;
  return path
    .split("/")
    .reduce<string[]>((steps, step) => {
      if (step === "..") return steps.slice(0, -1);
      return step === "" || step === "." ? steps : [...steps, step];
    }, [])
    .join("/");
}

/** The relationships of a part to others in the package. Types are told by their last word: "worksheet". */
export function relationshipsOf(parts: Parts, path: string): Relationship[] {
  const xml = partText(parts, relationshipsPath(path)) ?? "";
  return elementsOf(xml, "Relationship").flatMap(({ tag }) => {
    const [id, type, target] = ["Id", "Type", "Target"].map((name) => attribute(tag, name));
    if (!id || !type || !target || attribute(tag, "TargetMode") === "External") return [];
    return [{ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolve(path, target) }];
  });
}

const BASE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** Adds a relationship from one part to another, with the first free id. */
export function addRelationship(parts: Parts, from: string, type: string, target: string): void {
  const path = relationshipsPath(from);
  const xml = partText(parts, path) ?? EMPTY;
  const taken = new Set(elementsOf(xml, "Relationship").map(({ tag }) => attribute(tag, "Id")));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  const relative = "../".repeat(from.split("/").length - 1) + target;
  const added = `<Relationship Id="rId${number}" Type="${BASE}${type}" Target="${escapeXml(relative)}"/>`;
  const opened = xml.replace(/<(\w+:)?Relationships([^>]*)\/>/, "<$1Relationships$2></$1Relationships>");
  setPartText(
    parts,
    path,
    opened.replace(/<\/(\w+:)?Relationships>/, (end) => added + end),
  );
}

/** Takes away a part and what leads to it from another. */
export function removePart(parts: Parts, from: string, target: string): void {
  parts.delete(target);
  const path = relationshipsPath(from);
  const xml = partText(parts, path) ?? "";
  const gone = relationshipsOf(parts, from).find((one) => one.target === target);
  const element = elementsOf(xml, "Relationship").find(({ tag }) => attribute(tag, "Id") === gone?.id);
  if (element) setPartText(parts, path, xml.slice(0, element.tag.start) + xml.slice(element.end));
  const types = partText(parts, CONTENT_TYPES) ?? "";
  const override = elementsOf(types, "Override").find(({ tag }) => attribute(tag, "PartName") === `/${target}`);
  if (override) setPartText(parts, CONTENT_TYPES, types.slice(0, override.tag.start) + types.slice(override.end));
}

const CONTENT_TYPES = "[Content_Types].xml";

/** Says what type a part is of, unless the package says it already. */
export function addContentType(parts: Parts, path: string, type: string): void {
  const xml = partText(parts, CONTENT_TYPES) ?? "";
  if (elementsOf(xml, "Override").some(({ tag }) => attribute(tag, "PartName") === `/${path}`)) return;
  const added = `<Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`;
  setPartText(
    parts,
    CONTENT_TYPES,
    xml.replace(/<\/(\w+:)?Types>/, (end) => added + end),
  );
}
