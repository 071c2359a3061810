import { spawnSync } from "node:child_process";
import path from "node:path";
import { CLEAN } from "./cleanReport";
import { type Desk, newDesk } from "./desk";

const script = path.resolve(__dirname, "../../scripts/nhv.mjs");

let desk: Desk;
beforeAll(async () => {
  desk = newDesk();
  await desk.fill("f.xlsx", CLEAN);
});
afterAll(() => desk.clear());

const nhv = (...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], {
    cwd: desk.path,
    encoding: "utf8",
    env: { ...process.env, SOURCE_DATE_EPOCH: "1804060800" },
  });

test("the command runs as a process of its own: results on stdout, messages on stderr, and its exit code", () => {
  expect(nhv("check", "f.xlsx", "--json")).toMatchObject({ status: 0, stderr: "" });
  const unusable = nhv("check", "saknas.xlsx", "--json");
  expect(unusable).toMatchObject({ status: 2, stdout: "" });
  expect(unusable.stderr).toBe("saknas.xlsx: Filen eller mappen finns inte. Kontrollera namnet.\n");
});

test("SOURCE_DATE_EPOCH is the time of a signature", () => {
  expect(nhv("sign", "f.xlsx", "--as", "koordinator", "--name", "K", "--out", "k.xlsx")).toMatchObject({ status: 0 });
  expect(nhv("export", "k.xlsx", "--out", "s.xlsx")).toMatchObject({ status: 0 });
  expect(nhv("verify", "s.xlsx").stdout).toContain("klarmarkerad av K 2027-03-03");
});
