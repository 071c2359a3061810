import { attribute, elementOf, elementsOf } from "./xmlTags";

const isOn = (value: string | null): boolean => value === "1" || value === "true";

const find = (xml: string) => elementOf(xml, "sheetProtection");

export function isProtected(xml: string): boolean {
  const found = find(xml);
  return found !== null && isOn(attribute(found.tag, "sheet"));
}

/** Whether somebody has put a password on the sheet: then it is not ours to open or lock. */
export function hasPassword(xml: string): boolean {
  const found = find(xml);
  return found !== null && ["password", "hashValue"].some((name) => attribute(found.tag, name));
}

/** The same sheet protected without password; formatting of cells, columns and rows stays allowed. */
export function protectedSheet(xml: string): string {
  const [data] = elementsOf(xml, "sheetData");
  if (!data || isProtected(xml)) return xml;
  const prefix = data.tag.name.slice(0, -"sheetData".length);
  const element = `<${prefix}sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0"/>`;
  const old = find(xml);
  const calculation = elementOf(xml, "sheetCalcPr");
  const [from, to] = old ? [old.tag.start, old.end] : [calculation?.end ?? data.end, calculation?.end ?? data.end];
  return xml.slice(0, from) + element + xml.slice(to);
}
