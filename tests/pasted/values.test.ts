import { statistic } from "../../src/model/measure";
import { guessValueColumns } from "../../src/pasted/guessValueColumns";
import { readTable } from "../../src/pasted/table";
import { takeValues } from "../../src/pasted/takeValues";
import { type AskedValues, type ValueColumns } from "../../src/pasted/values";

const about = {
  name: "Tid till nybesök",
  heading: "Tillgänglighetsmått 1",
  at: "1",
  asks: "Tid från remiss till nybesök.",
  population: "",
  purpose: "",
  foundIn: "",
};

const waits = statistic({
  ...about,
  of: "patienter",
  unit: "dagar",
  values: "whole",
  workedOut: { kind: "days", from: "remiss", to: "nybesök", inPeriod: "to" },
  shows: ["medel", "sd", "p10", "median", "p90"],
  statisticsAt: "1",
});

const ages = statistic({
  ...about,
  name: "Ålder",
  asks: "Ålder vid bedömning.",
  of: "patienter",
  unit: "år",
  values: "age",
  workedOut: { kind: "age", at: "bedömning", inPeriod: "at" },
  shows: ["medel", "sd", "median", "p10", "p90"],
  statisticsAt: "1",
  scale: { min: 0, max: 120, at: "1" },
  groups: { barn: { label: "Barn (≤17 år)", below: 18 }, vuxna: { label: "Vuxna (≥18 år)", from: 18 } },
});

const offered = statistic({
  ...about,
  of: "beslut",
  unit: "dagar",
  values: "whole",
  shows: ["medel", "sd", "p10", "median", "p90"],
  statisticsAt: "1",
  groups: { erbjuden: { label: "Erbjuden SCT" }, ejErbjuden: { label: "Ej erbjuden SCT" } },
});

const asked = (definition: AskedValues["definition"]): AskedValues => ({
  measure: "T1",
  definition,
  period: { from: "2026-01-01", to: "2026-12-31" },
  today: "2027-02-15",
});

/** What a list gives, by the columns that are guessed unless others are said. */
function taken(definition: AskedValues["definition"], text: string, columns?: ValueColumns) {
  const table = readTable(text);
  const { groups, leftOut, swapped } = takeValues(
    table,
    asked(definition),
    columns ?? guessValueColumns(table, asked(definition)),
  );
  return {
    values: groups.length > 1 ? groups.map(({ values }) => [...values]) : [...groups[0]!.values],
    leftOut: leftOut.map(({ kind, row }) => `${row} ${kind}`),
    swapped,
  };
}

describe("values from what was pasted", () => {
  test("one column of numbers, with a heading, blank and odd rows", () => {
    expect(taken(waits, "Väntetid (dagar)\n12\n\n 1 200\n7,5\nca 30\n-3\n14 dagar\nSumma\t\n")).toEqual({
      values: [12, 1200, 14],
      leftOut: ["3 blankRow", "5 notWhole", "6 notNumber", "7 negativeWait", "9 total"],
      swapped: false,
    });
  });

  test.each<[what: string, text: string, values: number[], leftOut: string[]]>([
    ["one day is a number as several are", "12 dagar\n1 dag\n3 d\n1 dygn", [12, 1, 3, 1], []],
    ["decimals with a unit", "12,0 dagar\n13,5 dagar", [12], ["2 notWhole"]],
    ["row numbers without a heading are no values", "1\t12\n2\t13\n3\t14\n4\t99", [12, 13, 14, 99], []],
    ["a column alone is none of row numbers", "1\n2\n3", [1, 2, 3], []],
    ["days that follow each other, by their heading", "Dagar\tPoäng\n1\t7\n2\t7\n3\t9", [1, 2, 3], []],
    ["a year above the list", "2027\n12\n13\n14", [12, 13, 14], []],
  ])("%s", (_, text, values, leftOut) => {
    expect(taken(waits, text)).toEqual({ values, leftOut, swapped: false });
  });

  test("two dates: the days between, and why rows are not used", () => {
    const text = [
      "Remissdatum\tNybesöksdatum",
      "2026-01-10\t2026-02-01",
      "2026-01-10\t2026-01-10",
      "2026-03-01\t",
      "\t",
      "2026-03-01\t2026-02-01",
      "2026-03-01\t2027-01-05",
      "2026-03-01\t2028-01-05",
      "1826-03-01\t2026-05-05",
      "2026-02-30\t2026-05-05",
      "2025-12-24\t2026-05-05 14:30",
      "Totalt\t",
    ].join("\r\n");
    expect(taken(waits, text)).toEqual({
      values: [22, 0, 132],
      leftOut: [
        "4 oneDateMissing",
        "5 blankRow",
        "6 negativeWait",
        "7 outsidePeriod",
        "8 future",
        "9 before1900",
        "10 notDate",
        "12 total",
      ],
      swapped: false,
    });
  });

  test("birth date and date: ages by group, under one year as days by 365", () => {
    const text = [
      "Personnummer;Bedömning",
      "20260101-0000;2026-01-31",
      "19900615-0000;2026-06-14",
      "19900615-0000;2026-06-15",
      "080229-0000;2026-02-27",
      "080229-0000;2026-02-28",
      "18900101-0000;2026-02-28",
      "20260601-0000;2026-02-28",
    ].join("\n");
    expect(taken(ages, text)).toEqual({
      values: [
        [30 / 365, 17],
        [35, 36, 18],
      ],
      leftOut: ["7 offScale", "8 negativeWait"],
      swapped: false,
    });
  });

  test("the last day before a first birthday is 365 days, a whole year, where there is a 29 February", () => {
    const list = readTable("Personnummer\tBedömning\n20230301-XXXX\t2024-02-28\n20230301-XXXX\t2024-02-29");
    const in2024 = { ...asked(ages), period: null };
    const { groups } = takeValues(list, in2024, guessValueColumns(list, in2024));
    expect([...groups[0]!.values]).toEqual([364 / 365, 1]);
  });

  test("groups by a column of words, by one choice for all, and never by a guess", () => {
    const text = "Dagar\tBeslut\n10\tErbjuden\n20\tej erbjuden\n30\tavböjde\n40\tErbjuden SCT";
    expect(taken(offered, text)).toEqual({
      values: [[10, 40], [20]],
      leftOut: ["4 unknownGroup"],
      swapped: false,
    });
    expect(taken(offered, "10\n20").values).toEqual([[], []]);
    expect(taken(offered, "10\n20", { kind: "values", columns: { value: 0 }, group: { all: "ejErbjuden" } })).toEqual({
      values: [[], [10, 20]],
      leftOut: [],
      swapped: false,
    });
  });

  test("two columns swapped are told", () => {
    const text = "2026-02-01\t2026-01-10\n2026-03-01\t2026-02-10\n2026-03-01\t2026-03-02";
    const columns: ValueColumns = { kind: "days", columns: { from: 0, to: 1 }, group: null };
    expect(taken(waits, text, columns)).toMatchObject({ values: [1], swapped: true });
    expect(taken(waits, text)).toMatchObject({ values: [22, 19], swapped: false });
  });
});
