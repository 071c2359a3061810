import { type Desk, documents, newDesk } from "./desk";

let desk: Desk;
beforeAll(() => (desk = newDesk()));
afterAll(() => desk.clear());

test("the areas are listed with document version and measures, one JSON document a line", async () => {
  const answer = await desk.nhv("areas", "--json");
  expect(answer).toMatchObject({ code: 0, err: "" });
  const area = documents(answer).find((one) => one.area === "koagulationssjukdomar");
  expect(area).toMatchObject({
    name: "Koagulationssjukdomar",
    document: { version: "1.0", date: "2025-06-19" },
  });
  expect(area.measures.map(({ id, kind }: { id: string; kind: string }) => `${id} ${kind}`)).toEqual([
    ...["B1a count", "B1b count", "B1c count", "B2 count", "B3 count", "T1 statistic", "T2 ratio"],
    ...["R1 share", "R2 count", "P1 statistic", "Ö1 share"],
  ]);
});

test("the areas are listed for people", async () => {
  const { code, out } = await desk.nhv("areas");
  expect(code).toBe(0);
  expect(out).toContain("koagulationssjukdomar: Uppföljningsmått");
  expect(out).toContain("  R1   Blödningar\n");
});

test.each([
  ["2025", "B1a", false, null, null],
  ["2026", "B1a", true, "2025-09-01", "2025-12-31"],
  ["2027", "B1a", true, "2026-01-01", "2026-12-31"],
  ["2026", "R1", false, null, null],
  ["2027", "R1", true, "2025-09-01", "2025-12-31"],
  ["2028", "R1", true, "2026-01-01", "2026-12-31"],
  ["2026", "P1", true, "2025-01-01", "2025-12-31"],
])("in %s, measure %s is due: %s, from %s to %s", async (year, measure, due, from, to) => {
  const answer = await desk.nhv("periods", "koagulationssjukdomar", "--year", year, "--json");
  expect(answer).toMatchObject({ code: 0, err: "" });
  const rows = documents(answer);
  expect(rows).toHaveLength(11);
  expect(rows.find((row) => row.measure === measure)).toEqual({ measure, due, from, to });
});

test("periods are told to people with the year a measure starts", async () => {
  const { out } = await desk.nhv("periods", "koagulationssjukdomar", "--year", "2026");
  expect(out).toContain("B1a  1 september–31 december 2025\n");
  expect(out).toContain("R1   rapporteras första gången i mars 2027\n");
});
