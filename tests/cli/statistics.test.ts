import { readFileSync } from "node:fs";
import { writeValues } from "../../src/hosts/file/editWorkbook";
import { CLEAN } from "./cleanReport";
import { type Desk, documents, newDesk } from "./desk";

let desk: Desk;
beforeAll(() => {
  desk = newDesk();
});
afterAll(() => desk.clear());

const report = (values: object) => ({ area: "koagulationssjukdomar", reportingYear: 2027, values });

describe("the example of impossible statistics that README shows", () => {
  beforeAll(() => desk.write("f.json", readFileSync("docs/exempel/omojlig-statistik.json", "utf8")));

  test("is told what no values can have, and what is asked", async () => {
    const answer = await desk.nhv("check", "f.json", "--only-filled", "--json");
    expect(answer).toMatchObject({ code: 1, err: "" });
    const [{ findings }] = documents(answer);
    const told = findings.map(({ rule, severity, message }: Record<string, string>) => [rule, severity, message]);
    expect(told).toEqual([
      ["B2.stat.quantile_bounds", "warning", expect.anything()],
      ["B2.stat.possible", "error", expect.stringContaining("Standardavvikelsen ser ut att vara medelfelet")],
      ["B4.stat.possible", "error", expect.stringContaining("medelvärdet av 9 värden i hela dygn kan inte vara 21,32")],
      ["T1.ejErbjuden.stat.method", "warning", expect.stringContaining("Räkna om percentilerna med PERCENTIL.INK")],
      ["T2.stat.possible", "error", expect.stringContaining("Kommat i standardavvikelsen")],
    ]);
  });

  test("is advised, beside the findings and to people only, where four patients can be told apart", async () => {
    const { out, err } = await desk.nhv("check", "f.json", "--only-filled");
    expect(err).toBe(
      "f.json: Tänk på, T1, Erbjuden SCT: Fem tal om fyra remitterade patienter: bara en uppsättning värden stämmer. Då går varje enskilt värde att räkna ut. Utan decimaler stämmer 45 uppsättningar värden.\n",
    );
    expect(out).not.toContain("Tänk på");
  });
});

const FOUR = { "T1.n": 4, "T1.medel": 30, "T1.sd": 19.6, "T1.p10": 14.4, "T1.median": 25.5, "T1.p90": 49.2 };

test("a report whose patients can be told apart is advised of it and signed all the same", async () => {
  await desk.fill("f.xlsx", { ...CLEAN, ...FOUR });
  const sign = ["sign", "f.xlsx", "--as", "koordinator", "--name", "Koordinator Exempel", "--out", "k.xlsx"];
  const { code, err } = await desk.nhv(...sign);
  expect(code).toBe(0);
  expect(err).toContain("f.xlsx: Tänk på, T1: Fem tal om fyra patienter: bara en uppsättning värden stämmer.");
});

test("a report with impossible statistics is not signed, as a workbook or otherwise", async () => {
  await desk.fill("f.xlsx", CLEAN);
  const filled = writeValues(desk.read("f.xlsx"), { "T1.sd": 6 });
  if (!filled.ok) throw new Error(JSON.stringify(filled.failure));
  desk.write("f.xlsx", filled.value);
  desk.write("f.json", report({ ...CLEAN, "T1.sd": 6 }));
  const [book, json] = await Promise.all(["f.xlsx", "f.json"].map((file) => desk.nhv("check", file, "--json")));
  expect(documents(book!)[0].findings).toEqual(documents(json!)[0].findings);
  expect(documents(book!)[0].findings).toMatchObject([
    { rule: "T1.stat.possible", severity: "error", fields: expect.arrayContaining(["T1.n", "T1.sd", "T1.p90"]) },
  ]);
  const sign = ["sign", "f.xlsx", "--as", "koordinator", "--name", "Koordinator Exempel", "--out", "k2.xlsx"];
  expect((await desk.nhv(...sign)).code).toBe(1);
});
