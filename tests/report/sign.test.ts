import { assess } from "../../src/report/assess";
import { reopen, sign } from "../../src/report/sign";
import { statusOf } from "../../src/report/signed";
import { exportSubmission } from "../../src/report/submission";
import type { Values } from "../../src/rules/readings";
import {
  attested,
  compiled,
  COORDINATOR,
  draft,
  explained,
  MARCH,
  REVIEWER,
  signedBy,
  SURPRISING,
} from "./signedReport";

describe("the coordinator's signature", () => {
  test.each<[string, Values, string, string[]]>([
    ["an error", { "B1a.kon.man": 139 }, "1 fel måste rättas", ["B1a.kon.sum"]],
    ["a text that is no number", { "B2.total": "många" }, "1 fel måste rättas", ["B2.cell.number"]],
    ["something missing", { "R2.total": null }, "1 uppgift saknas", ["R2.cell.required"]],
    ["a warning without explanation", SURPRISING, "1 varning behöver", ["B1a.diagnos.under"]],
    [
      "several things at once: each is told",
      { ...SURPRISING, "R2.total": null, "B1c.kon.man": 17 },
      "1 fel måste rättas",
      ["B1c.kon.sum", "R2.cell.required", "B1a.diagnos.under"],
    ],
  ])("is refused with %s", (_, set, says, rules) => {
    const signing = sign(compiled, draft(set), "koordinator", COORDINATOR, MARCH);
    if (signing.ok) throw new Error("The report should have been refused.");
    expect(signing.reasons[0]!.says).toContain(says);
    expect(signing.reasons.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(rules);
  });

  test("needs a name", () => {
    for (const name of ["", "  ", "\u200b", "\u0000\n"]) {
      expect(sign(compiled, draft(), "koordinator", name, MARCH)).toMatchObject({
        ok: false,
        reasons: [{ says: expect.stringContaining("Skriv namnet") }],
      });
    }
  });

  test("stands in the report with time, name and log, and leaves the draft as it was", () => {
    const before = draft();
    const report = signedBy(before, "koordinator", `  ${COORDINATOR} `);
    expect(report.signatures).toMatchObject([{ role: "koordinator", name: COORDINATOR, at: MARCH }]);
    expect(report.log).toEqual([{ at: MARCH, who: COORDINATOR, what: "Klarmarkerade rapporten" }]);
    expect(statusOf(compiled, report)).toBe("klarmarkerad");
    expect(before.signatures).toEqual([]);
  });

  test("is given where every warning is explained", () => {
    expect(statusOf(compiled, signedBy(explained(draft(SURPRISING)), "koordinator", COORDINATOR))).toBe("klarmarkerad");
  });
});

describe("the reviewer's signature", () => {
  test("comes after the coordinator's", () => {
    expect(sign(compiled, draft(), "granskare", REVIEWER, MARCH)).toMatchObject({
      ok: false,
      reasons: [{ says: expect.stringContaining("inte klarmarkerad") }],
    });
    expect(statusOf(compiled, attested())).toBe("attesterad");
  });

  test.each([
    COORDINATOR,
    COORDINATOR.toUpperCase(),
    ` ${COORDINATOR}  `,
    "Koordinator  Exempel",
    "Koordinator\u00a0Exempel",
    "Koor\u200bdinator Exempel",
  ])("is never the coordinator's own: “%s”", (name) => {
    const report = signedBy(draft(), "koordinator", COORDINATOR);
    expect(sign(compiled, report, "granskare", name, MARCH)).toMatchObject({
      ok: false,
      reasons: [{ says: expect.stringContaining("någon annan") }],
    });
  });

  test("is never the coordinator's own, in whatever Unicode form the name is written", () => {
    const report = signedBy(draft(), "koordinator", "Åsa Exempel".normalize("NFC"));
    expect(sign(compiled, report, "granskare", "Åsa Exempel".normalize("NFD"), MARCH).ok).toBe(false);
  });

  test("is not given twice, nor for what was changed after the coordinator signed", () => {
    expect(sign(compiled, attested(), "granskare", "Annan Exempel", MARCH)).toMatchObject({
      ok: false,
      reasons: [{ says: expect.stringContaining("redan attesterad") }],
    });
    const changed = signedBy(draft(), "koordinator", COORDINATOR);
    expect(
      sign(compiled, { ...changed, values: { ...changed.values, "Ö1.taljare": 151 } }, "granskare", REVIEWER, MARCH),
    ).toMatchObject({ ok: false, reasons: [{ says: expect.stringContaining("har ändrats sedan") }] });
  });
});

describe("what was signed is void when it changes", () => {
  test.each<[string, Values, string[]]>([
    ["a figure", { "Ö1.taljare": 151 }, ["Ö1.taljare"]],
    ["an emptied figure", { "Ö1.taljare": null }, ["Ö1.taljare"]],
    ["a figure that cannot be used any more", { "Ö1.taljare": "?" }, ["Ö1.taljare"]],
    ["several", { "Ö1.taljare": 151, "B2.total": 401 }, ["B2.total", "Ö1.taljare"]],
  ])("%s", (_, set, changed) => {
    const report = attested();
    const now = { ...report, values: { ...report.values, ...set } };
    expect(assess(compiled, now)).toMatchObject({ status: "utkast", changed });
    // Put back as it was, it is again what was signed.
    expect(statusOf(compiled, { ...now, values: report.values })).toBe("attesterad");
  });

  test.each([
    ["the unit", { unit: "En annan enhet" }],
    ["the year", { reportingYear: 2028 }],
    ["the document", { documentVersion: "1.1" }],
    ["an explanation", { explanations: {} }],
  ])("%s", (_, change) => {
    expect(statusOf(compiled, { ...attested(), ...change })).toBe("utkast");
  });

  test("how a figure is written is not what was signed", () => {
    const report = attested();
    const values = { ...report.values, "B2.total": "400", "P1.medel": "78,4", "B1a.hemregion.03": 0 };
    expect(assess(compiled, { ...report, values })).toMatchObject({ status: "attesterad", changed: [] });
  });

  test("opened again, nothing is signed, and the log keeps that it was", () => {
    const report = reopen(attested(), COORDINATOR, "Fel siffra i B2", MARCH);
    expect(statusOf(compiled, report)).toBe("utkast");
    expect(report.log.map(({ what }) => what)).toEqual([
      "Klarmarkerade rapporten",
      "Attesterade rapporten",
      "Öppnade rapporten igen: Fel siffra i B2",
    ]);
  });
});

describe("an explanation", () => {
  const report = explained(draft(SURPRISING));
  const explanationOf = (set: Values) =>
    assess(compiled, { ...report, values: { ...report.values, ...set } }).findings.find(
      ({ rule }) => rule === "B1a.diagnos.under",
    )?.explanation;

  test("counts for the figures it was written about", () => {
    expect(explanationOf({})).toBe("En patient har en annan diagnos.");
    expect(explanationOf({ "Ö1.taljare": 149 })).toBe("En patient har en annan diagnos.");
  });

  test("lapses when one of them changes, though the finding is the same", () => {
    expect(explanationOf({ "B1a.diagnos.vrcfd": 18 })).toBeNull();
    expect(explanationOf({ "B1a.diagnos.vrcfd": 18, "B1a.diagnos.hemofili": 121 })).toBeNull();
  });

  test("of nothing but spaces is none", () => {
    const empty = explained(draft(SURPRISING), "  \n ");
    expect(sign(compiled, empty, "koordinator", COORDINATOR, MARCH).ok).toBe(false);
  });
});

describe("a submission is made", () => {
  test("of no draft", () => {
    expect(exportSubmission(compiled, draft())).toMatchObject({
      ok: false,
      reasons: [{ says: expect.stringContaining("inte klarmarkerad") }],
    });
  });

  test("of no report that was changed afterwards, and it says which figures", () => {
    const report = attested();
    expect(exportSubmission(compiled, { ...report, values: { ...report.values, "Ö1.taljare": 151 } })).toMatchObject({
      ok: false,
      reasons: [{ says: expect.stringMatching(/individuell vårdplan” \(Ö1\.taljare\).*på nytt/) }],
    });
  });

  test("of a report with the coordinator's signature, and the reviewer's goes with it", () => {
    const report = attested();
    const coordinators = { ...report, signatures: report.signatures.slice(0, 1) };
    const roles = [coordinators, report].map((one) => {
      const exported = exportSubmission(compiled, one);
      return exported.ok ? exported.submission.signatures.map(({ role }) => role) : [];
    });
    expect(roles).toEqual([["koordinator"], ["koordinator", "granskare"]]);
  });
});
