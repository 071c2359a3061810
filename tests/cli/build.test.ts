import { readdirSync } from "node:fs";
import { CLEAN } from "./cleanReport";
import { type Desk, newDesk } from "./desk";

let desk: Desk;
beforeEach(() => (desk = newDesk()));
afterEach(() => desk.clear());

const build = (out: string, unit = "Testenheten") =>
  desk.nhv("build", "koagulationssjukdomar", "--year", "2027", "--unit", unit, "--out", out);

test("the same call gives the same bytes", async () => {
  expect(await build("a.xlsx")).toMatchObject({ code: 0, err: "" });
  await build("b.xlsx");
  expect(desk.read("a.xlsx")).toEqual(desk.read("b.xlsx"));
});

test("only what is due gets a sheet", async () => {
  const { out } = await desk.nhv(
    ...["build", "koagulationssjukdomar", "--year", "2026", "--unit", "Testenheten", "--out", "a.xlsx"],
  );
  expect(out).toContain("Start, B1a, B1b, B1c, B2, B3, T1, T2, R2, P1, Ö1.");
});

test("a workbook where nothing is filled in yet is written over", async () => {
  await build("a.xlsx", "Enhet ett");
  expect(await build("a.xlsx", "Enhet två")).toMatchObject({ code: 0, err: "" });
  expect(readdirSync(desk.path)).toEqual(["a.xlsx"]);
});

test("a report that somebody has filled in is set aside, never lost", async () => {
  await desk.fill("a.xlsx", CLEAN);
  const filled = desk.read("a.xlsx");
  const { code, err } = await build("a.xlsx");
  expect(code).toBe(0);
  expect(err).toContain("a.tidigare-1.xlsx");
  expect(desk.read("a.tidigare-1.xlsx")).toEqual(filled);
  expect((await desk.nhv("check", "a.xlsx")).code).toBe(1);
});

test("nothing is left beside the file", async () => {
  await build("a.xlsx");
  expect(readdirSync(desk.path)).toEqual(["a.xlsx"]);
});
