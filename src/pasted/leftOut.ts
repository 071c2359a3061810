import { enumerate } from "../rules/amountText";

/** Why something that was pasted is not used. */
export const LEFT_OUT_KINDS = [
  // the table
  ...(["title", "total", "blankRow", "moreCells", "fewerCells"] as const),
  // one cell
  ...(["blank", "notNumber", "notDate", "ambiguousDate", "before1900", "future"] as const),
  // what the cells come to
  ...(["oneDateMissing", "negativeWait", "negative", "tooLarge", "offScale", "notWhole"] as const),
  ...(["outsidePeriod", "unknownGroup", "outsideGroups"] as const),
  // counts
  ...(["noId", "repeated", "notCounted"] as const),
] as const;

export type LeftOutKind = (typeof LEFT_OUT_KINDS)[number];

/** A pasted row that is not used. */
export type LeftOut = {
  kind: LeftOutKind;
  /** The row as the person sees it: a line of what was pasted, from 1. A cell with line breaks counts as one row. */
  row: number;
  /** The cell that the reason is about, shortened and with persons' numbers masked; absent where it is the whole row. */
  written?: string;
};

/** All rows that are not used for one reason, as they are shown. */
export type LeftOutGroup = { kind: LeftOutKind; says: string; rows: readonly LeftOut[] };

const SENTENCES: Readonly<Record<LeftOutKind, string>> = {
  title: "Rubrik eller text ovanför listan, inga uppgifter.",
  total: "Ser ut som en summa eller ett medelvärde av raderna ovanför. Ta bort ordet om raden ska räknas.",
  blankRow: "Tom rad.",
  moreCells: "Raden har fler rutor än listan har kolumner. Se efter vad som står för mycket.",
  fewerCells:
    "Raden har färre rutor än listan, och med bara mellanslag emellan syns inte vilken som saknas. Klistra in från Excel i stället.",
  blank: "Rutan är tom.",
  notNumber: "Inget tal. Skriv med siffror och decimalkomma, till exempel 12,5.",
  notDate: "Inget datum som finns. Skriv år, månad och dag, till exempel 2027-03-01.",
  ambiguousDate: "Det syns inte vad som är dag, månad och år. Skriv datumen som 2027-03-01.",
  before1900: "Datumet är före år 1900. Kontrollera årtalet.",
  future: "Datumet har inte varit än. Kontrollera årtalet.",
  oneDateMissing: "Ett av datumen saknas.",
  negativeWait: "Det andra datumet är före det första. Kontrollera datumen, eller om kolumnerna är omkastade.",
  negative: "Talet är mindre än 0.",
  tooLarge: "Talet är för stort för att kunna stämma.",
  offScale: "Värdet ligger utanför skalan.",
  notWhole: "Värdet ska vara ett heltal.",
  outsidePeriod: "Datumet ligger utanför mätperioden.",
  unknownGroup: "Det är inte valt vilken grupp ordet betyder.",
  outsideGroups: "Värdet hör inte till någon av grupperna.",
  noId: "Det syns inte vilken patient raden gäller.",
  repeated: "Samma patient som på en tidigare rad. Patienten räknas en gång.",
  notCounted: "Ni har valt att rader med det ordet inte ska räknas.",
};

/** Why rows of a kind are not used and how they could be, in one or two Swedish sentences that name no row. */
export const leftOutSentence = (kind: LeftOutKind): string => SENTENCES[kind];

/** Longer cells are shortened. */
const LONGEST = 40;

/** A date and four digits more, however they are divided. */
const LIKE_A_PERSON = /\d{2,4}[-/. ]?\d{2}[-/. ]?\d{2} ?[-+\u2010-\u2015\u2212]? ?\d{4}/g;

/** A cell as it is quoted: on one line, not too long, and no digits of a person's number but the first two. */
export function quoted(text: string): string {
  const line = text
    .replace(/\s+/g, " ")
    .replace(LIKE_A_PERSON, (number) => number.slice(0, 2) + number.slice(2).replace(/\d/g, "•"));
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Rows that are not used by reason, the reason with most rows first. */
export function leftOutGroups(leftOut: readonly LeftOut[]): LeftOutGroup[] {
  const groups = new Map<LeftOutKind, LeftOut[]>();
  for (const one of leftOut) {
    const group = groups.get(one.kind);
    if (group) group.push(one);
    else groups.set(one.kind, [one]);
  }
  return [...groups]
    .map(([kind, rows]) => ({ kind, says: SENTENCES[kind], rows }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** So many rows are named. */
const MOST_NAMED = 10;

/** "Rad 3", "Rad 3, 8 och 12", or with more than ten "Rad 3, 8, …, 31 och 40 rader till". */
export function rowsText(rows: readonly Pick<LeftOut, "row">[]): string {
  const numbers = rows.map(({ row }) => String(row));
  if (numbers.length <= MOST_NAMED) return `Rad ${enumerate(numbers)}`;
  const rest = numbers.length - MOST_NAMED;
  return `Rad ${numbers.slice(0, MOST_NAMED).join(", ")} och ${rest} ${rest === 1 ? "rad" : "rader"} till`;
}
