import { assertStateXml, rootNamespace, STATE_NAMESPACE, stateVersion } from "../stateXml";
import type { Book } from "./book";
import { partText, type Parts, setPartText } from "./package";
import { addContentType, addRelationship, PACKAGE, relationshipsOf } from "./relationships";

/** The part's name for those who look for it by id. Ours; the same in every workbook. */
const ITEM_ID = "{5D0E1C0A-6C4B-4B0E-9A53-9D1C2F7A41E1}";

const PROPERTIES = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${STATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

const namespaceOf = (parts: Parts, path: string): string | null => rootNamespace(partText(parts, path) ?? "");

const customXml = (parts: Parts, from: string): string[] =>
  relationshipsOf(parts, from)
    .filter(({ type }) => type === "customXml")
    .map(({ target }) => target);

/** Excel hangs custom XML parts on the workbook; LibreOffice, when it saves, on the package. */
const candidates = (parts: Parts, book: Book): string[] => [
  ...customXml(parts, book.path),
  ...customXml(parts, PACKAGE),
];

/** The report's own state as it stands, of whatever version, or null in a workbook that has none of ours. */
export function readState(parts: Parts, book: Book): string | null {
  const version = (path: string) => stateVersion(namespaceOf(parts, path));
  const [newest] = candidates(parts, book).toSorted((a, b) => version(b) - version(a));
  return newest !== undefined && version(newest) > 0 ? partText(parts, newest) : null;
}

/** Puts the state in its place: a custom XML part that Excel keeps and Office.js finds by its namespace. */
export function writeState(parts: Parts, book: Book, state: string): void {
  assertStateXml(state);
  const kept = candidates(parts, book).find((path) => namespaceOf(parts, path) === STATE_NAMESPACE);
  if (kept !== undefined) {
    if (!customXml(parts, book.path).includes(kept)) addRelationship(parts, book.path, "customXml", kept);
    return setPartText(parts, kept, state);
  }
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`)) number += 1;
  const path = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  setPartText(parts, path, state);
  setPartText(parts, properties, PROPERTIES);
  addRelationship(parts, book.path, "customXml", path);
  addRelationship(parts, path, "customXmlProps", properties);
  addContentType(parts, properties, PROPERTIES_TYPE);
}
