import type { FoundName } from "../content";
import { partText, type Parts } from "./package";
import { PACKAGE, relationshipsOf } from "./relationships";
import { attribute, elementOf, elementsOf, MalformedXml, textOf } from "./xmlTags";

/** A workbook file's table of contents. */
export type Book = {
  /** The workbook part. */
  path: string;
  /** Its worksheets in order; chart sheets and others are left out. */
  sheets: readonly {
    name: string;
    path: string;
    /** The defined names that hold in this sheet only, as those of a copied sheet do. */
    names: readonly FoundName[];
  }[];
  /** The workbook-wide defined names. */
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
  const names = elementsOf(elementOf(workbook.inner, "definedNames")?.inner ?? "", "definedName").flatMap(
    ({ tag, inner }) => {
      const name = attribute(tag, "name");
      return name ? [{ name, formula: `=${textOf(inner)}`, sheet: attribute(tag, "localSheetId") }] : [];
    },
  );
  // A name's sheet is told by its place among all sheets, counted from 0 (ECMA-376 part 1, 18.2.5).
  const namesOf = (sheet: string | null): FoundName[] => names.filter((one) => one.sheet === sheet);
  return {
    path,
    sheets: elementsOf(elementOf(workbook.inner, "sheets")?.inner ?? "", "sheet").flatMap(({ tag }, i) => {
      const name = attribute(tag, "name");
      const target = worksheets.get(attribute(tag, "id") ?? "");
      return name && target ? [{ name, path: target, names: namesOf(String(i)) }] : [];
    }),
    names: namesOf(null),
  };
}

/** The text of a sheet's part. */
export function sheetXml(parts: Parts, path: string): string {
  const xml = partText(parts, path);
  if (xml === null) throw new MalformedXml(`No part ${path}.`);
  return xml;
}
