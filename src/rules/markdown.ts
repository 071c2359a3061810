/** Text as Markdown shows it, with nothing in it taken for markup. */
export const plain = (text: string): string =>
  text.replace(/[\\`*_[\]<>|]/g, (sign) => (sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : `\\${sign}`));

export const code = (text: string): string => `\`${text}\``;

/** A table. Cells are Markdown already. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A list. Items are Markdown already. */
export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");
