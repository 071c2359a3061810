const markup =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s/<>]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<|[^<]+/g;

/** Whether elements nest and close, quotes match and entities are known: what Excel asks of a custom XML part. */
export function isWellFormedXml(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  for (const [token, closing, name = "", , empty] of xml.matchAll(markup)) {
    if (token === "<") return false;
    if (name === "") {
      const isText = !token.startsWith("<") || token.startsWith("<![CDATA[");
      if (isText && open.length === 0 && token.trim() !== "") return false;
      if (!token.startsWith("<") && /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/.test(token)) return false;
    } else if (closing) {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots += 1;
      if (!empty) open.push(name);
    }
  }
  return open.length === 0 && roots === 1;
}

/** The namespace of the root element, "" when it has none. */
export function rootNamespace(xml: string): string {
  for (const [, closing, name, attributes = ""] of xml.matchAll(markup)) {
    if (name === undefined || closing) continue;
    const prefix = name.includes(":") ? `:${name.split(":")[0]}` : "";
    const declaration = new RegExp(`\\sxmlns${prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
    return declaration?.[1] ?? declaration?.[2] ?? "";
  }
  return "";
}
