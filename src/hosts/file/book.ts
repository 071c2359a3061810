import type { FoundName } from "../content";
import { partText, type Parts } from "./package";
import { PACKAGE, relationshipsOf } from "./relationships";
import { attribute, elementOf, elementsOf, MalformedXml, textOf } from "./xmlTags";

/** A workbook file's table of contents. */
export type Book = {
  /** The workbook part. */
  path: string;
  /** Its worksheets in order; chart sheets and others are left out. */
  sheets: readonly { name: string; path: string }[];
  /** The workbook-wide defined names. Those of a single sheet (as a copied sheet has) are left out. */
  names: readonly FoundName[];
};

/**
 * Finds the workbook in a package.
 * @returns null when the package holds something else
 * @throws MalformedXml
 */
export function findBook(parts: Parts): Book | null {
  const path = relationshipsOf(parts, PACKAGE).find(({ type }) => type === "officeDocument")?.target;
  const xml = path && partText(parts, path);
  if (!xml) return null;
  const workbook = elementOf(xml, "workbook");
  if (!workbook) return null;
  const worksheets = new Map(
    relationshipsOf(parts, path)
      .filter(({ type, target }) => type === "worksheet" && parts.has(target))
      .map(({ id, target }) => [id, target]),
  );
  return {
    path,
    sheets: elementsOf(elementOf(workbook.inner, "sheets")?.inner ?? "", "sheet").flatMap(({ tag }) => {
      const name = attribute(tag, "name");
      const target = worksheets.get(attribute(tag, "id") ?? "");
      return name && target ? [{ name, path: target }] : [];
    }),
    names: elementsOf(elementOf(workbook.inner, "definedNames")?.inner ?? "", "definedName").flatMap(
      ({ tag, inner }) => {
        const name = attribute(tag, "name");
        return name && attribute(tag, "localSheetId") === null ? [{ name, formula: `=${textOf(inner)}` }] : [];
      },
    ),
  };
}

/** The text of a sheet's part. */
export function sheetXml(parts: Parts, path: string): string {
  const xml = partText(parts, path);
  if (xml === null) throw new MalformedXml(`No part ${path}.`);
  return xml;
}
