import type { Host, HostEvent, Outcome } from "../../src/hosts/host";
import type { WorkbookContent } from "../../src/report/workbookContent";
import type { CellValue, Values } from "../../src/rules/readings";
import { INPUTS, SMALL_PLAN, stateXml } from "./smallPlan";

/** What a person does in the workbook behind a host, by id of field or derived value and by key of sheet. */
export type Person = {
  /** Pastes into a cell: what is pasted, unlike what is typed, Excel does not check. */
  paste(id: string, value: number | string): void | Promise<void>;
  /** Takes the sheet's protection away and types over a formula. */
  overwrite(id: string, value: number): void | Promise<void>;
  insertRowAbove(id: string): void | Promise<void>;
  renameSheet(key: string, name: string): void | Promise<void>;
  deleteSheet(key: string): void | Promise<void>;
  unprotect(key: string): void | Promise<void>;
  copySheet(key: string): void | Promise<void>;
  /** Takes away Excel's own check of what is typed in a cell. */
  removeCheck(id: string): void | Promise<void>;
  /** Makes a sheet of their own with these rows from A1, and hides it. */
  hideAway(sheet: string, rows: (number | string)[][]): void | Promise<void>;
  /** Writes a comment on A1 of a sheet that they made. */
  comment(sheet: string, text: string): void | Promise<void>;
  /** Gives a name to a text. */
  nameText(name: string, text: string): void | Promise<void>;
};

export type Workplace = {
  host: Host;
  person: Person;
  /** With a window: the ids that are shown and the files that were opened, and where a person may select a cell. */
  window?: {
    shown(): string | null;
    opened(): readonly Uint8Array[];
    select(id: string): void;
    /** Lets what is under way arrive. */
    settle(): Promise<void>;
  };
  close?(): void;
};

const KEYS = ["B1a", "Ö1"];

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Failed: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

const inputs = ({ cells }: WorkbookContent): Record<string, CellValue> =>
  Object.fromEntries(INPUTS.filter((id) => cells[id]).map((id) => [id, cells[id]!.value]));

/**
 * What every host of a workbook must do. `arrive` gives an empty workbook.
 * @param hasWindow whether there is a window to show cells in, and a person who selects them
 */
export function hostContract(name: string, arrive: () => Promise<Workplace>, { hasWindow = true } = {}): void {
  describe(`${name}, as every host,`, () => {
    let place: Workplace;
    const read = async () => valueOf(await place.host.read());
    const build = async () => valueOf(await place.host.build(SMALL_PLAN, stateXml("ny")));

    beforeEach(async () => {
      place = await arrive();
    });
    afterEach(() => place.close?.());

    test("gives back what was built", async () => {
      await build();
      const content = await read();
      expect(content).toMatchObject({ state: stateXml("ny"), sheets: KEYS, lost: [], unprotected: [] });
      expect(Object.keys(content.cells).toSorted()).toEqual([
        "B1a.kvot",
        "B1a.namnare",
        "B1a.taljare",
        "Ö1.kvot",
        "Ö1.namnare",
        "Ö1.taljare",
      ]);
      expect(content.cells["B1a.taljare"]).toEqual({ value: null, formula: null });
      expect(content.cells["B1a.kvot"]).toEqual({
        value: null,
        formula: `=IF(COUNT(B5:B6)=2,IF(B6=0,"",ROUND(B5/B6,2)),"")`,
      });
    });

    test("tells how far the building has come, from nothing to all of it", async () => {
      const told: number[] = [];
      valueOf(await place.host.build(SMALL_PLAN, stateXml("ny"), (done) => told.push(done)));
      expect(told.length).toBeGreaterThan(1);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.at(-1)).toBe(1);
    });

    test("refuses to build where there is a sheet of ours, and changes nothing", async () => {
      await build();
      await place.person.paste("B1a.taljare", 7);
      const outcome = await place.host.build(SMALL_PLAN, stateXml("igen"));
      expect(outcome).toMatchObject({ ok: false, failure: { kind: "occupied" } });
      const content = await read();
      expect(content.state).toBe(stateXml("ny"));
      expect(content.cells["B1a.taljare"]!.value).toBe(7);
    });

    test("replaces the state as a whole, and leaves the figures", async () => {
      await build();
      await place.person.paste("B1a.taljare", 7);
      valueOf(await place.host.saveState(stateXml("&lt;klar&gt; åäö"), stateXml("ny")));
      valueOf(await place.host.saveState(stateXml("attesterad"), stateXml("&lt;klar&gt; åäö")));
      const content = await read();
      expect(content.state).toBe(stateXml("attesterad"));
      expect(content.cells["B1a.taljare"]!.value).toBe(7);
    });

    test.each([["another"], ["none"]])(
      "saves no state over another than the change was based on: %s",
      async (basedOn) => {
        await build();
        const base = basedOn === "none" ? null : stateXml(basedOn);
        expect(await place.host.saveState(stateXml("min"), base)).toEqual({ ok: false, failure: { kind: "outdated" } });
        await read();
        expect(await place.host.saveState(stateXml("min"), base)).toEqual({ ok: false, failure: { kind: "outdated" } });
        expect((await read()).state).toBe(stateXml("ny"));
        valueOf(await place.host.saveState(stateXml("min"), stateXml("ny")));
        expect((await read()).state).toBe(stateXml("min"));
      },
    );

    test("takes no state that is not ours for a state", async () => {
      await build();
      await expect(place.host.saveState(`<rapport xmlns="urn:annat">x</rapport>`, stateXml("ny"))).rejects.toThrow(
        "urn:nhv-rapport:v1",
      );
    });

    test("reads what a person enters: numbers as numbers, text as text", async () => {
      await build();
      await place.person.paste("B1a.taljare", 12);
      await place.person.paste("B1a.namnare", 12.5);
      await place.person.paste("Ö1.taljare", -3);
      await place.person.paste("Ö1.namnare", "tolv");
      expect(inputs(await read())).toEqual({
        "B1a.taljare": 12,
        "B1a.namnare": 12.5,
        "Ö1.taljare": -3,
        "Ö1.namnare": "tolv",
      });
    });

    test.each<[string, CellValue]>([
      ["a whole number", 12],
      ["a decimal", 0.1],
      ["a large number", 999_999_999],
      ["zero, which is not blank", 0],
      ["text", "tolv <st> & mer"],
      ["text that looks like a number", "12"],
      ["text that looks like a date", "2025-03-01"],
      ["text that looks like a formula", "=1+1"],
      ["text that begins with an apostrophe", "'12"],
      ["a truth value", true],
      ["nothing, which empties the cell", null],
    ])("writes %s as it is", async (_, value) => {
      await build();
      await place.person.paste("B1a.namnare", 5);
      valueOf(await place.host.write({ "B1a.namnare": value, "Ö1.taljare": 2 }));
      expect(inputs(await read())).toEqual({
        "B1a.taljare": null,
        "B1a.namnare": value,
        "Ö1.taljare": 2,
        "Ö1.namnare": null,
      });
    });

    test("writes nothing over what somebody has typed since it was seen, and writes over what is as it was", async () => {
      await build();
      await place.person.paste("B1a.namnare", 5);
      const seen = { "B1a.taljare": null, "B1a.namnare": null };
      const outcome = await place.host.write({ "B1a.taljare": 0, "B1a.namnare": 0 }, seen);
      expect(outcome).toEqual({ ok: false, failure: { kind: "outdated" } });
      expect(inputs(await read())).toMatchObject({ "B1a.taljare": null, "B1a.namnare": 5 });
      valueOf(await place.host.write({ "B1a.taljare": 0, "B1a.namnare": 0 }, { ...seen, "B1a.namnare": 5 }));
      expect(inputs(await read())).toMatchObject({ "B1a.taljare": 0, "B1a.namnare": 0 });
    });

    test("writes nothing at all when one of the cells is gone", async () => {
      await build();
      await place.person.deleteSheet("Ö1");
      const outcome = await place.host.write({ "B1a.taljare": 1, "Ö1.taljare": 2 });
      expect(outcome).toEqual({ ok: false, failure: { kind: "gone", what: "Ö1.taljare" } });
      expect(inputs(await read())).toEqual({ "B1a.taljare": null, "B1a.namnare": null });
    });

    test("writes nothing in a locked sheet, and writes again once it is open", async () => {
      await build();
      valueOf(await place.host.lock(true, KEYS, INPUTS));
      const refused = await place.host.write({ "B1a.taljare": 1 });
      expect(refused).toMatchObject({ ok: false, failure: { kind: "protected" } });
      expect((await read()).cells["B1a.taljare"]!.value).toBeNull();
      valueOf(await place.host.lock(false, KEYS, INPUTS));
      valueOf(await place.host.write({ "B1a.taljare": 1 }));
      expect((await read()).cells["B1a.taljare"]!.value).toBe(1);
    });

    test("never opens what is no input: formulas stay locked", async () => {
      await build();
      valueOf(await place.host.lock(true, KEYS, INPUTS));
      valueOf(await place.host.lock(false, KEYS, INPUTS));
      expect(await place.host.write({ "B1a.kvot": 1 })).toMatchObject({ ok: false, failure: { kind: "protected" } });
      expect((await read()).unprotected).toEqual([]);
    });

    test("locks only what is all there, and opens what is left", async () => {
      await build();
      valueOf(await place.host.lock(true, KEYS, INPUTS));
      await place.person.deleteSheet("Ö1");
      expect(await place.host.lock(true, KEYS, INPUTS)).toEqual({ ok: false, failure: { kind: "gone", what: "Ö1" } });
      valueOf(await place.host.lock(false, KEYS, INPUTS));
      valueOf(await place.host.write({ "B1a.taljare": 1 }));
    });

    test("protects a sheet again when it is locked", async () => {
      await build();
      await place.person.unprotect("B1a");
      expect((await read()).unprotected).toEqual(["B1a"]);
      valueOf(await place.host.lock(true, KEYS, INPUTS));
      expect((await read()).unprotected).toEqual([]);
    });

    test("finds cells by their names when a sheet is renamed and rows are inserted", async () => {
      await build();
      await place.person.paste("B1a.namnare", 9);
      await place.person.renameSheet("B1a", "Anna's blad");
      await place.person.insertRowAbove("B1a.namnare");
      await place.person.paste("B1a.namnare", 10);
      valueOf(await place.host.write({ "B1a.taljare": 4 }));
      const content = await read();
      expect(content).toMatchObject({ sheets: KEYS, lost: [], unprotected: [] });
      expect(inputs(content)).toMatchObject({ "B1a.taljare": 4, "B1a.namnare": 10 });
      valueOf(await place.host.lock(true, KEYS, INPUTS));
      expect(await place.host.write({ "B1a.namnare": 1 })).toMatchObject({ ok: false });
    });

    test("says which cells went with a deleted sheet", async () => {
      await build();
      await place.person.paste("B1a.taljare", 3);
      await place.person.deleteSheet("Ö1");
      const content = await read();
      expect(content.sheets).toEqual(["B1a"]);
      expect(content.lost.toSorted()).toEqual(["Ö1.kvot", "Ö1.namnare", "Ö1.taljare"]);
      expect(content.cells["B1a.taljare"]!.value).toBe(3);
    });

    test("builds again where all sheets of ours were deleted", async () => {
      await build();
      for (const key of KEYS) await place.person.deleteSheet(key);
      await place.person.deleteSheet("Start");
      valueOf(await place.host.build(SMALL_PLAN, stateXml("på nytt")));
      expect(await read()).toMatchObject({ state: stateXml("på nytt"), sheets: KEYS, lost: [] });
    });

    test("shows that a formula was overwritten by a value", async () => {
      await build();
      await place.person.overwrite("B1a.kvot", 0.5);
      const content = await read();
      expect(content.cells["B1a.kvot"]).toEqual({ value: 0.5, formula: null });
      expect(content.unprotected).toEqual(["B1a"]);
    });

    test("finds nothing of ours in a workbook that is not ours", async () => {
      if (place.window) expect(await read()).toEqual({ state: null, cells: {}, sheets: [], lost: [], unprotected: [] });
      else expect(await place.host.read()).toEqual({ ok: false, failure: { kind: "gone", what: "file" } });
    });

    const inspect = async () => valueOf(await place.host.inspect(SMALL_PLAN));

    test("inspects what was built: every cell that the plan gives content, names, protection and checks", async () => {
      await build();
      const { sheets: all, names, unvalidated, unlocked } = await inspect();
      // An empty workbook may have had a sheet of its own.
      const sheets = all.filter(({ name }) => name !== "Blad1");
      expect(sheets.map(({ name, isProtected }) => [name, isProtected])).toEqual([
        ["Start", true],
        ["B1a", true],
        ["Ö1", true],
      ]);
      for (const [i, { cells }] of SMALL_PLAN.sheets.entries()) {
        const planned = cells.flatMap(({ row, column, content, text }) => {
          const isFormula = typeof content === "string" && content.startsWith("=");
          const formula = isFormula ? content : null;
          return (content ?? text) === undefined
            ? []
            : [{ row, column, formula, ...(!formula && { value: text ?? content }) }];
        });
        const bare = (formula: string | null) => formula?.replace(/'([^']+)'!/g, "$1!") ?? null;
        const order = (cell: { row: number; column: number }) => cell.row * 100 + cell.column;
        expect(
          sheets[i]!.cells.map(({ row, column, value, formula }) => ({
            row,
            column,
            formula: bare(formula),
            ...(!formula && { value }),
          })).toSorted((a, b) => order(a) - order(b)),
        ).toEqual(planned.map((cell) => ({ ...cell, formula: bare(cell.formula) })));
      }
      expect(
        names
          .filter(({ kind }) => kind === "block")
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(KEYS);
      expect(names.find(({ id }) => id === "Ö1.kvot")).toEqual({
        kind: "cell",
        id: "Ö1.kvot",
        at: { sheet: "Ö1", row: 7, column: 3, lastRow: 7, lastColumn: 3 },
      });
      expect(unvalidated).toEqual([]);
      expect(unlocked.toSorted()).toEqual(KEYS);
      valueOf(await place.host.lock(true, KEYS, INPUTS));
      expect((await inspect()).unlocked).toEqual([]);
      valueOf(await place.host.lock(false, ["Ö1"], ["Ö1.taljare"]));
      expect((await inspect()).unlocked).toEqual(["Ö1"]);
    });

    test("inspects what a person changed: values, formulas written over, protection, checks, sheets gone and hidden", async () => {
      await build();
      await place.person.paste("B1a.taljare", 7);
      await place.person.removeCheck("B1a.namnare");
      await place.person.overwrite("B1a.kvot", 3);
      await place.person.deleteSheet("Ö1");
      await place.person.hideAway("Undan", [["Id", 12]]);
      const { sheets, names, unvalidated } = await inspect();
      const [b1a, aside] = ["B1a", "Undan"].map((called) => sheets.find(({ name }) => name === called)!);
      expect(b1a!.isProtected).toBe(false);
      expect(b1a!.cells).toEqual(
        expect.arrayContaining([
          { row: 5, column: 2, value: 7, formula: null },
          { row: 7, column: 3, value: 3, formula: null },
        ]),
      );
      expect(aside).toMatchObject({
        isProtected: false,
        cells: [
          { row: 1, column: 1, value: "Id", formula: null },
          { row: 1, column: 2, value: 12, formula: null },
        ],
      });
      expect(sheets.map(({ name }) => name)).not.toContain("Ö1");
      expect(names.find(({ id }) => id === "Ö1.taljare")?.at).toBeNull();
      expect(unvalidated).toEqual(["B1a.namnare"]);
    });

    test("never takes a copy of a sheet for the sheet: its names are its own", async () => {
      await build();
      await place.person.paste("B1a.taljare", 7);
      await place.person.copySheet("B1a");
      await place.person.paste("B1a.taljare", 8);
      expect(await read()).toMatchObject({ sheets: KEYS, lost: [], cells: { "B1a.taljare": { value: 8 } } });
      const { sheets, names } = await inspect();
      expect(names.find(({ id }) => id === "B1a.taljare")?.at).toMatchObject({ sheet: "B1a", row: 5 });
      expect(names.filter(({ id }) => id === "B1a.taljare")).toHaveLength(1);
      const copy = sheets.find(({ name }) => name === "B1a (2)")!;
      expect(copy.names).toContainEqual({
        kind: "cell",
        id: "B1a.taljare",
        at: { sheet: "B1a (2)", row: 5, column: 2, lastRow: 5, lastColumn: 2 },
      });
      expect(copy.cells).toContainEqual({ row: 5, column: 2, value: 7, formula: null });
      await place.person.deleteSheet("B1a");
      const left = await read();
      expect(left.sheets).toEqual(["Ö1"]);
      expect(left.lost.toSorted()).toEqual(["B1a.kvot", "B1a.namnare", "B1a.taljare"]);
      expect(await place.host.write({ "B1a.taljare": 1 })).toMatchObject({ ok: false, failure: { kind: "gone" } });
    });

    test("scans what a person leaves anywhere, seen or hidden", async () => {
      await build();
      await place.person.paste("B1a.taljare", 7);
      await place.person.paste("Ö1.namnare", "tolv <st> & mer");
      await place.person.hideAway("Undan", [
        ["Id", "Antal"],
        ["X-1 åäö", 199001012385],
      ]);
      await place.person.comment("Undan", "Fråga Koordinator Exempel");
      await place.person.nameText("Egen_lista", "hemligt");
      const scanned = valueOf(await place.host.scan());
      const cell = { kind: "cell", sheet: "Undan", ours: false, id: null };
      expect(scanned).toEqual(
        expect.arrayContaining([
          { place: { ...cell, row: 1, column: 1 }, value: "Id" },
          { place: { ...cell, row: 2, column: 1 }, value: "X-1 åäö" },
          { place: { ...cell, row: 2, column: 2 }, value: 199001012385 },
          { place: { kind: "comment", sheet: "Undan" }, value: "Fråga Koordinator Exempel" },
          { place: { kind: "names" }, value: "Egen_lista" },
          { place: { kind: "names" }, value: `="hemligt"` },
          { place: { kind: "cell", sheet: "B1a", row: 5, column: 2, ours: true, id: "B1a.taljare" }, value: 7 },
        ]),
      );
      expect(scanned.filter(({ value }) => value === "tolv <st> & mer")).toEqual([
        {
          place: { kind: "cell", sheet: "Ö1", row: 6, column: 2, ours: true, id: "Ö1.namnare" },
          value: "tolv <st> & mer",
        },
      ]);
    });

    test("leaves the state and the formulas of the report's sheets out of a scan", async () => {
      await build();
      const scanned = valueOf(await place.host.scan());
      expect(scanned.filter(({ value }) => String(value) === "ny" || /^Saknas|fyll i/.test(String(value)))).toEqual([]);
      expect(scanned.filter(({ place: at }) => at.kind === "cell" && at.id?.endsWith(".kvot"))).toEqual([]);
    });

    test("shows a cell, or says that it is gone", async () => {
      if (!place.window) return expect(await place.host.show(["B1a.taljare"])).toMatchObject({ ok: false });
      await build();
      valueOf(await place.host.show(["Ö1.kvot", "B1a.taljare"]));
      expect(place.window.shown()).toBe("Ö1.kvot");
      await place.person.deleteSheet("Ö1");
      expect(await place.host.show(["Ö1.kvot"])).toEqual({ ok: false, failure: { kind: "gone", what: "Ö1.kvot" } });
    });

    test("opens a finished workbook as it is, byte by byte", async () => {
      const file = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256);
      if (!place.window) return expect(await place.host.open(file)).toMatchObject({ ok: false });
      valueOf(await place.host.open(file));
      expect(place.window.opened().map((one) => [...one])).toEqual([[...file]]);
    });

    test("tells those who watch that something may have changed, until they stop", async () => {
      if (!place.window) return expect(await place.host.watch(() => undefined)).toMatchObject({ ok: false });
      await build();
      const told: HostEvent[] = [];
      const stop = valueOf(await place.host.watch((event) => told.push(event)));
      await place.window.settle();
      told.length = 0;
      await place.person.paste("B1a.taljare", 3);
      await place.window.settle();
      expect(told).toContainEqual({ kind: "changed" });
      await stop();
      told.length = 0;
      await place.person.paste("B1a.taljare", 4);
      await place.window.settle();
      expect(told).toEqual([]);
    });

    if (!hasWindow) {
      test("leaves mending to where there is a person who sees to it", async () => {
        await build();
        const nothing = { anew: [], rewritten: ["B1a"], values: {} };
        expect(await place.host.mend(SMALL_PLAN, nothing, stateXml("lagad"), stateXml("ny"))).toMatchObject({
          ok: false,
        });
        expect((await read()).state).toBe(stateXml("ny"));
      });
      return;
    }

    describe("mends,", () => {
      const FIGURES = { "B1a.taljare": 7, "B1a.namnare": 12.5, "Ö1.taljare": 3, "Ö1.namnare": "tolv" };
      const mend = async (anew: string[], rewritten: string[], values: Values = FIGURES) =>
        valueOf(
          await place.host.mend(SMALL_PLAN, { anew, rewritten, values }, stateXml("lagad"), (await read()).state),
        );
      const whole = { state: stateXml("lagad"), sheets: KEYS, lost: [], unprotected: [] };
      beforeEach(async () => {
        await build();
        valueOf(await place.host.write(FIGURES));
      });

      test("makes a deleted sheet anew with its figures, in their own kinds", async () => {
        await place.person.deleteSheet("Ö1");
        await mend(["Ö1"], ["Start"]);
        const content = await read();
        expect({ ...content, sheets: content.sheets.toSorted() }).toMatchObject(whole);
        expect(inputs(content)).toEqual(FIGURES);
        expect(content.cells["Ö1.kvot"]!.formula).toContain("B1a");
      });

      test("writes what was lost of a sheet again, and leaves its inputs", async () => {
        await place.person.overwrite("B1a.kvot", 0.5);
        expect((await read()).unprotected).toEqual(["B1a"]);
        await mend([], ["B1a"], { "B1a.taljare": 99 });
        const content = await read();
        expect(content).toMatchObject(whole);
        expect(inputs(content)).toEqual(FIGURES);
        expect(content.cells["B1a.kvot"]!.formula).toContain("ROUND(B5/B6,2)");
        expect(await place.host.write({ "B1a.kvot": 1 })).toMatchObject({ ok: false, failure: { kind: "protected" } });
        valueOf(await place.host.write({ "B1a.namnare": 13 }));
      });

      test("lets the sheet that was there stay under another name, as it was", async () => {
        await mend(["B1a"], ["Start", "Ö1"], { ...FIGURES, "B1a.taljare": 8 });
        expect(inputs(await read())).toEqual({ ...FIGURES, "B1a.taljare": 8 });
        await mend(["B1a"], ["Start", "Ö1"]);
        const scanned = valueOf(await place.host.scan());
        const stands = (sheet: string, value: number, ours: boolean) =>
          expect(scanned).toContainEqual({
            place: { kind: "cell", sheet, row: 5, column: 2, ours, id: ours ? "B1a.taljare" : null },
            value,
          });
        stands("B1a (gammalt)", 7, false);
        stands("B1a (gammalt 2)", 8, false);
        stands("B1a", 7, true);
      });

      test("leaves a sheet that the plan does not have as it was, and takes away the names that lead there", async () => {
        const withoutÖ1 = {
          ...SMALL_PLAN,
          sheets: SMALL_PLAN.sheets.filter(({ key }) => key !== "Ö1"),
          names: SMALL_PLAN.names.filter(({ sheet }) => sheet !== "Ö1"),
        };
        const mending = { anew: ["B1a"], rewritten: [], values: FIGURES };
        valueOf(await place.host.mend(withoutÖ1, mending, stateXml("lagad"), stateXml("ny")));
        const content = await read();
        expect(inputs(content)).toEqual({ "B1a.taljare": 7, "B1a.namnare": 12.5 });
        expect([content.sheets, content.lost]).toEqual([["B1a"], []]);
        const [figure] = valueOf(await place.host.scan()).filter(
          ({ place: at }) => at.kind === "cell" && at.sheet === "Ö1" && at.column === 2,
        );
        expect(figure).toMatchObject({ place: { ours: false, id: null }, value: 3 });
      });

      test.each([
        ["made anew", ["B1a", "Ö1"], []],
        ["written again", [], ["B1a", "Ö1"]],
      ])("mends nothing by a state that is no longer there: sheets that are to be %s", async (_, anew, rewritten) => {
        await place.person.overwrite("B1a.kvot", 0.5);
        valueOf(await place.host.saveState(stateXml("annans"), stateXml("ny")));
        const before = await read();
        const { sheets } = await inspect();
        const mending = { anew, rewritten, values: { ...FIGURES, "B1a.taljare": 8 } };
        expect(await place.host.mend(SMALL_PLAN, mending, stateXml("lagad"), stateXml("ny"))).toEqual({
          ok: false,
          failure: { kind: "outdated" },
        });
        expect(await read()).toEqual(before);
        expect((await inspect()).sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
      });

      test("tells how far the mending has come, and those who watch that something changed", async () => {
        const heard: HostEvent[] = [];
        const stop = valueOf(await place.host.watch((event) => heard.push(event)));
        await place.window!.settle();
        heard.length = 0;
        const told: number[] = [];
        const mending = { anew: ["B1a"], rewritten: ["Start", "Ö1"], values: FIGURES };
        valueOf(
          await place.host.mend(SMALL_PLAN, mending, stateXml("lagad"), stateXml("ny"), (done) => told.push(done)),
        );
        await place.window!.settle();
        expect(told.length).toBeGreaterThan(1);
        expect(told).toEqual(told.toSorted((a, b) => a - b));
        expect(told.at(-1)).toBe(1);
        expect(heard).toContainEqual({ kind: "changed" });
        await stop();
      });

      test("changes nothing more the second time", async () => {
        await mend([], ["Start", "B1a", "Ö1"]);
        const once = await read();
        await mend([], ["Start", "B1a", "Ö1"]);
        expect(await read()).toEqual(once);
        expect(inputs(once)).toEqual(FIGURES);
      });
    });

    test("tells those who watch of what is built and written through it, too", async () => {
      const told: HostEvent[] = [];
      const stop = valueOf(await place.host.watch((event) => told.push(event)));
      await place.window!.settle();
      told.length = 0;
      await build();
      await place.window!.settle();
      expect(told).toContainEqual({ kind: "changed" });
      told.length = 0;
      valueOf(await place.host.write({ "B1a.taljare": 3 }));
      await place.window!.settle();
      expect(told).toContainEqual({ kind: "changed" });
      await stop();
    });

    test("tells those who watch that sheets are others than before, or otherwise protected", async () => {
      await build();
      const told: HostEvent[] = [];
      const stop = valueOf(await place.host.watch((event) => told.push(event)));
      const isTold = async (act: () => void | Promise<void>): Promise<boolean> => {
        await place.window!.settle();
        told.length = 0;
        await act();
        await place.window!.settle();
        return told.some(({ kind }) => kind === "changed") && told.some(({ kind }) => kind === "reshaped");
      };
      expect(await isTold(() => place.person.paste("B1a.taljare", 3))).toBe(false);
      expect(await isTold(() => place.person.unprotect("B1a"))).toBe(true);
      expect(await isTold(() => place.person.copySheet("B1a"))).toBe(true);
      expect(await isTold(() => place.person.deleteSheet("Ö1"))).toBe(true);
      await stop();
    });

    test("tells which row the active cell stands in", async () => {
      await build();
      await read();
      const told: HostEvent[] = [];
      const stop = valueOf(await place.host.watch((event) => told.push(event)));
      place.window!.select("B1a.namnare");
      await place.window!.settle();
      expect(told).toContainEqual({ kind: "selected", id: "B1a.namnare", sheet: "B1a" });
      await stop();
    });
  });
}
