import { excelHost } from "../../src/hosts/excel/excelHost";
import { fileHost } from "../../src/hosts/file/fileHost";
import type { Host } from "../../src/hosts/host";
import { memoryHost } from "../../src/hosts/memory/memoryHost";
import type { Field } from "../../src/rules/field";
import { notNumberSentence } from "../../src/rules/notNumberSentence";
import { type CellValue, readCell } from "../../src/rules/readings";
import { valueOf } from "./contract";
import { startExcel } from "./officeGlobals";
import { SMALL_PLAN, stateXml } from "./smallPlan";

/*
 * What people write in Sweden, by all the ways in which it comes to the check: typed in Excel, which makes something of
 * it first, and as text in Excel, in a file and in memory.
 */

const FIELD: Field = {
  id: "B1a.namnare",
  measure: "B1a",
  label: "Ett prov",
  short: "Ett prov",
  unit: "dagar",
  type: "decimal",
  min: -1000,
  required: true,
};
const PERCENT: Field = { ...FIELD, unit: "%" };

/** What is typed, what it counts as where days are counted and where percent is, and what is said when it is no number. */
const WRITTEN: [text: string, days: number | null, percent: number | null, says?: RegExp][] = [
  ["12,5", 12.5, 12.5],
  ["12.5", 12.5, 12.5],
  ["1 200", 1200, 1200],
  ["1\u00a0200", 1200, 1200],
  ["1\u202f200", 1200, 1200],
  ["1\u2009200", 1200, 1200],
  ["007", 7, 7],
  ["12 %", null, 12, /utan %/],
  ["12,5 %", null, 12.5, /utan %/],
  ["2027-03-01", null, null, /Det ser ut som ett datum/],
  ["1/3", null, null, /Det ser ut som ett datum/],
  ["ca 150", null, null, /utan ”ca”/],
  ["<5", null, null, /en gräns/],
  ["12-15 st", null, null, /Skriv ett tal/],
  ["1.200", null, null, /utan punkt/],
  ["SANT", null, null, /Skriv ett tal/],
];

/** What a cell's value counts as, or what is said of it. */
function judge(field: Field, value: CellValue): number | string {
  const reading = readCell(field, value);
  if (reading.state === "number") return reading.value;
  return reading.state === "unusable" ? notNumberSentence(field, reading.written) : reading.state;
}

type Way = { write: (text: string) => void | Promise<void>; host: Host; close: () => void };

const WAYS: Readonly<Record<string, () => Promise<Way>>> = {
  async "typed in Excel"() {
    const { excel, office } = await startExcel();
    const host = excelHost({ onFocus: () => () => undefined, defect: () => undefined });
    valueOf(await host.build(SMALL_PLAN, stateXml("ny")));
    return { host, write: (text) => void excel.workbook.paste("B1a", "B6", text), close: office.close };
  },
  async "as text in Excel"() {
    const { office } = await startExcel();
    const host = excelHost({ onFocus: () => () => undefined, defect: () => undefined });
    valueOf(await host.build(SMALL_PLAN, stateXml("ny")));
    const write = async (text: string) => void valueOf(await host.write({ [FIELD.id]: text }));
    return { host, write, close: office.close };
  },
  async "as text in a file"() {
    const host = fileHost(null);
    valueOf(await host.build(SMALL_PLAN, stateXml("ny")));
    const write = async (text: string) => void valueOf(await host.write({ [FIELD.id]: text }));
    return { host, write, close: () => undefined };
  },
  async "as text in memory"() {
    const host = memoryHost();
    valueOf(await host.build(SMALL_PLAN, stateXml("ny")));
    return { host, write: (text) => host.person.type(FIELD.id, text), close: () => undefined };
  },
};

test.each(Object.keys(WAYS))("what is written %s counts as it reads, and what is no number is told", async (name) => {
  for (const [text, days, percent, says] of WRITTEN) {
    const { host, write, close } = await WAYS[name]!();
    await write(text);
    const { value } = valueOf(await host.read()).cells[FIELD.id]!;
    close();
    for (const [field, number] of [
      [FIELD, days],
      [PERCENT, percent],
    ] as const) {
      const judged = judge(field, value);
      if (number === null) expect([text, judged]).toEqual([text, expect.stringMatching(says!)]);
      else expect([text, judged]).toEqual([text, number]);
    }
  }
});
