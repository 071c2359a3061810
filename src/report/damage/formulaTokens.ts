/** Texts, sheets' names, numbers, the names of cells and functions, operators. Spaces between them mean nothing. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|[\p{L}_$][\p{L}\p{N}_.$]*|<>|<=|>=|\S/giu;

const FUTURE = /^_XLFN\.(?:_XLWS\.)?/;

/** What a sheet's name stands for in a formula: the sheet's key, where it is one of ours. */
export type KeyOf = (sheet: string) => string;

function tokenOf(text: string, keyOf: KeyOf): string {
  if (text.startsWith('"')) return text;
  if (text.endsWith("!") && text.length > 1) {
    const name = text.startsWith("'") ? text.slice(1, -2).replaceAll("''", "'") : text.slice(0, -1);
    return `${keyOf(name)}!`;
  }
  if (/^[.\d]/.test(text) && Number.isFinite(Number(text))) return String(Number(text));
  return text.toUpperCase().replaceAll("$", "").replace(FUTURE, "");
}

/**
 * A formula in its parts, the same whoever wrote it: Excel and LibreOffice differ in quotes around sheets' names, in
 * spaces, in capitals, in how they write numbers (0.000000001, 1E-09) and truth values (TRUE, TRUE()), and in prefixes
 * of newer functions. Texts are compared letter by letter.
 */
export function formulaTokens(formula: string, keyOf: KeyOf): string[] {
  const tokens = (formula.match(TOKEN) ?? []).map((text) => tokenOf(text, keyOf));
  return tokens.filter((token, i) => {
    const isCall = (at: number) =>
      tokens[at] === "(" && tokens[at + 1] === ")" && /^(TRUE|FALSE)$/.test(tokens[at - 1]!);
    return !(token === "(" && isCall(i)) && !(token === ")" && isCall(i - 1));
  });
}

/** The sheets that a formula in its parts refers to. */
export const sheetsIn = (tokens: readonly string[]): string[] =>
  tokens.flatMap((token) =>
    token.length > 1 && token.endsWith("!") && !token.startsWith('"') ? [token.slice(0, -1)] : [],
  );
