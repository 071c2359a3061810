import type { CompiledArea, CompiledMeasure } from "../rules/compile";
import { measuredOf, periodOf } from "../rules/periods";
import { periodText } from "../rules/periodText";
import { absolute, quotedSheet } from "./address";
import { COLUMN, FIRST_ROW } from "./columns";
import { PREFIX } from "./messages";
import { linesOf } from "./rowHeight";
import type { CellPlan, SheetPlan } from "./plan";

const FACTS_ROW = 4;
const HEADINGS = ["Mått", "Namn", "Mätperiod", "Läge"];
const WIDTHS = [20, 66, 34, 30];

const STEPS = [
  "Fyll i de vita rutorna på varje blad. Tomt är inte noll: skriv 0 när svaret är noll. Finns uppgiften inte: välj varför i rutan NHV-rapport.",
  "Kolumnen Räknas ut fylls i av sig själv.",
  "Kolumnen längst till höger säger vad som är fel, vad som saknas och vad som behöver en förklaring.",
  "Fel måste rättas. Varningar kan stämma: kontrollera dem och skriv en förklaring i rutan NHV-rapport.",
  "Klarmarkera och exportera i rutan NHV-rapport när allt är klart.",
];

/** How many messages of a sheet begin with some words. */
const countOf = (measure: CompiledMeasure, prefix: string): string => {
  const last = FIRST_ROW + measure.outline.length - 1;
  const column = `${absolute(FIRST_ROW, COLUMN.message)}:${absolute(last, COLUMN.message)}`;
  return `COUNTIF(${quotedSheet(measure.id)}!${column},"${prefix.trim()}*")`;
};

const stateFormula = (measure: CompiledMeasure): string => {
  const [wrong, missing, asks] = [PREFIX.error, PREFIX.missing, PREFIX.warning].map((p) => countOf(measure, p));
  return `=IF(${wrong}>0,${wrong}&" fel att rätta",IF(${missing}=1,"1 uppgift saknas",IF(${missing}>0,${missing}&" uppgifter saknas",IF(${asks}>0,${asks}&" att förklara","Klart"))))`;
};

/** The words of a state, and how it looks. */
const STATE_LOOKS = [
  ["fel att", "wrong"],
  ["saknas", "missing"],
  ["förklara", "asks"],
  ["Klart", "right"],
] as const;

const missingAtFirst = (measure: CompiledMeasure): string => {
  const missing = measure.fields.filter(({ required }) => required === true).length;
  if (!missing) return "Klart";
  return measure.definition.development
    ? `${missing} att förklara`
    : missing === 1
      ? "1 uppgift saknas"
      : `${missing} uppgifter saknas`;
};

/** The cover: whose report it is, which measures are due, how each stands, and what to do. */
export function startSheet(compiled: CompiledArea, reportingYear: number, unit: string): SheetPlan {
  const { area, measures } = compiled;
  const { document } = area;
  const version = document.version ? `version ${document.version} (${document.date})` : "utan versionsnummer";
  const facts: [string, string][] = [
    ["Tillståndsområde", area.name],
    ["NHV-enhet", unit],
    ["Rapporteringsår", String(reportingYear)],
    ["Måttdokument", `${document.publisher}: ${document.title}, ${version}`],
  ];
  const headingRow = FACTS_ROW + facts.length + 1;
  const tableRow = headingRow + 1;
  const stepsRow = tableRow + measures.length + 1;
  const rows = measures.flatMap((measure, i): CellPlan[] => {
    const row = tableRow + i;
    const measured = measuredOf(area, measure.id);
    const period = periodOf(measured, reportingYear);
    const style = period ? "fact" : "factMuted";
    return [
      { row, column: 1, style: period ? "factBold" : "factMuted", text: measure.id },
      { row, column: 2, style, text: measure.definition.name },
      { row, column: 3, style, text: period ? periodText(period) : "Inte i år" },
      period
        ? { row, column: 4, style, content: stateFormula(measure), blankResult: missingAtFirst(measure) }
        : { row, column: 4, style, content: `Rapporteras första gången i mars ${measured.firstReported}` },
    ];
  });
  const lastRow = stepsRow + STEPS.length;
  const whole = { firstColumn: 1, lastColumn: HEADINGS.length };
  return {
    key: "Start",
    name: "Start",
    tabColor: "#12582B",
    columns: WIDTHS.map((width) => ({ width })),
    rowHeights: [
      { row: 1, height: 30 },
      { row: 2, height: 18 },
      ...facts.map(([, value], i) => ({ row: FACTS_ROW + i, height: 4 + 15 * linesOf(value, WIDTHS[1]!) })),
      { row: headingRow, height: 21 },
      ...measures.map(({ definition }, i) => ({
        row: tableRow + i,
        height: 4 + 15 * linesOf(definition.name, WIDTHS[1]!),
      })),
      { row: stepsRow, height: 20 },
      ...STEPS.map((_, i) => ({ row: stepsRow + 1 + i, height: 18 })),
    ],
    cells: [
      { row: 1, column: 1, style: "title", content: "Årlig uppföljning av nationell högspecialiserad vård" },
      {
        row: 2,
        column: 1,
        style: "subtitle",
        content: "Rapport från NHV-enhet. Endast aggregerade uppgifter, inga personuppgifter.",
      },
      ...facts.flatMap(([label, value], i): CellPlan[] => [
        { row: FACTS_ROW + i, column: 1, style: "label0", text: label },
        { row: FACTS_ROW + i, column: 2, style: "factBold", text: value },
      ]),
      ...HEADINGS.map((content, i): CellPlan => ({ row: headingRow, column: i + 1, style: "columnHeading", content })),
      ...rows,
      { row: stepsRow, column: 1, style: "heading0", content: "Så här gör ni" },
      ...[2, 3, 4].map((column): CellPlan => ({ row: stepsRow, column, style: "headingFill" })),
      ...STEPS.map((step, i): CellPlan => ({
        row: stepsRow + 1 + i,
        column: 1,
        style: "prose",
        content: `${i + 1}. ${step}`,
      })),
    ],
    merges: STEPS.map((_, i) => ({ row: stepsRow + 1 + i, ...whole })),
    validations: [],
    conditionalFormats: STATE_LOOKS.map(([words, look]) => ({
      firstRow: tableRow,
      lastRow: tableRow + measures.length - 1,
      column: HEADINGS.length,
      formula: `=ISNUMBER(SEARCH("${words}",$D${tableRow}))`,
      look,
    })),
    frozenRows: 0,
    print: {
      landscape: true,
      titleRows: { first: headingRow, last: headingRow },
      lastRow,
      lastColumn: HEADINGS.length,
      footer: `${area.name} · ${reportingYear}`,
    },
  };
}
