/** @jest-environment jsdom */
import fc from "fast-check";
import { cleanText, LONGEST_TEXT } from "../../src/report/freeText";
import { NAMESPACE, readStored, type StoredReport, writeStored } from "../../src/report/stored";

const stored: StoredReport = {
  area: "koagulationssjukdomar",
  documentVersion: "1.0",
  made: { product: "0.1.0", layout: 2, ruleSet: "1-0123456789ab" },
  declined: { layout: 3, ruleSet: null },
  reportingYear: 2027,
  unit: "Testenheten",
  previous: { "2026": { "B1a.total": 12, "T1.medel": "21,5", "Ö1.taljare": null } },
  explanations: {
    "B1a.diagnos.under": { text: "En ]]> annan\n<b>&amp; sak</b>", about: { "B1a.total": 12, "Ö1.taljare": null } },
  },
  signatures: [
    {
      role: "koordinator",
      name: "Koordinator Exempel",
      at: "2027-03-03T12:00:00Z",
      hash: "0".repeat(64),
      values: { "B1a.total": 12 },
    },
  ],
  log: [{ at: "2027-03-03T12:00:00Z", who: "Koordinator Exempel", what: "Klarmarkerade rapporten" }],
};

const parsed = (xml: string): Document => new DOMParser().parseFromString(xml, "application/xml");

test("what is stored comes back, and the figures in the cells are not part of it", () => {
  expect(readStored(writeStored({ ...stored, values: { "B1a.total": 12 } }))).toEqual({ ok: true, stored });
});

test("it is one XML element in the product's namespace", () => {
  const root = parsed(writeStored(stored)).documentElement;
  expect([root.namespaceURI, root.localName, root.childElementCount]).toEqual([NAMESPACE, "rapport", 0]);
  expect(JSON.parse(root.textContent!)).toEqual(stored);
});

test("whatever people write is XML, and comes back", () => {
  const text = fc.string({ unit: "binary", maxLength: 60 });
  fc.assert(
    fc.property(text, text, (unit, what) => {
      const report = {
        ...stored,
        unit: cleanText(unit),
        log: [{ at: "", who: cleanText(what), what: cleanText(what) }],
      };
      const xml = writeStored(report);
      expect(parsed(xml).querySelector("parsererror")).toBeNull();
      expect(readStored(xml)).toEqual({ ok: true, stored: report });
    }),
    { seed: 20270305, numRuns: 500 },
  );
});

test("a later version is refused by number, never guessed at", () => {
  const xml = writeStored(stored).replace("urn:nhv-rapport:v1", "urn:nhv-rapport:v12");
  expect(readStored(xml)).toEqual({ ok: false, problem: { kind: "newer", version: 12, ours: 1 } });
});

test.each([
  ["nothing", ""],
  ["another namespace", '<rapport xmlns="urn:annat:v1">{}</rapport>'],
  ["a version 0", writeStored(stored).replace(":v1", ":v0")],
  ["text that is cut off", writeStored(stored).slice(0, 300)],
  ["text that is no JSON", `<rapport xmlns="${NAMESPACE}">area: x</rapport>`],
  ["something left out", `<rapport xmlns="${NAMESPACE}">{"area":"x"}</rapport>`],
  ["a role that there is not", writeStored(stored).replace('"koordinator"', '"chef"')],
])("%s is told to be damaged", (_, xml) => {
  expect(readStored(xml)).toEqual({ ok: false, problem: { kind: "damaged" } });
});

describe("free text is kept without what a file cannot hold", () => {
  test.each([
    ["  mellanslag \n", "mellanslag"],
    ["två\r\nrader\r", "två\nrader"],
    ["a\u0000b\u0008c", "abc"],
    ["vänd\u202eom", "vändom"],
    ["A\u030asa", "Åsa"],
    ["halv \ud83d", "halv"],
    ["hel \u{1f600}", "hel \u{1f600}"],
    ["slut\uffff", "slut"],
  ])("%j becomes %j", (text, kept) => {
    expect(cleanText(text)).toBe(kept);
  });

  test("no longer than a cell holds, and never cut in the middle of a character", () => {
    expect(cleanText("a".repeat(5000))).toHaveLength(LONGEST_TEXT);
    expect(cleanText("a".repeat(LONGEST_TEXT - 1) + "\u{1f600}")).toBe("a".repeat(LONGEST_TEXT - 1));
  });

  test("cleaned once, it stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
      { seed: 20270306, numRuns: 1000 },
    );
  });
});
