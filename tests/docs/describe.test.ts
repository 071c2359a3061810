import { AREAS, loadArea } from "../../src/areas/areas";
import { field, number, orZero, quotient, squareRoot, sumOfFields } from "../../src/rules/amount";
import { all, blank, type Claim, compare, either, filled, implies } from "../../src/rules/claim";
import { compile } from "../../src/rules/compile";
import { describe as describeRule } from "../../src/rules/describe";
import type { ClaimRule } from "../../src/rules/rule";

async function ruleOf(slug: string, id: string) {
  const compiled = compile((await loadArea(slug))!);
  const rule = compiled.measures.flatMap(({ rules }) => rules).find((one) => one.id === id);
  if (!rule) throw new Error(`${slug} has no rule ${id}`);
  return describeRule(rule, compiled);
}

test.each([
  [
    "koagulationssjukdomar",
    "T1.n.B1a",
    "”N (patienter)” i T1 får inte vara större än ”Antal unika patienter, totalt” i B1a.",
  ],
  ["koagulationssjukdomar", "T1.n.B2", "”N (patienter)” i T1 bör inte vara större än ”Antal läkarbesök, totalt” i B2."],
  ["koagulationssjukdomar", "B1a.kon.sum", "”Kvinna” + ”Man” ska vara lika med ”Antal unika patienter, totalt”."],
  [
    "koagulationssjukdomar",
    "B1a.hemregion.sum",
    "Summan av de 21 uppgifterna under ”Hemregion (enligt folkbokföring)” + ”Ej folkbokförda i Sverige” ska vara lika med ”Antal unika patienter, totalt”.",
  ],
  [
    "koagulationssjukdomar",
    "B1a.hemregion.required",
    "När ”Antal unika patienter, totalt” är större än 0 ska minst en av de 21 uppgifterna under ”Hemregion (enligt folkbokföring)” vara ifylld eller ”Ej folkbokförda i Sverige” vara större än 0.",
  ],
  [
    "koagulationssjukdomar",
    "B1b.diagnos.subset",
    "”Förvärvad hemofili” och ”Förvärvad von Willebrands sjukdom” får var för sig inte vara större än ”Antal unika patienter, totalt”.",
  ],
  [
    "koagulationssjukdomar",
    "B2.pop.B1a",
    "När ”Hemofili A och B” + ”Svårare former av von Willebrands sjukdom” i B1a är 0 ska ”Antal läkarbesök, totalt” i B2 vara 0.",
  ],
  [
    "koagulationssjukdomar",
    "R1.namnare.T2_prev",
    "”Antal patienter som varit på årskontroll” i T2 i förra årets rapport bör inte vara större än ”Totalt antal patienter” i R1.",
  ],
  [
    "koagulationssjukdomar",
    "P1.namnare.T2",
    "”Antal patienter ≥15 år på årskontroll (underlag för svarsfrekvens)” i P1 får inte vara större än ”Antal patienter som varit på årskontroll” i T2. Gäller från rapporteringsåret 2027.",
  ],
  [
    "koagulationssjukdomar",
    "T1.stat.missing",
    "När ”N (patienter)” är minst 1 ska ”medelvärde”, ”10:e percentil”, ”median” och ”90:e percentil” vara ifyllda. När ”N (patienter)” är minst 2 ska ”standardavvikelse” vara ifylld.",
  ],
  [
    "koagulationssjukdomar",
    "T1.stat.sd_zero",
    "När ”N (patienter)” är minst 2 och ”standardavvikelse” är 0 gäller: avståndet mellan ”90:e percentil” och ”10:e percentil” får inte vara större än avrundningen; avståndet mellan ”medelvärde” och ”median” får inte vara större än avrundningen.",
  ],
  [
    "koagulationssjukdomar",
    "P1.stat.sd_bounds",
    "När ”N (patienter)” är minst 2 gäller: ”standardavvikelse” får inte vara större än (”maximum” − ”minimum”) / 2 × √(”N (patienter)” / (”N (patienter)” − 1)) + avrundningen; ”standardavvikelse” får inte vara mindre än (”maximum” − ”minimum”) / √(2 × ”N (patienter)”) − avrundningen.",
  ],
  [
    "koagulationssjukdomar",
    "P1.cell.range",
    "Ska ligga mellan 0 och 100: ”medelvärde”, ”minimum”, ”median” och ”maximum”.",
  ],
  ["koagulationssjukdomar", "T1.cell.integer", "Ska vara heltal: ”N (patienter)”."],
  [
    "koagulationssjukdomar",
    "B1a.cell.required",
    "Alla uppgifter ska vara ifyllda, utom de som får sitt värde på annat sätt.",
  ],
  [
    "koagulationssjukdomar",
    "R1.period.not_due",
    "Måttet rapporteras första gången i mars 2027. Före dess lämnas det tomt.",
  ],
  [
    "gendermatoser",
    "B4.zero.B3",
    "När ”Antal opererade patienter med epidermolysis bullosa, totalt” i B3 är 0 ska ”Antal operationer, totalt” i B4 vara 0. När ”Handkirurgiska ingrepp” i B3 är 0 ska ”Handkirurgiska ingrepp” i B4 vara 0. När ”Gastrostomi” i B3 är 0 ska ”Gastrostomi” i B4 vara 0. När ”Esofagusdilatation” i B3 är 0 ska ”Esofagusdilatation” i B4 vara 0.",
  ],
  [
    "sct-systemisk-skleros",
    "R2.namnare.B2_prev",
    "”Samtliga patienter som stamcellstransplanterats tre år före inrapporteringsåret” i R2 bör vara lika med ”N (patienter)” i B2 i rapporten 2 år tidigare.",
  ],
  [
    "skelettdysplasier",
    "B3.barn.stat.domain_soft",
    "I gruppen ”Barn (≤17 år)”: ”medelvärde”, ”median”, ”10:e percentil” och ”90:e percentil” bör vara högst 17 eller minst 18.",
  ],
  [
    "skelettdysplasier",
    "Ö1.R1O1.B1",
    "”Antal bedömda patienter med oklar/ingen skelettdysplasi-diagnos” i R1 + ”Antal bedömda patienter med skelettdysplasi-diagnos inom definitionen” i Ö1 − ”Antal patienter som fått en specifik skelettdysplasi-diagnos” i R1 bör inte vara större än ”Antal unika patienter, totalt” i B1.",
  ],
])("%s: %s is described in words", async (slug, id, says) => {
  expect(await ruleOf(slug, id)).toBe(says);
});

const [n, mean, median] = [field("T1.n"), field("T1.medel"), field("T1.median")];

test.each<[string, Claim, string]>([
  ["below a number", compare(n, "<", number(5)), "”N (patienter)” ska vara mindre än 5."],
  ["above another", compare(mean, ">", median), "”medelvärde” ska vara större än ”median”."],
  ["a decimal", compare(mean, "≤", number(2.5)), "”medelvärde” ska vara högst 2,5."],
  [
    "a root of a quotient",
    compare(mean, "≥", squareRoot(quotient(n, number(2)))),
    "”medelvärde” får inte vara mindre än √(”N (patienter)” / 2).",
  ],
  [
    "a sum over a divisor",
    compare(mean, "=", quotient(sumOfFields(["T1.p10", "T1.p90"]), number(2))),
    "”medelvärde” ska vara lika med (”10:e percentil” + ”90:e percentil”) / 2.",
  ],
  [
    "blank or else",
    either([blank("T1.sd"), compare(orZero("T1.sd"), "≥", number(1))]),
    "”standardavvikelse” ska vara minst 1.",
  ],
  [
    "one of two",
    either([filled("T1.sd"), filled("T1.median")]),
    "”standardavvikelse” ska vara ifylld eller ”median” vara ifylld.",
  ],
  ["several blank ones", all([blank("T1.sd"), blank("T1.median")]), "”standardavvikelse” och ”median” ska vara tomma."],
  [
    "a condition of either",
    implies(either([blank("T1.sd"), compare(n, "=", number(1))]), filled("T1.p10")),
    "När ”standardavvikelse” är tom eller ”N (patienter)” är 1 ska ”10:e percentil” vara ifylld.",
  ],
  [
    "a condition inside a condition",
    implies(compare(n, "≥", number(1)), implies(filled("T1.sd"), filled("T1.p10"))),
    "När ”N (patienter)” är minst 1 och ”standardavvikelse” är ifylld ska ”10:e percentil” vara ifylld.",
  ],
])("%s is read out", async (_, claim, says) => {
  const compiled = compile((await loadArea("koagulationssjukdomar"))!);
  const rule: ClaimRule = {
    kind: "claim",
    id: "T1.x",
    measure: "T1",
    severity: "error",
    claim,
    says: [],
    anchor: "T1.n",
    at: "1",
  };
  expect(describeRule(rule, compiled)).toBe(says);
});

test.each(AREAS)(
  "every rule of $slug is described in whole sentences, contradictions and surprises apart",
  async ({ load }) => {
    const compiled = compile(await load());
    const claims = compiled.measures.flatMap(({ rules }) => rules);
    for (const rule of claims) {
      const says = describeRule(rule, compiled);
      expect(says).toMatch(/^[”(√A-ZÅÄÖ].*\.$/u);
      if (rule.kind !== "claim") continue;
      if (rule.severity === "error") expect(says).not.toContain(" bör ");
      else expect(says).not.toMatch(/ (får|ska) /);
    }
  },
);

test("different rules of an area are described differently", async () => {
  const compiled = compile((await loadArea("sct-systemisk-skleros"))!);
  for (const { rules } of compiled.measures) {
    const described = rules.map((rule) => describeRule(rule, compiled));
    expect(new Set(described).size).toBe(described.length);
  }
});
