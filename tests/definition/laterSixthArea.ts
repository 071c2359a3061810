import { sixthArea } from "./sixthArea";

/**
 * The made-up area in a later version of its document: B1 is broken down by age too, T1 is told with extremes and
 * no percentiles, R2 has another name for its numerator, and what was R1 is now R3.
 */
export function laterSixthArea() {
  const { measures, relations, ...rest } = sixthArea();
  const { B1, T1, R1, R2 } = measures;
  const alder = {
    relation: "partition",
    id: "alder",
    label: "Barn/vuxna",
    parts: [
      { id: "barn", label: "Barn" },
      { id: "vuxna", label: "Vuxna" },
    ],
    at: "13",
  };
  return {
    ...rest,
    document: { ...rest.document, version: "2.0", date: "2027-01-15" },
    measures: {
      B1: { ...B1, by: [...B1.by, alder] },
      T1: { ...T1, shows: ["medel", "sd", "min", "median", "max"] },
      R2: { ...R2, numerator: { ...R2.numerator, label: "Antal utförda kontroller" } },
      R3: { ...R1, heading: "Resultatmått 3" },
    },
    relations: relations.map((one) =>
      one.rule === "R1.namnare.B1"
        ? { ...one, rule: "R3.namnare.B1", claim: { ...one.claim, left: "R3.namnare" } }
        : one,
    ),
  };
}
