import { Button } from "@fluentui/react-components";
import type { Question } from "../../../pasted/questions";
import type { ColumnLook } from "../../lists/columnLooks";
import { ColumnField } from "./columnField";

type Props = {
  looks: readonly ColumnLook[];
  question: Question;
  columns: readonly number[];
  onChoose: (columns: readonly number[]) => void;
  /** Asks for a column of each part instead. Absent where that cannot be asked. */
  onPartByPart?: () => void;
};

/** Which column, or columns, of the list answer a question. */
export function QuestionField({ looks, question, columns, onChoose, onPartByPart }: Props) {
  const { label, several } = question;
  const asked = several && columns.length > 0 ? [...columns, undefined] : [columns[0]];
  return (
    <>
      {asked.map((column, i) => (
        <ColumnField
          // The places of one question, in their order.
          key={i}
          columns={looks}
          label={i === 0 ? label : `${label}, en kolumn till`}
          column={column}
          none={i === 0 ? "Finns inte i listan" : "Ingen till"}
          onChoose={(chosen) =>
            onChoose(chosen === undefined ? columns.toSpliced(i, 1) : columns.toSpliced(i, 1, chosen))
          }
        />
      ))}
      {onPartByPart && (
        <Button size="small" onClick={onPartByPart}>
          Listan har en kolumn för varje del av ”{label}”
        </Button>
      )}
    </>
  );
}
