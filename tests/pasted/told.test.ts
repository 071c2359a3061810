import { figuresOf } from "../../src/pasted/figures";
import {
  LEFT_OUT_KINDS,
  type LeftOut,
  leftOutGroups,
  leftOutSentence,
  quoted,
  rowsText,
} from "../../src/pasted/leftOut";
import {
  leftOutCounts,
  leftOutText,
  methodText,
  type Passport,
  PASSPORT_METHODS,
  passportText,
  readLeftOut,
  readMethod,
} from "../../src/pasted/passport";
import { summarise } from "../../src/statistics/summarise";

const left = (kind: LeftOut["kind"], ...rows: number[]): LeftOut[] => rows.map((row) => ({ kind, row }));

describe("rows that are not used", () => {
  test("are told by reason, the most usual first", () => {
    expect(leftOutGroups([...left("blank", 4), ...left("notNumber", 2, 9)])).toEqual([
      { kind: "notNumber", says: leftOutSentence("notNumber"), rows: left("notNumber", 2, 9) },
      { kind: "blank", says: "Rutan är tom.", rows: left("blank", 4) },
    ]);
  });

  test("have a sentence each, and no two the same", () => {
    const sentences = LEFT_OUT_KINDS.map(leftOutSentence);
    expect(new Set(sentences).size).toBe(LEFT_OUT_KINDS.length);
    expect(sentences.filter((sentence) => !/^[A-ZÅÄÖ].*\.$/.test(sentence))).toEqual([]);
  });

  test.each([
    [[3], "Rad 3"],
    [[3, 8], "Rad 3 och 8"],
    [[1, 2, 3], "Rad 1, 2 och 3"],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], "Rad 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 och 1 rad till"],
    [Array.from({ length: 50 }, (_, i) => i + 1), "Rad 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 och 40 rader till"],
  ])("%j", (rows, text) => {
    expect(rowsText(left("blank", ...rows))).toBe(text);
  });

  test.each([
    ["ca 30", "ca 30"],
    ["två\nrader", "två rader"],
    ["19850101-2385", "19••••••-••••"],
    ["850101–2385", "85••••–••••"],
    ["850101 2385 Test", "85•••• •••• Test"],
    ["1985-01-01-2385", "19••-••-••-••••"],
    ["8501012385", "85••••••••"],
    ["2026-03-01", "2026-03-01"],
    ["x".repeat(50), `${"x".repeat(40)}…`],
  ])("a cell is quoted short and without anybody's number: %j", (text, shown) => {
    expect(quoted(text)).toBe(shown);
  });
});

describe("a passport", () => {
  const passport: Passport = {
    measure: "T1",
    method: "days",
    figures: { "T1.n": 37 },
    n: 37,
    leftOut: leftOutCounts([
      ...left("blankRow", 1),
      ...left("total", 2),
      ...left("notDate", 3, 4),
      ...left("blank", 5),
    ]),
    at: "2027-02-20T09:00:00.000Z",
  };

  test("says how figures were worked out and how many rows were not used", () => {
    expect(passport.leftOut).toEqual({ notDate: 2, blank: 1 });
    expect(passportText(passport)).toBe(
      "Uträknat i NHV-rapport ur en lista: N 37, 3 rader ej använda (1 tom, 2 inget datum). Räknesätt: dagar mellan två datum, standardavvikelse med n−1, percentiler av typ 7.",
    );
    expect(passportText({ ...passport, method: "counts", leftOut: {} })).toBe(
      "Uträknat i NHV-rapport ur en lista: N 37, alla rader använda. Räknesätt: antal i listan.",
    );
  });

  test("what it says is read back", () => {
    for (const method of PASSPORT_METHODS) expect(readMethod(methodText({ method }))).toBe(method);
    const leftOut = leftOutCounts(
      LEFT_OUT_KINDS.flatMap((kind, i) => left(kind, ...Array.from({ length: i + 1 }, () => 1))),
    );
    expect(Object.keys(leftOut).length).toBeGreaterThan(15);
    expect(readLeftOut(leftOutText({ leftOut }))).toEqual(leftOut);
    expect(readLeftOut(leftOutText({ leftOut: { blank: 1 } }))).toEqual({ blank: 1 });
    expect([readLeftOut(""), readLeftOut("2 rader ej använda (2 tomma)"), readMethod("")]).toEqual([null, null, null]);
  });
});

describe("the figures of a summary", () => {
  const shows = ["medel", "sd", "p10", "median", "p90"] as const;

  test.each([
    [[], { n: 0, medel: null, sd: null, p10: null, median: null, p90: null }],
    [[12], { n: 1, medel: 12, sd: null, p10: 12, median: 12, p90: 12 }],
    [[5, 5], { n: 2, medel: 5, sd: 0, p10: 5, median: 5, p90: 5 }],
    // Half up, also where a binary fraction is a little less than the half: 2,05 and 1,005.
    [[2, 2.1], { n: 2, medel: 2.1, sd: 0.1, p10: 2, median: 2.1, p90: 2.1 }],
    [[-2, -2.1], { n: 2, medel: -2.1, sd: 0.1, p10: -2.1, median: -2.1, p90: -2 }],
  ])("of %j with one decimal", (values, figures) => {
    expect(figuresOf("T1", shows, summarise(values), 1)).toEqual(
      Object.fromEntries(Object.entries(figures).map(([id, figure]) => [`T1.${id}`, figure])),
    );
  });

  test("are those that the measure shows, of a group too", () => {
    expect(figuresOf("B3.barn", ["min", "max"], summarise([1, 3]), 0)).toEqual({
      "B3.barn.n": 2,
      "B3.barn.min": 1,
      "B3.barn.max": 3,
    });
  });

  test("a half of three decimals is rounded up", () => {
    expect(figuresOf("T1", ["medel"], summarise([1.005]), 2)["T1.medel"]).toBe(1.01);
  });
});
