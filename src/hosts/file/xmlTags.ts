/** Thrown for XML that is cut off or not XML at all: the file is then no workbook we can read. */
export class MalformedXml extends Error {}

/** A start tag, an end tag or an empty element's tag, with where it stands in the text. */
export type XmlTag = {
  kind: "open" | "close" | "empty";
  /** As written, with its prefix. */
  name: string;
  /** Without prefix. */
  local: string;
  /** Everything after the name. */
  attributes: string;
  start: number;
  end: number;
};

/** Unrolled, so that it takes time in proportion to the text, whatever the text is. */
const TAG = /<(\/?)([^\s/>!?"']+)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>/y;

/**
 * The tags of an XML text in order. Comments, declarations and CDATA sections are passed over.
 * @throws MalformedXml
 */
export function* tagsOf(xml: string, from = 0): Generator<XmlTag> {
  for (let at = xml.indexOf("<", from); at !== -1; at = xml.indexOf("<", at)) {
    const close = closingOf(xml, at);
    if (close) {
      at = xml.indexOf(close, at);
      if (at === -1) throw new MalformedXml(`No ${close} after ${from}.`);
      continue;
    }
    TAG.lastIndex = at;
    const found = TAG.exec(xml);
    if (!found) throw new MalformedXml(`A tag that is not closed at ${at}.`);
    const [whole, slash, name, rest] = found as unknown as [string, string, string, string];
    const start = at;
    at += whole.length;
    const isEmpty = rest.endsWith("/");
    yield {
      kind: slash ? "close" : isEmpty ? "empty" : "open",
      name,
      local: name.slice(name.indexOf(":") + 1),
      attributes: isEmpty ? rest.slice(0, -1) : rest,
      start,
      end: at,
    };
  }
}

/** What ends a comment, a CDATA section or a declaration that begins here; null before a tag. */
function closingOf(xml: string, at: number): string | null {
  if (xml.startsWith("<!--", at)) return "-->";
  if (xml.startsWith("<![CDATA[", at)) return "]]>";
  if (xml.startsWith("<?", at)) return "?>";
  return xml.startsWith("<!", at) ? ">" : null;
}

/** The value of an attribute, whatever its prefix. */
export function attribute({ attributes }: XmlTag, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? unescapeXml(found[1] ?? found[2] ?? "") : null;
}

/** The same attributes with one set, or left out when the value is null. Its name is written without prefix. */
export function withAttribute(attributes: string, name: string, value: string | null): string {
  const rest = attributes.replace(new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
  return value === null ? rest : `${rest} ${name}="${escapeXml(value)}"`;
}

/** An element with its text and what stands in it. */
export type XmlElement = { tag: XmlTag; inner: string; end: number };

/** The elements of that local name, outermost only, in order. */
function* elements(xml: string, local: string): Generator<XmlElement> {
  let open: XmlTag | null = null;
  let depth = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.local !== local) continue;
    if (tag.kind === "close") {
      depth -= 1;
      if (open && depth === 0) {
        yield { tag: open, inner: xml.slice(open.end, tag.start), end: tag.end };
        open = null;
      }
    } else if (tag.kind === "empty") {
      if (!open) yield { tag, inner: "", end: tag.end };
    } else {
      open ??= tag;
      depth += 1;
    }
  }
}

export const elementsOf = (xml: string, local: string): XmlElement[] => [...elements(xml, local)];

export const elementOf = (xml: string, local: string): XmlElement | null => elements(xml, local).next().value ?? null;

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The text of an element's inside that has no elements in it. */
export const textOf = (inner: string): string =>
  inner
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece, i) => (i % 2 ? piece.slice(9, -3) : unescapeXml(piece.replace(/<!--[\s\S]*?-->/g, ""))))
    .join("");
