import type { CellValue } from "../../src/rules/readings";

/** Changes to a clean report that break a rule, and the other rules that are then broken by necessity. */
export type Breach = {
  rule: string;
  set: Readonly<Record<string, CellValue>>;
  follows?: readonly string[];
};

/** The year before the clean report, as far as anything is asked of it. Made up. */
export const YEAR_BEFORE = { "B1a.diagnos.hemofili": 100, "B1a.diagnos.vwd": 40, "T2.namnare": 110 } as const;

const alike = (measure: string, value: number, ...shown: string[]) =>
  Object.fromEntries(shown.map((one) => [`${measure}.${one}`, value] as const));

/** Every claim of koagulationssjukdomar. */
const CLAIMS: readonly Breach[] = [
  { rule: "B1a.hemregion.sum", set: { "B1a.hemregion.12": 48 } },
  {
    rule: "B1a.hemregion.required",
    set: { "B1a.hemregion.01": null, "B1a.hemregion.12": null, "B1a.ejFolkbokforda": 0 },
  },
  { rule: "B1a.kon.sum", set: { "B1a.kon.man": 139 } },
  { rule: "B1a.alder.sum", set: { "B1a.alder.barn": 81 } },
  { rule: "B1a.diagnos.over", set: { "B1a.diagnos.vrcfd": 21 } },
  { rule: "B1a.diagnos.under", set: { "B1a.diagnos.vrcfd": 19 } },
  { rule: "B1b.hemregion.over", set: { "B1b.hemregion.01": 21 } },
  { rule: "B1b.hemregion.under", set: { "B1b.hemregion.01": 19 } },
  { rule: "B1b.hemregion.required", set: { "B1b.hemregion.01": null } },
  { rule: "B1b.kon.sum", set: { "B1b.kon.man": 12 } },
  { rule: "B1b.diagnos.cover", set: { "B1b.diagnos.forvarvadVwd": 7 } },
  { rule: "B1b.diagnos.overlap", set: { "B1b.diagnos.forvarvadVwd": 9 } },
  {
    rule: "B1b.diagnos.subset",
    set: { "B1b.diagnos.forvarvadHemofili": 21, "B1b.diagnos.forvarvadVwd": 0 },
    follows: ["B1b.diagnos.overlap"],
  },
  { rule: "B1c.hemregion.over", set: { "B1c.hemregion.14": 31 } },
  { rule: "B1c.hemregion.under", set: { "B1c.hemregion.14": 29 } },
  { rule: "B1c.hemregion.required", set: { "B1c.hemregion.14": null } },
  { rule: "B1c.kon.sum", set: { "B1c.kon.man": 17 } },
  { rule: "B1c.trombofili.subset", set: { "B1c.allvarligTrombofili": 31 } },
  { rule: "B2.besok.sum", set: { "B2.besok.distans": 101 } },
  {
    rule: "B2.pop.B1a",
    set: { "B1a.diagnos.hemofili": 0, "B1a.diagnos.vwd": 0 },
    follows: ["B1a.diagnos.under", "T1.n.diagnos", "T2.namnare.diagnos", "P1.namnare.B1a"],
  },
  { rule: "B3.kirurgi.sum", set: { "B3.total": 26 } },
  { rule: "B3.akut.lan_over", set: { "B3.akut.inomlan": 7 } },
  { rule: "B3.akut.lan_under", set: { "B3.akut.inomlan": 5 } },
  { rule: "B3.elektiv.lan_over", set: { "B3.elektiv.utomlan": 6 } },
  { rule: "B3.elektiv.lan_under", set: { "B3.elektiv.utomlan": 4 } },
  {
    rule: "B3.pop.B1a",
    set: { "B1a.total": 0 },
    follows: [
      "B1a.hemregion.sum",
      "B1a.kon.sum",
      "B1a.alder.sum",
      "B1a.diagnos.over",
      "B3.plan.B1a",
      "T1.n.B1a",
      "T2.namnare.B1a",
      "Ö1.namnare.B1",
    ],
  },
  { rule: "B3.plan.B1a", set: { "B3.behandlingsplanUtanKirurgi": 201 } },
  { rule: "T1.stat.n0", set: { "T1.n": 0 } },
  { rule: "T1.stat.missing", set: { "T1.median": null }, follows: ["T1.cell.required"] },
  { rule: "T1.stat.order", set: { "T1.p10": 29 } },
  { rule: "T1.stat.n1", set: { "T1.n": 1, "T1.sd": null } },
  { rule: "T1.stat.n1_sd", set: { "T1.n": 1, ...alike("T1", 30, "medel", "p10", "median", "p90") } },
  // Of 20 and 41 days: the mean is rounded, the median is not.
  {
    rule: "T1.stat.n2",
    set: { "T1.n": 2, "T1.medel": 31, "T1.sd": 14.85, "T1.p10": 22.1, "T1.median": 30.5, "T1.p90": 38.9 },
  },
  { rule: "T1.stat.sd_zero", set: { "T1.sd": 0 }, follows: ["T1.stat.mean_median_sd", "T1.stat.quantile_bounds"] },
  { rule: "T1.stat.mean_median_sd", set: { "T1.median": 14 } },
  { rule: "T1.stat.mean_outside", set: { "T1.p90": 29 } },
  { rule: "T1.stat.quantile_bounds", set: { "T1.p90": 68 }, follows: ["T1.stat.possible"] },
  { rule: "T1.stat.possible", set: { "T1.sd": 6 } },
  { rule: "T1.stat.method", set: { "T1.n": 11, "T1.p10": 14.5 } },
  // An SD of 3, squared.
  {
    rule: "T1.stat.usual",
    set: { "T1.medel": 6, "T1.sd": 9, "T1.p10": 2, "T1.median": 5, "T1.p90": 9 },
  },
  { rule: "T1.n.B1a", set: { "T1.n": 201 }, follows: ["T1.n.diagnos"] },
  { rule: "T1.n.diagnos", set: { "T1.n": 171 } },
  {
    rule: "T1.n.B2",
    set: { "B2.total": 39, "B2.besok.fysiska": 39, "B2.besok.distans": 0 },
    follows: ["T2.namnare.B2"],
  },
  { rule: "T2.namnare.strata_over", set: { "T2.barn.namnare": 51 } },
  { rule: "T2.namnare.strata_under", set: { "T2.barn.namnare": 49 } },
  { rule: "T2.taljare.strata_over", set: { "T2.barn.taljare": 61 }, follows: ["T2.strata_match"] },
  { rule: "T2.taljare.strata_under", set: { "T2.barn.taljare": 59 }, follows: ["T2.strata_match"] },
  { rule: "T2.strata_match", set: { "T2.vuxna.taljare": 89 }, follows: ["T2.taljare.strata_under"] },
  { rule: "T2.ratio.zero", set: { "T2.namnare": 0 }, follows: ["T2.namnare.strata_over", "P1.namnare.T2"] },
  {
    rule: "T2.barn.ratio.zero",
    set: { "T2.barn.namnare": 0 },
    follows: ["T2.namnare.strata_under", "P1.namnare.T2strata"],
  },
  {
    rule: "T2.vuxna.ratio.zero",
    set: { "T2.vuxna.namnare": 0 },
    follows: ["T2.namnare.strata_under", "P1.namnare.T2strata"],
  },
  {
    rule: "T2.namnare.B1a",
    set: { "T2.namnare": 201 },
    follows: ["T2.namnare.strata_under", "T2.namnare.diagnos", "T2.namnare.O1"],
  },
  { rule: "T2.namnare.diagnos", set: { "T2.namnare": 171 }, follows: ["T2.namnare.strata_under"] },
  { rule: "T2.barn.B1a", set: { "B1a.alder.barn": 49, "B1a.alder.vuxna": 151 } },
  { rule: "T2.vuxna.B1a", set: { "B1a.alder.barn": 111, "B1a.alder.vuxna": 89 } },
  { rule: "T2.namnare.B2", set: { "B2.total": 139, "B2.besok.fysiska": 39 } },
  { rule: "T2.namnare.O1", set: { "Ö1.namnare": 139, "Ö1.taljare": 100 } },
  { rule: "R1.ratio.disjoint", set: { "R1.taljareA": 71 } },
  { rule: "R1.namnare.B1a_prev", set: { "R1.namnare": 141 } },
  { rule: "R1.namnare.T2_prev", set: { "R1.namnare": 109, "R1.taljareA": 50 } },
  { rule: "R2.total.B1c", set: { "R2.total": 31 } },
  { rule: "P1.stat.n0", set: { "P1.n": 0 } },
  { rule: "P1.stat.missing", set: { "P1.max": null }, follows: ["P1.cell.required"] },
  { rule: "P1.stat.order", set: { "P1.max": 79 } },
  { rule: "P1.stat.n1", set: { "P1.n": 1, "P1.sd": null } },
  { rule: "P1.stat.n1_sd", set: { "P1.n": 1, ...alike("P1", 80, "medel", "min", "median", "max") } },
  // Of 60 and 99.
  {
    rule: "P1.stat.n2",
    set: { "P1.n": 2, "P1.medel": 80, "P1.sd": 27.6, "P1.min": 60, "P1.median": 79.5, "P1.max": 99 },
  },
  { rule: "P1.stat.sd_zero", set: { "P1.sd": 0 }, follows: ["P1.stat.mean_median_sd", "P1.stat.sd_bounds"] },
  { rule: "P1.stat.mean_median_sd", set: { "P1.median": 95 } },
  { rule: "P1.stat.mean_range", set: { "P1.min": 79, "P1.sd": 8 } },
  { rule: "P1.stat.sd_bounds", set: { "P1.sd": 41 } },
  { rule: "P1.stat.possible", set: { "P1.sd": 6.7 } },
  // Of 60, 70, 80, 90 and 92, with n in the standard deviation.
  { rule: "P1.stat.method", set: { "P1.n": 5, "P1.sd": 12.09, "P1.min": 60, "P1.max": 92 } },
  { rule: "P1.n.namnare", set: { "P1.n": 101 } },
  { rule: "P1.namnare.B1a", set: { "P1.namnare": 171 }, follows: ["P1.namnare.T2", "P1.namnare.T2strata"] },
  { rule: "P1.namnare.T2", set: { "P1.namnare": 141 }, follows: ["P1.namnare.T2strata"] },
  {
    rule: "P1.namnare.T2strata",
    set: { "P1.namnare": 139, "T2.barn.namnare": 48 },
    follows: ["T2.namnare.strata_under"],
  },
  { rule: "P1.namnare.T2vuxna", set: { "P1.namnare": 89 } },
  { rule: "P1.cell.range", set: { "P1.max": 101 } },
  { rule: "Ö1.ratio.subset", set: { "Ö1.taljare": 201 } },
  { rule: "Ö1.namnare.B1", set: { "Ö1.namnare": 251 } },
];

/** A whole number that each measure asks for. */
const COUNTS = {
  B1a: "B1a.total",
  B1b: "B1b.kon.man",
  B1c: "B1c.total",
  B2: "B2.total",
  B3: "B3.akut.inomlan",
  T1: "T1.n",
  T2: "T2.taljare",
  R1: "R1.namnare",
  R2: "R2.total",
  P1: "P1.n",
  Ö1: "Ö1.namnare",
} as const;

/** The format rules of every measure. What cannot be used is told once, and other rules pass over it. */
const CELLS: readonly Breach[] = Object.entries(COUNTS).flatMap(([measure, field]): Breach[] => [
  { rule: `${measure}.cell.number`, set: { [field]: "ca 150" } },
  { rule: `${measure}.cell.integer`, set: { [field]: "1,5" } },
  {
    rule: `${measure}.cell.nonnegative`,
    set: { [field]: -1 },
    // The only measure with a scale: −1 lies outside it, too.
    follows: measure === "P1" ? ["P1.cell.range"] : [],
  },
  { rule: `${measure}.cell.magnitude`, set: { [field]: 1e300 } },
  { rule: `${measure}.cell.required`, set: { [field]: null } },
  { rule: `${measure}.cell.missing`, set: { [field]: "kan inte rapporteras" } },
]);

export const BREACHES: readonly Breach[] = [...CLAIMS, ...CELLS];
