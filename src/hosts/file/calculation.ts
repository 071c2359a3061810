import { type Book, sheetXml } from "./book";
import { partText, type Parts, setPartText } from "./package";
import { relationshipsOf, removePart } from "./relationships";
import { withoutResults } from "./sheetEdit";
import { elementOf, withAttribute } from "./xmlTags";

/**
 * After values were changed: what formulas last gave is taken away, so that nobody reads what is no longer true, and
 * whoever opens the file calculates it all. The chain in which they were calculated is rebuilt then, too.
 */
export function mustBeCalculated(parts: Parts, book: Book): void {
  for (const { path } of book.sheets) setPartText(parts, path, withoutResults(sheetXml(parts, path)));
  const chain = relationshipsOf(parts, book.path).find(({ type }) => type === "calcChain")?.target;
  if (chain) removePart(parts, book.path, chain);
  const xml = partText(parts, book.path)!;
  const old = elementOf(xml, "calcPr");
  if (!old) return;
  const element = `<${old.tag.name}${withAttribute(old.tag.attributes, "fullCalcOnLoad", "1")}/>`;
  setPartText(parts, book.path, xml.slice(0, old.tag.start) + element + xml.slice(old.end));
}
