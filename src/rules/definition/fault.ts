/** Something wrong in a definition file: where it is, and in Swedish what it is and what to do. */
export type Fault = {
  /** A path in the file: `measures.B1a.by[kon].parts[kvinna].label`. */
  where: string;
  says: string;
};

/** A fault as one line. */
export const faultText = ({ where, says }: Fault): string => `${where}: ${says}`;

/** Names as a sentence lists them; a long list is cut. */
export const listed = (names: readonly string[], most = 12): string =>
  `${names.slice(0, most).join(", ")}${names.length > most ? ` … (${names.length} stycken)` : ""}`;
