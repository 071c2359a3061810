import { Button, makeStyles } from "@fluentui/react-components";
import type { Question, QuestionColumns } from "../../../pasted/questions";
import type { ColumnLook } from "../../lists/columnLooks";
import { QuestionField } from "./questionField";

const useStyles = makeStyles({
  form: { display: "grid", gap: "12px", justifyItems: "stretch", margin: "0 0 16px" },
  act: { justifySelf: "start" },
});

type Props = {
  looks: readonly ColumnLook[];
  questions: readonly Question[];
  columns: QuestionColumns;
  onChoose: (columns: QuestionColumns) => void;
};

const without = (columns: QuestionColumns, keys: readonly string[]): QuestionColumns =>
  Object.fromEntries(Object.entries(columns).filter(([key]) => !keys.includes(key)));

/** What the list says of each row, question by question: the columns are guessed, named, and to be changed. */
export function QuestionsForm({ looks, questions, columns, onChoose }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.form}>
      {questions.map((question) => {
        const { key, label, partByPart } = question;
        const parts = partByPart.map((part) => part.key);
        const isPartByPart = parts.some((part) => part in columns);
        if (!isPartByPart) {
          return (
            <QuestionField
              key={key}
              looks={looks}
              question={question}
              columns={columns[key] ?? []}
              onChoose={(chosen) => onChoose({ ...columns, [key]: chosen })}
              onPartByPart={
                partByPart.length > 0 && !columns[key]?.length
                  ? () =>
                      onChoose({
                        ...without(columns, [key]),
                        ...Object.fromEntries(parts.map((part) => [part, []] as const)),
                      })
                  : undefined
              }
            />
          );
        }
        return (
          <div key={key} role="group" aria-label={label} className={styles.form}>
            {partByPart.map((part) => (
              <QuestionField
                key={part.key}
                looks={looks}
                question={part}
                columns={columns[part.key] ?? []}
                onChoose={(chosen) => onChoose({ ...columns, [part.key]: chosen })}
              />
            ))}
            <Button size="small" className={styles.act} onClick={() => onChoose(without(columns, parts))}>
              Listan har en kolumn för hela ”{label}”
            </Button>
          </div>
        );
      })}
    </div>
  );
}
