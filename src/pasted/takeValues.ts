import type { StatisticGroup } from "../model/measure";
import { groupWords } from "./groupWords";
import { type LeftOut, type LeftOutKind, quoted } from "./leftOut";
import { type ListMapping, NO_MAPPING } from "./listMapping";
import { faultOf, rowValues } from "./rowValues";
import { columnTexts, type PastedTable } from "./table";
import { type AskedValues, type GroupChoices, missingRoles, type TakenValues, type ValueColumns } from "./values";
import { normalisedWord } from "./words";

const isWithin = ({ from = -Infinity, below = Infinity }: StatisticGroup, value: number): boolean =>
  value >= from && value < below;

/** What a group of its own is called where the measure has no groups. */
const UNDIVIDED: Readonly<Record<string, StatisticGroup>> = { "": { label: "" } };

/**
 * The values of a list.
 * @param columns with no role missing; otherwise there are no values
 */
export function takeValues(
  table: PastedTable,
  asked: AskedValues,
  columns: ValueColumns,
  choices: GroupChoices = {},
  remembered: ListMapping = NO_MAPPING,
): TakenValues {
  const groups = asked.definition.groups ?? UNDIVIDED;
  const values = new Map(Object.keys(groups).map((id) => [id, [] as number[]] as const));
  const leftOut: LeftOut[] = [...table.leftOut];
  const { group } = columns;
  const told = group && "column" in group ? columnTexts(table, group.column) : null;
  const words = groupWords(told ?? [], asked, choices, remembered);
  const isComplete = missingRoles(asked, columns).length === 0;
  let negative = 0;

  /** The group that a row says it is of; undefined where its value decides. */
  const saidGroup = (i: number): string | LeftOutKind | undefined => {
    if (group && "all" in group) return group.all;
    const word = told && words.get(normalisedWord(told[i]!))!;
    return word ? (word.group ?? (word.isLeftOut ? "notCounted" : "unknownGroup")) : undefined;
  };
  const takenBy = (i: number, value: number): LeftOutKind | null => {
    const fault = faultOf(asked, value);
    if (fault) return fault;
    const said = saidGroup(i);
    const id = said ?? Object.keys(groups).find((one) => isWithin(groups[one]!, value));
    if (id === undefined) return "outsideGroups";
    const list = values.get(id);
    if (!list) return id as LeftOutKind;
    if (!isWithin(groups[id]!, value)) return "outsideGroups";
    list.push(value);
    return null;
  };
  (isComplete ? rowValues(table, asked, columns) : []).forEach((taken, i) => {
    const { row } = table.rows[i]!;
    if (typeof taken === "number") {
      const kind = takenBy(i, taken);
      if (kind) leftOut.push({ kind, row, written: quoted(String(taken).replace(".", ",")) });
      if (kind === "negativeWait") negative++;
    } else {
      const { kind, written } = taken;
      leftOut.push({ kind, row, ...(written !== undefined && { written: quoted(written) }) });
      if (kind === "negativeWait") negative++;
    }
  });
  const used = [...values.values()].reduce((sum, list) => sum + list.length, 0);
  return {
    groups: Object.entries(groups).map(([id, { label }]) => ({ id, label, values: new Float64Array(values.get(id)!) })),
    leftOut: leftOut.sort((a, b) => a.row - b.row),
    words: [...words.values()].map(({ isLeftOut: _, ...word }) => word),
    swapped: columns.kind !== "values" && negative > used,
  };
}
