import { AREAS } from "../../src/areas/areas";
import type { Area } from "../../src/model/area";
import { check } from "../../src/rules/check";
import { compile } from "../../src/rules/compile";
import { readDefinition } from "../../src/rules/definition/readDefinition";
import { writeDefinition } from "../../src/rules/definition/writeDefinition";
import { planWorkbook } from "../../src/sheet/workbook";

/** The area as it comes back from a file. */
function throughTheFile(area: Area): Area {
  const read = readDefinition(writeDefinition(area));
  if (!read.ok) throw new Error(read.faults.map(({ where, says }) => `${where}: ${says}`).join("\n"));
  return read.area;
}

describe.each(AREAS)("$slug, written to a file and read again", ({ load }) => {
  test("has the same fields, derived values and rules", async () => {
    const area = await load();
    const again = compile(throughTheFile(area));
    const compiled = compile(area);
    expect(again.measures.map(({ outline }) => outline)).toEqual(compiled.measures.map(({ outline }) => outline));
    expect(again.measures.map(({ rules }) => rules)).toEqual(compiled.measures.map(({ rules }) => rules));
    expect([...again.fields.keys()]).toEqual([...compiled.fields.keys()]);
  });

  test("plans the same workbook and checks in the same way", async () => {
    const area = await load();
    const [compiled, again] = [compile(area), compile(throughTheFile(area))];
    expect(planWorkbook(again, 2027, "Testenheten")).toEqual(planWorkbook(compiled, 2027, "Testenheten"));
    const values = Object.fromEntries([...compiled.fields.keys()].map((id, i) => [id, (i * 7) % 11] as const));
    const figures = { reportingYear: 2027, values };
    expect(check(again, figures)).toEqual(check(compiled, figures));
  });

  test("is written as the same text", async () => {
    const text = writeDefinition(await load());
    expect(writeDefinition(throughTheFile(await load()))).toBe(text);
  });
});
