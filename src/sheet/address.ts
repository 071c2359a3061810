/** "A" for 1, "Z" for 26, "AA" for 27. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "C14". */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** "$C$14". */
export const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;

/** A sheet's name as a formula needs it: 'B1a'. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
