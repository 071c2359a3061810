import { type DateColumn, readDateColumn, readDateColumns } from "../../src/pasted/dateColumn";
import { birthday, dayOf, dayOfIso, wholeYears } from "../../src/pasted/day";

const TODAY = dayOfIso("2027-02-15");
const WAITS: DateColumn = { today: TODAY, births: false };
const BIRTHS: DateColumn = { today: TODAY, births: true };

const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** A column's days as ISO dates, and why cells have none. */
const read = (texts: readonly string[], column = WAITS): string[] =>
  readDateColumn(texts, column).map((day) => (typeof day === "number" ? isoOf(day) : day));

describe("one date", () => {
  test.each([
    ["2026-03-01", "2026-03-01"],
    ["2026-3-1", "2026-03-01"],
    ["2026/03/01", "2026-03-01"],
    ["2026.03.01", "2026-03-01"],
    ["20260301", "2026-03-01"],
    ["260301", "2026-03-01"],
    ["1/3 2026", "2026-03-01"],
    ["1/3-26", "2026-03-01"],
    ["01.03.2026", "2026-03-01"],
    ["1.3.26", "2026-03-01"],
    ["1 mars 2026", "2026-03-01"],
    ["den 1:a mars 2026", "2026-03-01"],
    ["1 mar 26", "2026-03-01"],
    ["01-mar-2026", "2026-03-01"],
    ["31 dec. 2025", "2025-12-31"],
    ["2026-03-01 14:30", "2026-03-01"],
    ["2026-03-01T14:30:00", "2026-03-01"],
    ["2026-03-01T14:30:00.000Z", "2026-03-01"],
    ["2026-03-01 14.30", "2026-03-01"],
    ["1 mars 2026 kl. 14:30", "2026-03-01"],
    ["46082", "2026-03-01"],
    ["46082,6", "2026-03-01"],
    ["2024-02-29", "2024-02-29"],
    ["25/3/2026", "2026-03-25"],
    ["3/25/2026", "2026-03-25"],
    ["5/5/2026", "2026-05-05"],
    ["2026\u201103\u201101", "2026-03-01"],
    ["2026–03–01", "2026-03-01"],
    ["fredag 1 mars 2026", "2026-03-01"],
    ["2026-03-01 kl. 9", "2026-03-01"],
    ["3/13/2026 10:05 AM", "2026-03-13"],
    // Perhaps the next day in Sweden.
    ["2026-03-01T23:30:00Z", "notDate"],
    // No date at all, or no whole one.
    ["2026-02-29", "notDate"],
    ["2026-13-01", "notDate"],
    ["32/1 2026", "notDate"],
    ["mar-26", "notDate"],
    ["mars 2026", "notDate"],
    ["1 mars", "notDate"],
    ["1 marsipan 2026", "notDate"],
    ["2026", "notDate"],
    ["12", "notDate"],
    ["9999", "notDate"],
    ["99999", "notDate"],
    ["igår", "notDate"],
    ["2026-03-01–2026-03-05", "notDate"],
    ["850101-2385", "notDate"],
    ["", "blank"],
    ["1899-12-31", "before1900"],
    ["0026-03-01", "notDate"],
    ["1900-01-01", "1900-01-01"],
    ["2027-02-15", "2027-02-15"],
    ["2027-02-16", "future"],
    ["270301", "future"],
    ["990301", "future"],
    ["3/4/2026", "ambiguousDate"],
    ["26-03-01", "ambiguousDate"],
  ])("%s is %s", (text, day) => {
    expect(read([text])).toEqual([day]);
  });
});

describe("the order of day and month is the column's", () => {
  test.each([
    ["the day first", ["13/02/2026", "03/04/2026", ""], ["2026-02-13", "2026-04-03", "blank"]],
    ["the month first", ["02/13/2026", "03/04/2026"], ["2026-02-13", "2026-03-04"]],
    [
      "both: what is ambiguous is left out",
      ["13/02/2026", "02/13/2026", "03/04/2026"],
      ["2026-02-13", "2026-02-13", "ambiguousDate"],
    ],
    ["neither", ["03/04/2026", "05/06/2026"], ["ambiguousDate", "ambiguousDate"]],
    ["two digits for the year, the day last", ["26-03-31", "26-04-05"], ["2026-03-31", "2026-04-05"]],
    ["two digits for the year, the day first", ["31-12-25", "05-01-26"], ["2025-12-31", "2026-01-05"]],
    [
      "other dates decide nothing",
      ["2026-02-13", "1/3 2026", "03/04/2026"],
      ["2026-02-13", "2026-03-01", "ambiguousDate"],
    ],
  ])("%s", (_, texts, days) => {
    expect(read(texts)).toEqual(days);
  });
});

test("columns of one list are written alike: what one says decides for all", () => {
  const columns = [
    ["01/02/2026", "13/02/2026", "02/13/2026"],
    ["05/03/2026", "02/03/2026", "02/14/2026"],
  ].map((texts) => ({ ...WAITS, texts }));
  const shown = readDateColumns(columns).map((days) => days.map((day) => (typeof day === "number" ? isoOf(day) : day)));
  expect(shown).toEqual([
    ["ambiguousDate", "2026-02-13", "2026-02-13"],
    ["ambiguousDate", "ambiguousDate", "2026-02-14"],
  ]);
  const [first] = readDateColumns([["01/02/2026"], ["13/02/2026"]].map((texts) => ({ ...WAITS, texts })));
  expect(first!.map((day) => isoOf(day as number))).toEqual(["2026-02-01"]);
});

describe("days of birth", () => {
  test.each([
    ["19850101-2385", "1985-01-01"],
    ["850101-2385", "1985-01-01"],
    ["8501012385", "1985-01-01"],
    ["198501012385", "1985-01-01"],
    ["850101–2385", "1985-01-01"],
    ["260301-0000", "2026-03-01"],
    // Not yet born: the century before.
    ["270301-0000", "1927-03-01"],
    ["270301+0000", "1827-03-01"],
    ["250301+0000", "1925-03-01"],
    // A samordningsnummer: 60 is added to the day.
    ["850161-0000", "1985-01-01"],
    ["19850191-0000", "1985-01-31"],
    ["850101-T385", "1985-01-01"],
    ["850101-XXXX", "1985-01-01"],
    ["19850101-****", "1985-01-01"],
    ["850101", "1985-01-01"],
    ["270301", "1927-03-01"],
    ["1/3-85", "1985-03-01"],
    ["1890-05-05", "1890-05-05"],
    ["2028-01-01", "future"],
    ["850231-0000", "notDate"],
    ["851301-0000", "notDate"],
    ["12345", "1933-10-18"],
    ["85", "notDate"],
  ])("%s is %s", (text, day) => {
    expect(read([text], BIRTHS)).toEqual([day]);
  });
});

describe("ages", () => {
  test.each([
    ["1990-06-15", "2026-06-14", 35],
    ["1990-06-15", "2026-06-15", 36],
    ["2008-02-29", "2026-02-27", 17],
    ["2008-02-29", "2026-02-28", 18],
    ["2008-02-29", "2024-02-28", 15],
    ["2008-02-29", "2024-02-29", 16],
    ["2026-01-01", "2026-12-31", 0],
    ["2026-01-01", "2026-01-01", 0],
  ])("born %s, on %s: %d", (born, at, years) => {
    expect(wholeYears(dayOfIso(born), dayOfIso(at))).toBe(years);
  });

  test("every birthday is the first day with that many years", () => {
    const born = dayOfIso("1996-02-29");
    for (let years = 1; years < 120; years++) {
      const day = birthday(born, years);
      expect([wholeYears(born, day - 1), wholeYears(born, day)]).toEqual([years - 1, years]);
    }
  });

  test("there is no day 0 and no month 13", () => {
    expect([dayOf(2026, 0, 1), dayOf(2026, 13, 1), dayOf(2026, 1, 0), dayOf(2026, 4, 31), dayOf(1970, 1, 1)]).toEqual([
      null,
      null,
      null,
      null,
      0,
    ]);
  });
});
