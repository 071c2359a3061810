const TOKEN =
  /[ \t\n\r]*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/y;

type Expected = "value" | "first value" | "key" | "first key" | "colon" | "comma";

/** What may follow, or null when a token cannot stand where it does. Keeps track of what is open. */
function after(expected: Expected, token: string, open: string[]): Expected | null {
  const isText = token.startsWith('"');
  switch (expected) {
    case "first key":
    case "key":
      if (isText) return "colon";
      return token === "}" && expected === "first key" ? close(token, open) : null;
    case "colon":
      return token === ":" ? "value" : null;
    case "comma":
      if (token === ",") return open.at(-1) === "{" ? "key" : open.length ? "value" : null;
      return close(token, open);
    default:
      if (token === "]" && expected === "first value") return close(token, open);
      if (token === "{" || token === "[") {
        open.push(token);
        return token === "{" ? "first key" : "first value";
      }
      return "}],:".includes(token) ? null : "comma";
  }
}

function close(token: string, open: string[]): "comma" | null {
  if ((token === "}" && open.at(-1) === "{") || (token === "]" && open.at(-1) === "[")) {
    open.pop();
    return "comma";
  }
  return null;
}

/**
 * Where a text that is no JSON stops being it, as "rad 3, tecken 10". Readers of JSON tell it in ways of their own, or
 * not at all.
 */
export function brokenAt(text: string): string {
  const open: string[] = [];
  let expected: Expected = "value";
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const next: Expected | null = match ? after(expected, match[1] ?? match[2] ?? match[3]!, open) : null;
    if (!match || !next) break;
    expected = next;
    at = TOKEN.lastIndex;
  }
  const start = at + /^[ \t\n\r]*/.exec(text.slice(at))![0].length;
  const before = text.slice(0, start).split("\n");
  return `rad ${before.length}, tecken ${before.at(-1)!.length + 1}`;
}
