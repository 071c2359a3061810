/** As long as Excel lets a sheet's name be. */
const LONGEST = 31;

/** Excel takes no two sheets whose names differ in capitals alone. */
export const sameTab = (a: string, b: string): boolean =>
  a.normalize("NFC").toUpperCase() === b.normalize("NFC").toUpperCase();

const isTaken = (name: string, taken: readonly string[]): boolean => taken.some((other) => sameTab(other, name));

/** The first of a row of names that no sheet has, cut to what Excel takes before its ending. */
function freeName(name: string, endingOf: (number: number) => string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const ending = endingOf(number);
    const wanted = name.slice(0, LONGEST - ending.length) + ending;
    if (!isTaken(wanted, taken)) return wanted;
  }
}

/** What a sheet is called when it is made where others have these names: "B1a", or "B1a (2)" where that is taken. */
export const tabName = (name: string, taken: readonly string[]): string =>
  freeName(name, (number) => (number === 1 ? "" : ` (${number})`), taken);

/** What a sheet is called once another has taken its place: "B1a (gammalt)", or "B1a (gammalt 2)" where that is taken. */
export const asideName = (name: string, taken: readonly string[]): string =>
  freeName(name, (number) => (number === 1 ? " (gammalt)" : ` (gammalt ${number})`), taken);

/** Whether a sheet was set aside when another took its place. */
export const isAside = (name: string): boolean => / \(gammalt(?: \d+)?\)$/i.test(name);

/** What a sheet is called while it is being made, before it takes its place. */
export const makingName = (taken: readonly string[]): string => freeName("nhvlagas", (number) => ` ${number}`, taken);

/** Whether a sheet was being made: one that is left so was never done, unless names of ours lead there. */
export const isMaking = (name: string): boolean => /^nhvlagas \d+$/i.test(name);
