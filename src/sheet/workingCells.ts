import type { CompiledArea } from "../rules/compile";
import type { OutlineRow } from "../rules/field";
import { wordsIn } from "../rules/formula";
import type { WorkingCells } from "../rules/readingFormula";
import {
  decimalsFormula,
  digitsFormula,
  joinedFormula,
  numberFormula,
  settledFormula,
  writtenFormula,
} from "../rules/readingFormula";
import { address } from "./address";
import { COLUMN } from "./columns";
import type { Placement } from "./placement";
import { settledCells } from "./placement";
import type { CellPlan } from "./plan";
import type { SheetContext } from "./sheetContext";

/** The addresses of a row's working cells. */
export const workingAt = (row: number): WorkingCells => ({
  written: address(row, COLUMN.written),
  joined: address(row, COLUMN.joined),
  digits: address(row, COLUMN.digits),
  number: address(row, COLUMN.number),
  settled: address(row, COLUMN.settled),
  decimals: address(row, COLUMN.decimals),
});

/** The working cells of a row: how what is typed is read. A list's heading holds whether the list is begun. */
export function workingCells(row: OutlineRow, at: number, { compiled, placement, sheet }: SheetContext): CellPlan[] {
  const cells = settledCells(compiled, placement, sheet);
  const style = "working";
  if (row.kind === "field") {
    const { field } = row;
    const working = workingAt(at);
    const whileBlank = field.same
      ? cells.at(field.same)
      : field.list
        ? `IF(${address(placement.get(field.list.ids[0]!)!.row - 1, COLUMN.settled)}=1,0,"")`
        : '""';
    const step = (name: keyof typeof working, formula: string, blankResult: string | number = ""): CellPlan => ({
      row: at,
      column: COLUMN[name],
      style,
      content: `=${formula}`,
      blankResult,
    });
    return [
      step("written", writtenFormula(address(at, COLUMN.input), field.unit)),
      step("joined", joinedFormula(working)),
      step("digits", digitsFormula(working)),
      step("number", numberFormula(working)),
      step("settled", settledFormula(field, working.number, whileBlank)),
      ...(field.type === "decimal" ? [step("decimals", decimalsFormula(working), 0)] : []),
    ];
  }
  const list = row.kind === "heading" && listUnder(row.id, compiled, placement);
  if (!list) return [];
  const rows = list.ids.map((id) => placement.get(id)!.row);
  const read = `${address(Math.min(...rows), COLUMN.number)}:${address(Math.max(...rows), COLUMN.number)}`;
  const content = `=IF(OR(COUNT(${read})+${wordsIn(read)}>0,${cells.at(list.whole)}=0),1,0)`;
  return [{ row: at, column: COLUMN.settled, style, content, blankResult: 0 }];
}

/** The list whose first field stands right under a heading. */
const listUnder = (heading: string, compiled: CompiledArea, placement: Placement) => {
  const { sheet, row } = placement.get(heading)!;
  const below = [...compiled.fields.values()].find(
    ({ id }) => placement.get(id)?.sheet === sheet && placement.get(id)?.row === row + 1,
  );
  return below?.list?.ids[0] === below?.id ? below?.list : undefined;
};
