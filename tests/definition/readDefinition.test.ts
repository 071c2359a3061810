import { compile } from "../../src/rules/compile";
import { nearIds } from "../../src/rules/definition/nearIds";
import { readDefinition } from "../../src/rules/definition/readDefinition";
import { sixthArea, type SixthArea } from "./sixthArea";

/** A module as it is, of which one function is counted. */
function mockCounted(path: string, name: string): object {
  const actual = jest.requireActual<Record<string, (...args: unknown[]) => unknown>>(path);
  return { ...actual, [name]: jest.fn(actual[name]) };
}
jest.mock("../../src/rules/compile", () => mockCounted("../../src/rules/compile", "compile"));
jest.mock("../../src/rules/definition/nearIds", () => mockCounted("../../src/rules/definition/nearIds", "nearIds"));
beforeEach(() => jest.clearAllMocks());

/** What is said of a spoilt definition, as `where: says`. */
function faultsOf(file: unknown): string[] {
  const read = readDefinition(typeof file === "string" ? file : JSON.stringify(file));
  return read.ok ? [] : read.faults.map(({ where, says }) => `${where}: ${says}`);
}

/** A definition with something changed. Paths are dotted; undefined takes something away. */
function spoilt(changes: Readonly<Record<string, unknown>>): unknown {
  const area: unknown = sixthArea();
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split(".");
    const last = steps.pop()!;
    const at = steps.reduce((object, step) => (object as Record<string, unknown>)[step], area) as Record<
      string,
      unknown
    >;
    if (value === undefined) delete at[last];
    else at[last] = value;
  }
  return area;
}

const relation = (changes: object) => ({ ...sixthArea().relations[1]!, ...changes });
const claim = (left: unknown, is: unknown, right: unknown) => relation({ claim: { left, is, right } });

test("a definition without faults is read", () => {
  expect(readDefinition(JSON.stringify(sixthArea()))).toMatchObject({ ok: true, area: { slug: "provområde" } });
});

test("a definition from before values were described is read", () => {
  expect(faultsOf(spoilt({ "measures.T1.values": undefined, "measures.T1.workedOut": undefined }))).toEqual([]);
});

test("a byte order mark is no fault", () => {
  expect(faultsOf(`\uFEFF${JSON.stringify(sixthArea())}`)).toEqual([]);
});

test("a file in the other Unicode form (NFD) is read as the same definition", () => {
  const read = readDefinition(JSON.stringify(sixthArea()).normalize("NFD"));
  expect(read).toEqual(readDefinition(JSON.stringify(sixthArea())));
});

describe("a file that is no definition is refused whole", () => {
  test.each([
    ["an empty file", "", "filen: är tom."],
    ["blanks", " \n\t ", "filen: är tom."],
    ["a text", "hej", "filen: är inte läsbar JSON."],
    ["a number", "12", "filen: är ingen måttdefinition. En sådan har ”format”: ”urn:nhv-rapport:omrade:v1”."],
    ["null", "null", "filen: är ingen måttdefinition."],
    ["a list", "[]", "filen: är ingen måttdefinition."],
    [
      "a report",
      JSON.stringify({ area: "dysmeli", reportingYear: 2027, values: {} }),
      "filen: är ingen måttdefinition.",
    ],
    ["a newer format", JSON.stringify({ format: "urn:nhv-rapport:omrade:v2" }), "filen: är skriven i ett nyare format"],
    ["a file of 5 MB", `"${"a".repeat(5_000_000)}"`, "filen: är mycket större än en måttdefinition kan vara."],
  ])("%s", (_, text, says) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(says)]);
  });

  test.each([
    ["a value that is missing", '{\n  "format": "urn:nhv-rapport:omrade:v1",\n  "slug" }', "rad 3, tecken 10"],
    ["a comma too many", '{"a": [1, 2,]}', "rad 1, tecken 13"],
    ["a comma before the end", '{"a": 1,\n}', "rad 2, tecken 1"],
    ["a comma that is missing", '{"a": 1\n "b": 2}', "rad 2, tecken 2"],
    ["a bracket that is missing", '{"a": [1, 2}', "rad 1, tecken 12"],
    ["quotation marks of a word processor", "{\n  ”a”: 1 }", "rad 2, tecken 3"],
    ["a text that does not end", '{"a": "b\n}', "rad 1, tecken 7"],
    ["a number that is none", '{"a": 01}', "rad 1, tecken 8"],
    ["an end that is missing", '{"a": {"b": 1}', "rad 1, tecken 15"],
    ["something after the end", "{} {}", "rad 1, tecken 4"],
    ["a comment", '{"a": 1 // ett\n}', "rad 1, tecken 9"],
  ])("%s is told with its line and character", (_, text, place) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(`klamrar vid ${place}.`)]);
  });

  test.each([
    ["lists", "[".repeat(100_000) + "]".repeat(100_000)],
    ["objects", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`],
  ])("%s in each other without end", (_, text) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining("Filen är djupare än någon måttdefinition.")]);
  });
});

describe("names and values that the format does not know are told with those it knows", () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      "a misspelt name",
      { "measures.B1.unnit": "patienter" },
      "measures.B1: ”unnit” är inget namn som går att använda här. De som finns är: kind, name,",
    ],
    ["something missing", { "measures.B1.unit": undefined }, "measures.B1.unit: saknas. Här ska stå en text."],
    ["a number for a text", { name: 12 }, "name: där står 12. Här ska stå en text."],
    ["a text for a list", { relations: "inga" }, "relations: där står ”inga”. Här ska stå en lista [ … ]."],
    [
      "an unknown kind",
      { "measures.B1.kind": "antal" },
      "measures.B1.kind: det slaget finns inte. Välj bland: count, share, ratio, statistic.",
    ],
    [
      "an unknown relation",
      { "measures.B1.by.0.relation": "split" },
      "measures.B1.by[kon].relation: ”split” finns inte. Välj bland: ”partition”, ”openPartition”, ”cover”, ”ofWhich”, ”independent”.",
    ],
    [
      "an unknown comparator",
      { relations: [claim("T1.n", "<=", "B1.total")] },
      "relations[T1.n.B1].claim.is: ”<=” finns inte. Välj bland: ”=”, ”≤”, ”≥”.",
    ],
    [
      "an unknown severity",
      { relations: [relation({ severity: "fel" })] },
      "relations[T1.n.B1].severity: ”fel” finns inte. Välj bland: ”error”, ”warning”, ”info”.",
    ],
    [
      "an unknown statistic",
      { "measures.T1.shows": ["medel", "sd", "snitt"] },
      "measures.T1.shows[2]: ”snitt” finns inte. Välj bland: ”medel”,",
    ],
    [
      "an unknown direction",
      { "measures.R1.better": "up" },
      "measures.R1.better: ”up” finns inte. Välj bland: ”higher”, ”lower”, ”descriptive”.",
    ],
    [
      "a text that Excel takes for a formula",
      { "measures.B1.whole": "=1+1" },
      "measures.B1.whole: texten får inte vara tom, börja med mellanslag eller något av tecknen =",
    ],
    ["an invisible character", { "measures.B1.unit": "pati\u00adenter" }, "measures.B1.unit: texten får inte vara tom"],
    ["a text without end", { name: "å".repeat(301) }, "name: Texten är för lång. Korta den till högst 300 tecken."],
    [
      "an empty list of parts",
      { "measures.B1.by.0.parts": [] },
      "measures.B1.by[kon].parts: fördelningen har inga delar.",
    ],
    ["no measures", { measures: {}, relations: [] }, "measures: är tomt. Ange minst ett mått."],
  ])("%s", (_, changes, says) => {
    expect(faultsOf(spoilt(changes))).toEqual([expect.stringContaining(says)]);
  });

  test("every fault is told, each with its own message", () => {
    const file = spoilt({ name: undefined, "measured.firstReported": "2027", "measures.T1.unit": null, extra: 1 });
    expect(faultsOf(file)).toEqual([
      "name: saknas. Här ska stå en text.",
      "measured.firstReported: där står ”2027”. Här ska stå ett tal.",
      "measures.T1.unit: där står null. Här ska stå en text.",
      expect.stringMatching(/^filen: ”extra” är inget namn som går att använda här\./),
    ]);
  });
});

describe("ids", () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      "that no field has, with a near one",
      { relations: [claim("T1.n", "≤", "B1.totalt")] },
      "relations[T1.n.B1].claim: det finns ingen uppgift ”B1.totalt”. Menas B1.total?",
    ],
    [
      "that no field has, with those of the measure",
      { relations: [claim("T1.n", "≤", "B1.medelålder")] },
      "De som finns i B1 är: B1.total, B1.kon.kvinna, B1.kon.man.",
    ],
    [
      "of a measure that is not there",
      { relations: [claim("T1.n", "≤", "B9x.hemregion.01")] },
      "Måtten är: B1, T1, R1, R2.",
    ],
    [
      "that no field has, in same",
      { "measures.R1.denominator.same": "B1.tota" },
      "measures.R1: same i ”R1.namnare”: det finns ingen uppgift ”B1.tota”. Menas B1.total?",
    ],
    [
      "of a measure that begins with another letter",
      { "measures.X1": sixthArea().measures.B1 },
      "measures.X1: ”X1”: ett mått heter B, T, R, P eller Ö, en siffra",
    ],
    [
      "with a space",
      { "measures.B1.by.0.id": "juridiskt kön" },
      "measures.B1.by[juridiskt kön].id: ett id får innehålla bokstäver",
    ],
    [
      "with a hyphen",
      { "measures.B1.by.0.parts.0.id": "kvinna-flicka" },
      "parts[kvinna-flicka].id: ett id får innehålla bokstäver",
    ],
    [
      "that two parts share",
      { "measures.B1.by.0.parts.1.id": "kvinna" },
      "measures.B1: id ”B1.kon.kvinna” finns två gånger, andra gången för ”Man”.",
    ],
    [
      "that differ only in case",
      { "measures.B1.by.0.parts.1.id": "Kvinna" },
      "measures.B1: ”B1.kon.kvinna” och ”B1.kon.Kvinna” skiljer sig bara i stora och små bokstäver.",
    ],
    ["longer than an Excel name", { "measures.B1.by.0.parts.0.id": "k".repeat(260) }, "measures.B1: id ”B1.kon.kkk"],
    ["of an area with capital letters", { slug: "Provområde" }, "slug: ett id skrivs med små bokstäver"],
    [
      "of a group made of digits alone",
      { "measures.T1.groups": { "1": { label: "Ett" } } },
      "measures.T1.groups.1: ”1”: ett id får innehålla",
    ],
    [
      "of a rule that begins with no measure",
      { relations: [relation({ rule: "B7.n.B1" })] },
      "relations[B7.n.B1].rule: regelns id ska börja med ett av måtten (B1, T1, R1, R2), inte med ”B7”.",
    ],
    [
      "of a rule about other measures",
      { relations: [relation({ rule: "R2.n.B1" })] },
      "relations[R2.n.B1]: regeln hör till R2 men nämner ingen uppgift där.",
    ],
    [
      "of a rule that stands twice",
      { relations: [relation({}), relation({})] },
      "relations[T1.n.B1]: regelns id finns två gånger.",
    ],
    [
      "of a rule that follows from a shape",
      { relations: [relation({ rule: "T1.stat.n0" })] },
      "relations[T1.stat.n0]: regeln ”T1.stat.n0” finns redan: den följer av måttets form.",
    ],
    [
      "of an answer that is not there",
      {
        "measures.R1.responseRate": { label: "Svarsfrekvens", answered: "svar", of: "namnare", rule: "svar", at: "1" },
      },
      "measures.R1.responseRate.answered: R1 har ingen uppgift ”svar”. De som finns är: taljare, namnare.",
    ],
  ])("%s", (_, changes, says) => {
    expect(faultsOf(spoilt(changes))).toEqual([expect.stringContaining(says)]);
  });

  const twice = (first: string, second: string) =>
    JSON.stringify(spoilt({ "measures.Ö1": { ...sixthArea().measures.B1, by: [] } })).replace(
      /("Ö1"):(\{[^{}]*"by":\[\]\})/,
      (_, __, measure: string) => `${first}:${measure},${second}:${measure}`,
    );

  test.each([
    [
      "a name that stands twice in an object, of which JSON keeps the last",
      '"Ö1"',
      '"Ö1"',
      "measures.Ö1: ”Ö1” står två gånger. JSON behåller bara den sista.",
    ],
    [
      "names that differ only in Unicode form",
      '"Ö1"',
      '"O\u03081"',
      "står två gånger, skrivet på olika sätt i Unicode",
    ],
    [
      "names that differ only in Unicode form, written as escapes",
      '"\\u00d61"',
      '"O\\u03081"',
      "står två gånger, skrivet på olika sätt i Unicode",
    ],
  ])("%s", (_, first, second, says) => {
    expect(faultsOf(twice(first, second))).toEqual([expect.stringContaining(says)]);
  });

  test("parts of a list that differ only in Unicode form", () => {
    const file = spoilt({
      "measures.B1.by.0.parts": [
        { id: "på", label: "Ett" },
        { id: "pa\u030a", label: "Två" },
      ],
    });
    expect(faultsOf(file)).toEqual([expect.stringContaining("id ”B1.kon.på” finns två gånger")]);
  });
});

describe("references that go round", () => {
  const same = (of: Record<string, string>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(of).map(([measure, id]) => [`measures.${measure}.denominator.same`, id]));

  test.each([
    [
      "to itself",
      same({ R1: "R1.namnare" }),
      ["same i ”R1.namnare”: går runt: R1.namnare → R1.namnare. Ta bort ett av leden."],
    ],
    [
      "by way of another",
      same({ R1: "R2.namnare", R2: "R1.namnare" }),
      ["same i ”R1.namnare”: går runt: R1.namnare → R2.namnare → R1.namnare.", "same i ”R2.namnare”: går runt:"],
    ],
    [
      "nowhere but through a third",
      same({ R1: "R2.namnare", R2: "B1.total" }),
      ["R2.namnare tar i sin tur sitt värde från B1.total. Ange B1.total direkt."],
    ],
  ])("%s", (_, changes, says) => {
    expect(faultsOf(spoilt(changes))).toEqual(says.map((text) => expect.stringContaining(text)));
  });

  test("a value cannot be taken from a measure that is reported later", () => {
    const later = { yearsBefore: 1, firstReported: 2028, from: "2027-01-01" };
    expect(faultsOf(spoilt({ "measures.B1.measured": later }))).toEqual([
      expect.stringContaining("B1 rapporteras först 2028, men R1 redan 2027."),
    ]);
  });
});

describe("periods that cannot be", () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      "a day that no calendar has",
      { "measured.from": "2026-02-30" },
      "measured.from: dagen ”2026-02-30” finns inte i kalendern.",
    ],
    ["a day in words", { "measured.from": "1 juli 2026" }, "measured.from: skriv datumet som år-månad-dag"],
    [
      "a first period in the wrong year",
      { "measured.from": "2025-07-01" },
      "measured: perioden börjar 2025-07-01, men det som rapporteras i mars 2027 med 1 år emellan gäller 2026.",
    ],
    [
      "a measure's own, in the wrong year",
      { "measures.R2.measured": { yearsBefore: 3, firstReported: 2028, from: "2026-01-01" } },
      "measures.R2.measured: perioden börjar 2026-01-01",
    ],
    [
      "a period that is not over",
      { "measured.yearsBefore": 0 },
      "measured.yearsBefore: mätperioden måste vara slut när den rapporteras",
    ],
    [
      "years beyond all plans",
      { "measured.firstReported": 20270 },
      "measured.firstReported: skriv ett årtal mellan 2000 och 2100.",
    ],
    [
      "half a year between",
      { "measured.yearsBefore": 1.5 },
      "measured.yearsBefore: där står 1.5. Här ska stå ett heltal.",
    ],
    [
      "a document's day that is none",
      { "document.date": "2026-13-01" },
      "document.date: dagen ”2026-13-01” finns inte i kalendern.",
    ],
  ])("%s", (_, changes, says) => {
    expect(faultsOf(spoilt(changes))).toEqual([expect.stringContaining(says)]);
  });
});

const strata = (changes: object) => [
  {
    relation: "openPartition",
    id: "alder",
    label: "Ålder",
    parts: [{ id: "barn", label: "Barn" }],
    at: "1",
    ...changes,
  },
];

describe("shapes that mean nothing", () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      "a breakdown of a whole that is not there",
      { "measures.B1.whole": null, relations: [], "measures.R1.denominator.same": undefined },
      "measures.B1.by[kon]: måttet har ingen helhet (whole är null). Då går bara relation ”independent”",
    ],
    [
      "a measure without figures",
      { "measures.B1.whole": null, "measures.B1.by": [], relations: [], "measures.R1.denominator.same": undefined },
      "measures.B1: måttet har inga uppgifter.",
    ],
    ["a sum beside a whole", { "measures.B1.sum": "Summa" }, "measures.B1.sum: går bara när måttet saknar helhet"],
    [
      "an overlap of what does not overlap",
      { "measures.B1.by.0.overlap": "asks" },
      "measures.B1.by[kon].overlap: går bara med relation ”cover”, inte med ”partition”.",
    ],
    [
      "groups of a ratio that cover each other",
      { "measures.R2.by": strata({ relation: "cover" }) },
      "measures.R2.by[alder].relation: ”cover” går inte för grupper med täljare och nämnare. Välj bland: openPartition.",
    ],
    [
      "a list among groups with numerators",
      { "measures.R1.by": strata({ blankMeansZero: true }) },
      "measures.R1.by[alder].blankMeansZero: går inte för grupper",
    ],
    [
      "a denominator with an id of its own",
      { "measures.R1.denominator.id": "alla", relations: [] },
      "measures.R1.denominator.id: går inte här",
    ],
    [
      "statistics without a median",
      { "measures.T1.shows": ["medel", "sd", "p10", "p90"] },
      "measures.T1.shows: ska visa medel, sd och median",
    ],
    [
      "percentiles and extremes at once",
      { "measures.T1.shows": ["medel", "sd", "median", "p10", "p90", "min", "max"] },
      "measures.T1.shows: ska visa",
    ],
    [
      "a scale upside down",
      { "measures.T1.scale": { min: 10, max: 5, at: "1" } },
      "measures.T1.scale: min ska vara minst 0, och max större än min.",
    ],
    [
      "the country's figures beyond the units'",
      { "measures.T1.nationally": ["medel", "min"] },
      "measures.T1.nationally: min visas inte av enheterna (shows).",
    ],
    [
      "no groups in groups",
      { "measures.T1.groups": {}, relations: [] },
      "measures.T1.groups: är tomt. Ange minst en grupp.",
    ],
    [
      "two bounds of one group",
      { "measures.T1.groups": { barn: { label: "Barn", from: 1, below: 18 } }, relations: [] },
      "measures.T1.groups.barn: ange from eller below, inte båda.",
    ],
    [
      "a usual bound without a bound",
      { "measures.T1.groups": { barn: { label: "Barn", usuallyUpTo: 17 } }, relations: [] },
      "measures.T1.groups.barn.usuallyUpTo: ska vara mindre än below",
    ],
    [
      "days that are ages",
      { "measures.T1.values": "age" },
      "measures.T1.values: dagar mellan två datum är inga åldrar. Skriv ”whole”.",
    ],
    [
      "an age of which nobody says when",
      { "measures.T1.workedOut": { kind: "age" } },
      "measures.T1.workedOut.at: saknas. Här ska stå en text.",
    ],
    [
      "days of another kind",
      { "measures.T1.workedOut.kind": "veckor" },
      "measures.T1.workedOut.kind: det slaget finns inte. Välj bland: days, age.",
    ],
    [
      "numbers of groups that are not there",
      { "measures.T1.together": "N totalt" },
      "measures.T1.together: går bara med grupper (groups).",
    ],
    [
      "a number on the left of a comparison",
      { relations: [claim(5, "≤", "T1.n")] },
      "relations[T1.n.B1].claim: till vänster i en jämförelse (left) ska det stå en uppgift, inte ett tal.",
    ],
    [
      "a sum of nothing",
      { relations: [claim("T1.n", "≤", [])] },
      "relations[T1.n.B1].claim.right: skriv minst en uppgift.",
    ],
  ])("%s", (_, changes, says) => {
    expect(faultsOf(spoilt(changes))).toEqual([expect.stringContaining(says)]);
  });
});

describe("the work is bounded", () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `d${i}`, label: `Del ${i}` }));
  const large = (count: number): SixthArea => {
    const area = sixthArea();
    area.measures.B1.by[0]!.parts = many(count);
    return area;
  };

  test("10,000 fields are refused before anything is worked out of them", () => {
    expect(faultsOf(large(10_000))).toEqual(["measures: definitionen har 10011 uppgifter. Fler än 2000 går inte."]);
    expect(compile).not.toHaveBeenCalled();
    expect(nearIds).not.toHaveBeenCalled();
  });

  test("of a file of nothing but unknown ids, near ones are sought for the first hundred and no more", () => {
    const area = large(1900);
    area.relations = Array.from({ length: 900 }, (_, i) => ({
      ...relation({}),
      rule: `T1.r${i}`,
      claim: { left: `T1.okänd${i}`, is: "≤", right: `B1.kon.okänd${i}` },
    }));
    expect(faultsOf(area)).toHaveLength(100);
    // What is one too many is known as such once it is found.
    expect(nearIds).toHaveBeenCalledTimes(101);
    expect(compile).not.toHaveBeenCalled();
  });

  test("150,000 faults are not all told", () => {
    const area = { ...sixthArea(), relations: Array.from({ length: 150_000 }, () => 1) };
    const faults = faultsOf(area);
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toBe("filen: har fler fel än de här. Rätta de här först.");
  });

  test("parts of which a sheet's formula would be longer than Excel takes are refused", () => {
    const area = large(300);
    area.measures.B1.by[0]!.relation = "cover";
    expect(faultsOf(area)).toEqual([
      "measures.B1: reglerna vid ”B1.kon” blir längre än Excel tar i en formel. Dela upp fördelningen, eller ge delarna kortare namn (short).",
    ]);
  });

  test("300 parts of a sum are no trouble", () => {
    expect(faultsOf(large(300))).toEqual([]);
  });
});
