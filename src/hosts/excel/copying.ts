/** Cells of one sheet, while the workbook is being built. */
export type Spot = { sheet: Excel.Worksheet; address: string };

export type Copy = (target: Spot, source: Spot, what: "Formats" | "Formulas") => void;

/**
 * Copies formats or formulas from cells that were made before, as a person would do it: saying how each cell looks, and
 * each formula, takes several times as much. Cells on the same sheet are told by their address, those on another by a
 * range, which is asked for once.
 * @returns for use until the next sync
 */
export function copying(): Copy {
  const ranges = new Map<Excel.Worksheet, Map<string, Excel.Range>>();
  const rangeOf = ({ sheet, address }: Spot): Excel.Range => {
    const known = ranges.get(sheet) ?? new Map<string, Excel.Range>();
    const range = known.get(address) ?? sheet.getRange(address);
    ranges.set(sheet, known.set(address, range));
    return range;
  };
  return (target, source, what) => {
    const from = target.sheet === source.sheet ? source.address : rangeOf(source);
    target.sheet.getRange(target.address).copyFrom(from, what);
  };
}
