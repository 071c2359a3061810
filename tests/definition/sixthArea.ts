/**
 * A made-up area that no document describes, small but with a measure of each kind. A fresh copy each time, so that a
 * test can spoil it.
 */
export const sixthArea = () => ({
  format: "urn:nhv-rapport:omrade:v1",
  slug: "provområde",
  name: "Provområde",
  document: { title: "Påhittade uppföljningsmått", publisher: "Testmyndigheten", version: "1.0", date: "2026-01-15" },
  units: 2,
  measured: { yearsBefore: 1, firstReported: 2027, from: "2026-07-01" },
  measures: {
    B1: {
      kind: "count",
      ...about("Antal patienter", "Bakgrundsmått 1"),
      unit: "patienter",
      whole: "Antal patienter, totalt",
      by: [
        {
          relation: "partition",
          id: "kon",
          label: "Juridiskt kön",
          parts: [
            { id: "kvinna", label: "Kvinna" },
            { id: "man", label: "Man" },
          ],
          at: "12",
        },
      ],
    },
    T1: {
      kind: "statistic",
      ...about("Tid till besök", "Tillgänglighetsmått 1"),
      of: "patienter",
      unit: "dagar",
      values: "whole",
      workedOut: { kind: "days", from: "remiss", to: "besök", inPeriod: "to" },
      shows: ["medel", "sd", "p10", "median", "p90"],
      statisticsAt: "20",
      better: "lower",
    },
    R1: {
      kind: "share",
      ...about("Andel med plan", "Resultatmått 1"),
      numerator: { label: "Patienter med plan", unit: "patienter" },
      denominator: { label: "Alla patienter (= B1)", unit: "patienter", same: "B1.total" },
      better: "higher",
    },
    R2: {
      kind: "ratio",
      ...about("Kontroller", "Resultatmått 2"),
      quotient: "Kvot kontroller/patienter",
      numerator: { label: "Antal kontroller", unit: "kontroller" },
      denominator: { label: "Antal kontrollerade patienter", unit: "patienter" },
      better: "higher",
    },
  },
  relations: [
    {
      rule: "R1.namnare.B1",
      claim: { left: "R1.namnare", is: "=", right: "B1.total" },
      severity: "error",
      because: "Det är samma patienter.",
      at: "30",
    },
    {
      rule: "T1.n.B1",
      claim: { left: "T1.n", is: "≤", right: "B1.total" },
      severity: "error",
      because: "Patienterna ingår i B1.",
      at: "31",
    },
  ],
});

function about(name: string, heading: string) {
  return {
    name,
    heading,
    at: "10–40",
    asks: `${name}.`,
    population: "Alla patienter.",
    purpose: "Att prova.",
    foundIn: "Påhittade uppgifter",
  };
}

export type SixthArea = ReturnType<typeof sixthArea>;
