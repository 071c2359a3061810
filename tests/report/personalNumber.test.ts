import fc from "fast-check";
import { personalNumbersIn } from "../../src/report/personalNumber";
import { madeUp, mistyped } from "./personalNumbers";

const LONG = madeUp("19900101");
const SHORT = LONG.slice(2);
const COORDINATION = madeUp("19700163");
const hyphened = (number: string) => `${number.slice(0, -4)}-${number.slice(-4)}`;

test("the made-up numbers have the check digit that the tax agency's own example has", () => {
  expect(madeUp("19121212", "121")).toBe("191212121212");
});

test.each([
  ["twelve digits", LONG],
  ["ten digits", SHORT],
  ["a hyphen", hyphened(LONG)],
  ["ten digits and a hyphen", hyphened(SHORT)],
  ["the plus of somebody who is past a hundred", "121212+1212"],
  ["a typographic hyphen", hyphened(LONG).replace("-", "\u2011")],
  ["an en dash with spaces around it", hyphened(LONG).replace("-", " – ")],
  ["a no-break space", hyphened(LONG).replace("-", "\u00a0")],
  ["a date with hyphens", `1990-01-01-${LONG.slice(-4)}`],
  ["a soft hyphen in between", `${LONG.slice(0, 5)}\u00ad${LONG.slice(5)}`],
  ["full-width digits", [...LONG].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("")],
  ["words around it", `Pat. ${hyphened(LONG)}, remitterad.`],
  ["letters against it", `pnr${hyphened(LONG)}`],
  ["brackets around it", `(${SHORT})`],
  ["a leap day of the year 2000", madeUp("000229")],
  ["other digits before it", `12 patienter, ${LONG}`],
  ["a child's ten digits, which begin with 0", madeUp("080101")],
])("a personnummer is found with %s", (_, text) => {
  expect([...personalNumbersIn(text)]).toEqual(["personnummer"]);
});

test.each([
  ["twelve digits", COORDINATION],
  ["a hyphen", hyphened(COORDINATION.slice(2))],
])("a samordningsnummer is found with %s", (_, text) => {
  expect([...personalNumbersIn(text)]).toEqual(["samordningsnummer"]);
});

test("both kinds are told when both are there", () => {
  expect([...personalNumbersIn(`${LONG} och ${COORDINATION}`)]).toEqual(["personnummer", "samordningsnummer"]);
});

test.each([
  ["nothing", ""],
  ["a year", "2027"],
  ["a period", "2026-01-01–2026-12-31"],
  ["a date", "19900101"],
  ["a date with hyphens", "1990-01-01"],
  ["a moment", "2027-03-03T12:00:00.000Z"],
  ["a moment in digits", "20270303120000"],
  ["a count", "120"],
  ["a count with spaces", "1 200 300 400"],
  ["a count of ten digits with no date in it", "9999999999"],
  ["a wrong check digit", mistyped(LONG)],
  ["a wrong check digit with a hyphen", hyphened(mistyped(LONG))],
  ["a day that no month has", madeUp("19900230")],
  ["a month that no year has", madeUp("19901301")],
  ["a serial of zeros", madeUp("19900101", "000")],
  ["a leap day of a year without one", madeUp("19910229")],
  ["an organisation's number", "202100-6255"],
  ["an organisation's number in digits", "2321000016"],
  ["a telephone number", "070-123 45 67"],
  ["a telephone number with its country", "+46701234567"],
  ["a telephone number in digits that says so", `Tel: ${madeUp("070123", "456")}`],
  ["a mobile number in digits that says so", `mobil ${madeUp("070123", "456")}`],
  ["a piece of a longer number", `1${LONG}`],
  ["the start of a longer number", `${LONG}7`],
  ["decimals", `0,${SHORT}`],
  ["a code with letters against the digits", `AB${SHORT}`],
  ["a checksum", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
  ["a bank giro", "5050-1055"],
])("%s is no personal number", (_, text) => {
  expect([...personalNumbersIn(text)]).toEqual([]);
});

test("whatever date and serial, a number is found with its check digit and not with another", () => {
  const date = fc
    .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2027-12-31T00:00:00Z"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10).replaceAll("-", ""));
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 999 }), (day, serial) => {
      const number = madeUp(day, String(serial).padStart(3, "0"));
      expect(personalNumbersIn(number).size).toBe(1);
      expect(personalNumbersIn(mistyped(number)).size).toBe(0);
    }),
  );
});

test("no count below a milliard is a personal number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (count) => {
      expect(personalNumbersIn(String(count)).size).toBe(0);
    }),
  );
});
