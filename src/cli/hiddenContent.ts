import { sheetXml } from "../hosts/file/book";
import type { OpenBook } from "../hosts/file/openBook";
import { partText } from "../hosts/file/package";
import { PACKAGE, relationshipsOf } from "../hosts/file/relationships";
import { attribute, elementOf, elementsOf, tagsOf, type XmlTag } from "../hosts/file/xmlTags";
import type { Difference } from "../report/verify";

/**
 * What a submission is made of, and what Excel and LibreOffice add when they save it: a printer's settings, and the
 * organisation's label of how sensitive a file is.
 */
const PARTS = new Set([
  ...["officeDocument", "core-properties", "extended-properties", "worksheet", "styles", "theme", "sharedStrings"],
  ...["printerSettings", "classificationlabels"],
]);

/** Names that a workbook has for printing. */
const PRINT_NAMES = new Set(["_xlnm.Print_Area", "_xlnm.Print_Titles"]);

const RELATIONSHIPS = /(^|\/)_rels\/[^/]*\.rels$/;

const isOn = (tag: XmlTag, name: string): boolean => ["1", "true"].includes(attribute(tag, name) ?? "");

function strangeParts({ parts }: OpenBook): Difference[] {
  const known = new Set(["[Content_Types].xml"]);
  const queue = [PACKAGE];
  for (const from of queue) {
    for (const { type, target } of relationshipsOf(parts, from)) {
      if (!PARTS.has(type) || known.has(target)) continue;
      known.add(target);
      queue.push(target);
    }
  }
  return [...parts.keys()]
    .filter((path) => !known.has(path) && !RELATIONSHIPS.test(path) && !path.endsWith("/"))
    .map((path) => ({ where: path, says: "Filen har en dold del som inte hör till en inlämning." }));
}

const links = ({ parts }: OpenBook): Difference[] =>
  [...parts.keys()]
    .filter((path) => RELATIONSHIPS.test(path))
    .flatMap((path) => elementsOf(partText(parts, path)!, "Relationship"))
    .filter(({ tag }) => attribute(tag, "TargetMode") === "External")
    .map(({ tag }) => ({ where: attribute(tag, "Target") ?? "", says: "Filen har en länk till något utanför den." }));

function namesAndTabs({ parts, book }: OpenBook): Difference[] {
  const xml = partText(parts, book.path)!;
  const within = (list: string, element: string) => elementsOf(elementOf(xml, list)?.inner ?? "", element);
  const names = within("definedNames", "definedName").map(({ tag }) => attribute(tag, "name") ?? "");
  const hidden = within("sheets", "sheet").filter(({ tag }) => (attribute(tag, "state") ?? "visible") !== "visible");
  return [
    ...names
      .filter((name) => !PRINT_NAMES.has(name))
      .map((name) => ({ where: name, says: "Arbetsboken har ett namn som en inlämning inte har." })),
    ...hidden.map(({ tag }) => ({ where: attribute(tag, "name") ?? "", says: "Bladet är dolt." })),
  ];
}

function hiddenInSheet(name: string, xml: string): Difference[] {
  const tags = [...tagsOf(xml)];
  const isHidden = tags.some((tag) => ["row", "col"].includes(tag.local) && isOn(tag, "hidden"));
  const isLinked = tags.some(({ local }) => local === "hyperlink");
  return [
    ...(isHidden ? [{ where: name, says: "Bladet har dolda rader eller kolumner." }] : []),
    ...(isLinked ? [{ where: name, says: "Bladet har länkar." }] : []),
  ];
}

/** Everything in a submission's workbook that is not seen at once, and that no submission is made with. */
export const hiddenContent = (open: OpenBook): Difference[] => [
  ...strangeParts(open),
  ...links(open),
  ...namesAndTabs(open),
  ...open.book.sheets.flatMap(({ name, path }) => hiddenInSheet(name, sheetXml(open.parts, path))),
];
