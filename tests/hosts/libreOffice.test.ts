import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { lockWorkbook, replaceState, writeValues } from "../../src/hosts/file/editWorkbook";
import { readWorkbook } from "../../src/hosts/file/readWorkbook";
import { writeWorkbook } from "../../src/hosts/file/writeWorkbook";
import { compile } from "../../src/rules/compile";
import { planWorkbook } from "../../src/sheet/workbook";
import { whereLibreOfficeIs } from "../libreoffice/office";
import { savedByLibreOffice } from "../libreoffice/savedByLibreOffice";
import { valueOf } from "./contract";
import { INPUTS, SMALL_PLAN, stateXml } from "./smallPlan";

/* LibreOffice opens our files and saves them as its own. */

whereLibreOfficeIs("saved by LibreOffice", () => {
  const STATE = stateXml("{&quot;a&quot;:&quot;åäö &lt;&amp;&gt;&quot;}");

  test("a whole report is still all there: names, formulas, what they give, locks and state", async () => {
    const plan = planWorkbook(compile(koagulationssjukdomar), 2027, "Testenheten");
    const before = await writeWorkbook(plan, STATE);
    const [ours, theirs] = [before, savedByLibreOffice(before)].map((file) => valueOf(readWorkbook(file)));
    const bare = ({ cells }: typeof ours & object) =>
      Object.fromEntries(
        Object.entries(cells).map(([id, { value, formula }]) => [
          id,
          [value, formula?.replace(/'([^']+)'!/g, "$1!").replace(/\s/g, "")],
        ]),
      );
    expect(bare(theirs!)).toEqual(bare(ours!));
    expect({ ...theirs!, cells: {}, state: "", sheets: theirs!.sheets.toSorted() }).toEqual({
      ...ours!,
      cells: {},
      state: "",
      sheets: ours!.sheets.toSorted(),
    });
    expect(theirs!.state).toContain(`<rapport xmlns="urn:nhv-rapport:v1">`);
    expect(theirs!.state).toContain("åäö &lt;&amp;&gt;");
  });

  test("what was written into a file is calculated, and can be edited again", async () => {
    const before = await writeWorkbook(SMALL_PLAN, STATE);
    const written = valueOf(writeValues(before, { "B1a.taljare": 3, "B1a.namnare": 4, "Ö1.taljare": "tre <st>" }));
    const theirs = savedByLibreOffice(written);
    expect(valueOf(readWorkbook(theirs)).cells).toMatchObject({
      "B1a.taljare": { value: 3 },
      "B1a.kvot": { value: 0.75 },
      "Ö1.taljare": { value: "tre <st>" },
    });
    const locked = valueOf(lockWorkbook(theirs, true, ["B1a", "Ö1"], INPUTS));
    expect(writeValues(locked, { "B1a.taljare": 5 })).toMatchObject({ ok: false, failure: { kind: "protected" } });
    const opened = valueOf(lockWorkbook(savedByLibreOffice(locked), false, ["B1a", "Ö1"], INPUTS));
    const again = savedByLibreOffice(
      valueOf(replaceState(valueOf(writeValues(opened, { "B1a.taljare": 5 })), stateXml("två"))),
    );
    const content = valueOf(readWorkbook(again));
    expect(content.cells["B1a.kvot"]!.value).toBe(1.25);
    expect(content.state).toContain("två");
    expect(content.unprotected).toEqual([]);
  });
});
