/**
 * Pointing at cells while a formula is written: a click puts in the address where one can stand. Returns what the text would
 * be cut into, or null when the caret is not at such a place and a click therefore ends the editing.
 */
export function pointingPlace(text: string, caret: number): { before: string; after: string } | null {
  if (!text.startsWith("=")) return null;
  const before = text.slice(0, caret);
  const inString = (before.match(/"/g) ?? []).length % 2 === 1;
  return !inString && /[=+\-*/^&<>(;,:]\s*$/.test(before) ? { before, after: text.slice(caret) } : null;
}
