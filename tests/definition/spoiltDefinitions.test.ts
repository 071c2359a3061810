import fc from "fast-check";
import { AREAS } from "../../src/areas/areas";
import { areaDocument } from "../../src/rules/areaDocument";
import { check } from "../../src/rules/check";
import { compile } from "../../src/rules/compile";
import { specLint } from "../../src/rules/definition/lint";
import { readDefinition } from "../../src/rules/definition/readDefinition";
import { writeDefinition } from "../../src/rules/definition/writeDefinition";
import { planWorkbook } from "../../src/sheet/workbook";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Every place in a document, as the object or list that holds it and the name or number it has there. */
function* places(data: Json): Generator<[Record<string, Json>, string]> {
  if (typeof data !== "object" || data === null) return;
  for (const [name, value] of Object.entries(data)) {
    yield [data as Record<string, Json>, name];
    yield* places(value);
  }
}

/** What may stand instead: something taken away, something of another kind, or a value from elsewhere in the file. */
const change = fc.record({
  place: fc.nat(),
  other: fc.nat(),
  how: fc.constantFrom("like", "like", "like", "remove", "swap", "number", "text", "null", "true", "empty"),
});

function spoil(file: Json, changes: readonly { place: number; other: number; how: string }[]): Json {
  const copy = structuredClone(file);
  for (const { place, other, how } of changes) {
    const all = [...places(copy)];
    const [holder, name] = all[place % all.length]!;
    // Mostly something of the same name from elsewhere, which often gives a definition that can be read.
    const others = how === "like" ? all.filter(([, one]) => one === name) : all;
    const [from, there] = others[other % others.length]!;
    if (how === "remove") {
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete holder[name];
    } else if (how === "swap" || how === "like") holder[name] = structuredClone(from[there]!);
    else holder[name] = { number: 3, text: "B1.total", null: null, true: true, empty: [] as Json[] }[how]!;
  }
  return copy;
}

const seed = 20270301;

test.each(AREAS)(
  `$slug with something changed at random is refused with words, or works all the way (seed ${seed})`,
  async ({ load }) => {
    const file = JSON.parse(writeDefinition(await load())) as Json;
    let read = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const result = readDefinition(JSON.stringify(spoil(file, changes)));
        if (!result.ok) {
          expect(result.faults.length).toBeGreaterThan(0);
          for (const { where, says } of result.faults)
            expect(`${where} ${says}`).not.toMatch(/undefined|Invalid |received /);
          return;
        }
        read++;
        const compiled = compile(result.area);
        const year = result.area.measured.firstReported + 3;
        planWorkbook(compiled, year, "Testenheten");
        planWorkbook(compiled, result.area.measured.firstReported, "Testenheten");
        const values = Object.fromEntries([...compiled.fields.keys()].map((id, i) => [id, i % 5] as const));
        check(compiled, { reportingYear: year, values, previous: { [year - 1]: values } });
        areaDocument(result.area);
        specLint(result.area);
        expect(readDefinition(writeDefinition(result.area))).toEqual(result);
      }),
      { seed, numRuns: 200 },
    );
    expect(read).toBeGreaterThan(20);
  },
);
