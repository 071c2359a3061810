import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CustomXmlPart } from "../workbook/book";

/** What hucre cannot write. */
export interface Completion {
  /** For each sheet the addresses of formulas that come to an error. */
  readonly errorCells: readonly (readonly string[])[];
  readonly hiddenNames: readonly string[];
  readonly customXmlParts: readonly CustomXmlPart[];
}

const officeRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The oldest time that a zip can hold: the same workbook gives the same bytes. */
const epoch = new Date(1980, 0, 1);

/** Adds to a file from hucre what the workbook holds besides. */
export function completePackage(bytes: Uint8Array, completion: Completion): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (path: string, edit: (xml: string) => string): void => {
    const part = parts[path];
    if (!part) throw new Error(`The file that was just written has no ${path}`);
    parts[path] = strToU8(edit(strFromU8(part)));
  };

  for (const [index, addresses] of completion.errorCells.entries()) {
    if (addresses.length === 0) continue;
    const errors = new Set(addresses);
    change(`xl/worksheets/sheet${index + 1}.xml`, (xml) =>
      xml.replace(/<c r="([A-Z]+\d+)"[^>]*>/g, (tag, address: string) =>
        errors.has(address) ? tag.replace(' t="str"', ' t="e"') : tag,
      ),
    );
  }
  if (completion.hiddenNames.length > 0) {
    const hidden = new Set(completion.hiddenNames);
    change("xl/workbook.xml", (xml) =>
      xml.replace(/<definedName name="([^"]*)"/g, (tag, name: string) =>
        hidden.has(name) ? `${tag} hidden="1"` : tag,
      ),
    );
  }
  for (const [index, { id, xml }] of completion.customXmlParts.entries()) {
    const number = index + 1;
    const properties = `itemProps${number}.xml`;
    parts[`customXml/item${number}.xml`] = strToU8(xml);
    parts[`customXml/${properties}`] = strToU8(
      `${declaration}<ds:datastoreItem ds:itemID="${id}" ` +
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
    );
    parts[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `${relationship("rId1", "customXmlProps", properties)}</Relationships>`,
    );
    change("xl/_rels/workbook.xml.rels", (text) =>
      text.replace(
        "</Relationships>",
        `${relationship(`customXml${number}`, "customXml", `../customXml/item${number}.xml`)}</Relationships>`,
      ),
    );
    change("[Content_Types].xml", (text) =>
      text.replace(
        "</Types>",
        `<Override PartName="/customXml/${properties}" ContentType="${propertiesType}"/></Types>`,
      ),
    );
  }
  return zipSync(parts, { level: 6, mtime: epoch });
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${officeRelationship}/${type}" Target="${target}"/>`;
}
