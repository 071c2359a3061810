import type { Book } from "./book";
import { partText, type Parts } from "./package";
import { relationshipsOf } from "./relationships";
import { attribute, elementOf, elementsOf, MalformedXml, withAttribute } from "./xmlTags";

/** The formats of a workbook's cells, by number, as far as locking and plain numbers go. */
export type CellStyles = {
  path: string;
  isLocked(style: number): boolean;
  /** The number of the same format, locked or not; made when there is none yet. */
  withLock(style: number, locked: boolean): number;
  /** The number of the same format with the general number format; made when there is none yet. */
  withGeneral(style: number): number;
  /** The part with all formats that were made. */
  xml(): string;
};

const isOff = (value: string | null): boolean => value === "0" || value === "false";

/** A format's element with the lock set: its protection comes after alignment and before extensions. */
function formatWithLock(format: string, locked: boolean): string {
  const { tag, inner } = elementOf(format, "xf")!;
  const prefix = tag.name.slice(0, -"xf".length);
  const old = elementOf(inner, "protection");
  const attributes = withAttribute(old?.tag.attributes ?? "", "locked", locked ? "1" : "0");
  const protection = `<${prefix}protection${attributes}/>`;
  const rest = old ? inner.slice(0, old.tag.start) + inner.slice(old.end) : inner;
  const at = old?.tag.start ?? elementOf(rest, "extLst")?.tag.start ?? rest.length;
  const opened = `<${tag.name}${withAttribute(tag.attributes, "applyProtection", "1")}>`;
  return `${opened}${rest.slice(0, at)}${protection}${rest.slice(at)}</${tag.name}>`;
}

/** A format's element with the general number format. */
function formatWithGeneral(format: string): string {
  const { tag } = elementOf(format, "xf")!;
  const attributes = withAttribute(tag.attributes, "numFmtId", "0");
  return `<${tag.name}${attributes}${tag.kind === "empty" ? "/" : ""}>${format.slice(tag.end)}`;
}

/** @throws MalformedXml when the workbook has no formats, as every saved workbook has */
export function cellStylesOf(parts: Parts, book: Book): CellStyles {
  const path = relationshipsOf(parts, book.path).find(({ type }) => type === "styles")?.target;
  const xml = path && partText(parts, path);
  const list = xml && elementOf(xml, "cellXfs");
  if (!path || !xml || !list) throw new MalformedXml("No cell formats.");
  const formats = elementsOf(list.inner, "xf").map(({ tag, end }) => list.inner.slice(tag.start, end));
  const isLocked = (style: number): boolean => {
    const protection = elementOf(formats[style] ?? "", "protection");
    return !protection || !isOff(attribute(protection.tag, "locked"));
  };
  const formatAt = (style: number): string => {
    const format = formats[style];
    if (!format) throw new MalformedXml(`No cell format ${style}.`);
    return format;
  };
  const numberOf = (wanted: string): number => {
    const kept = formats.indexOf(wanted);
    return kept === -1 ? formats.push(wanted) - 1 : kept;
  };
  return {
    path,
    isLocked,
    withLock: (style, locked) =>
      isLocked(style) === locked ? style : numberOf(formatWithLock(formatAt(style), locked)),
    withGeneral: (style) => numberOf(formatWithGeneral(formatAt(style))),
    xml() {
      const { tag, end } = list;
      const opened = `<${tag.name}${withAttribute(tag.attributes, "count", String(formats.length))}>`;
      return `${xml.slice(0, tag.start)}${opened}${formats.join("")}</${tag.name}>${xml.slice(end)}`;
    },
  };
}
