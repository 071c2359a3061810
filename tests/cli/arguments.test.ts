import { type Desk, newDesk } from "./desk";

let desk: Desk;
beforeAll(() => (desk = newDesk()));
afterAll(() => desk.clear());

const build = (...rest: string[]) => ["build", "koagulationssjukdomar", ...rest];

test.each<[string, string[], string]>([
  ["no command", [], "nhv build OMRÅDE"],
  ["an unknown command", ["granska"], "Kommandot ”granska” finns inte"],
  ["a property of every object as command", ["constructor"], "Kommandot ”constructor” finns inte"],
  ["an unknown option", ["areas", "--jsn"], "Valet --jsn finns inte"],
  ["a word too many", ["areas", "alla"], "”alla” är ett ord för mycket"],
  ["no area", ["periods", "--year", "2027"], "OMRÅDE saknas"],
  ["no file", ["check"], "FIL saknas"],
  ["an unknown area", ["periods", "hjartan", "--year", "2027"], "De som finns är: koagulationssjukdomar"],
  ["no year", ["periods", "koagulationssjukdomar"], "--year saknas"],
  ["a year that is no year", ["periods", "koagulationssjukdomar", "--year", "27"], "från 2000 till 2100"],
  ["a value that is left out", build("--year", "--unit", "E", "--out", "b.xlsx"), "Skriv ett värde efter --year"],
  ["a blank unit", build("--year", "2027", "--unit", " ", "--out", "b.xlsx"), "Skriv ett värde efter --unit"],
  ["an option twice", build("--year", "2027", "--year", "2028"), "--year står två gånger"],
  ["a year before anything is due", build("--year", "2025", "--unit", "E", "--out", "b.xlsx"), "från 2026 till 2046"],
  ["a year that nobody knows", build("--year", "2099", "--unit", "E", "--out", "b.xlsx"), "från 2026 till 2046"],
  ["another kind of file", build("--year", "2027", "--unit", "E", "--out", "b.ods"), "slutar på .xlsx"],
  ["a folder that is not there", build("--year", "2027", "--unit", "E", "--out", "x/b.xlsx"), "x/b.xlsx: Filen eller"],
  [
    "an unknown role",
    ["sign", "f.xlsx", "--as", "chef", "--name", "N", "--out", "g.xlsx"],
    "koordinator (klarmarkerar)",
  ],
  ["a switch with a value", ["areas", "--json=ja"], "--json ska inte ha något värde"],
])("%s is told in Swedish and exits with 2", async (_, args, says) => {
  const { code, out, err } = await desk.nhv(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(says);
});

test("a value may begin with a hyphen after an equals sign", async () => {
  const { code } = await desk.nhv(...build("--year=2027", "--unit=-E-", "--out=b.xlsx"));
  expect(code).toBe(0);
});

test.each([["--help"], ["help"], ["check", "--help"]])("%s lists the commands", async (...args) => {
  const { code, out, err } = await desk.nhv(...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  for (const name of ["areas", "periods", "build", "check", "sign", "export", "verify"]) {
    expect(out).toContain(`  nhv ${name} `);
  }
});
