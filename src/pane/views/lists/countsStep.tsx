import { Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { AskedCounts } from "../../../pasted/countList";
import type { ListMapping } from "../../../pasted/listMapping";
import { type Countable, type QuestionColumns, questionsOf } from "../../../pasted/questions";
import { rememberCounts } from "../../../pasted/rememberCounts";
import { NO_PART, NOT_COUNTED, type WordChoices } from "../../../pasted/wordReader";
import { many } from "../../tally";
import { useSession } from "../../useSession";
import type { OpenReport } from "../../workbookState";
import { Notice } from "../notice";
import { useProse } from "../prose";
import { BoxContent } from "./boxFrame";
import { ConflictList } from "./conflictList";
import { EnterButton } from "./enterButton";
import { FigureTable } from "./figureTable";
import { LeftOutList } from "./leftOutList";
import type { Pasted } from "./pastedBox";
import { PastedList } from "./pastedList";
import { QuestionsForm } from "./questionsForm";
import { useAnswer } from "./useAnswer";
import { WordList } from "./wordList";

const OTHERS = [
  { id: NO_PART, label: "Ingen av delarna" },
  { id: NOT_COUNTED, label: "Räkna inte med raderna" },
];

type Props = Pasted<QuestionColumns> & {
  open: OpenReport;
  asked: Omit<AskedCounts, "definition" | "key">;
  definition: Countable;
  remembered: ListMapping;
  onEntered: () => void;
};

/** Antal ur lista: what is counted in a list, and the way into the sheet. */
export function CountsStep({ open, desk, look, guess, onOther, remembered, onEntered, ...props }: Props) {
  const prose = useProse();
  const session = useSession();
  const { definition } = props;
  const { measure } = props.asked;
  // Identities are hashed with a key that is new for each list, and forgotten with it.
  const [asked] = useState(() => ({ ...props.asked, definition, key: crypto.getRandomValues(new Uint8Array(32)) }));
  const [questions] = useState(() => questionsOf(measure, definition));
  const [columns, setColumns] = useState(guess);
  const [words, setWords] = useState<WordChoices>({});
  const { answer, isOld } = useAnswer(
    useCallback(() => desk.counts(asked, columns, words, remembered), [desk, asked, columns, words, remembered]),
  );
  const choose = (question: string, word: string, choice: string | null) => {
    const { [word]: _, ...others } = words[question] ?? {};
    setWords({ ...words, [question]: choice === null ? others : { ...others, [word]: choice } });
  };
  const isReady = answer && answer.rows > 0 && Object.keys(answer.figures).length > 0;

  return (
    <BoxContent
      isBusy={isOld}
      step={
        isReady && (
          <EnterButton
            open={open}
            figures={answer.figures}
            isOld={isOld}
            passport={{
              measure,
              method: "counts",
              figures: answer.figures,
              n: answer.rows,
              leftOut: answer.leftOut.counts,
              at: session.outside.now(),
            }}
            mapping={(before) => rememberCounts(before, look, questions, columns, words)}
            onEntered={onEntered}
          />
        )
      }
    >
      <PastedList rows={look.rows} onOther={onOther} />
      <QuestionsForm looks={look.columns} questions={questions} columns={columns} onChoose={setColumns} />
      {answer &&
        questions
          .flatMap((question) => [question, ...question.partByPart])
          .map(({ key, label, choices }) => (
            <WordList
              key={key}
              label={label}
              words={answer.words
                .filter(({ question }) => question === key)
                .map((word) => ({ ...word, isAsked: word.choice === null || word.key in (words[key] ?? {}) }))}
              options={[...choices, ...OTHERS]}
              undecided="Välj"
              onChoose={(word, choice) => choose(key, word, choice)}
            />
          ))}
      {answer && <ConflictList conflicts={answer.conflicts} />}
      {isReady && (
        <>
          <p className={prose.paragraph}>
            {many(answer.rows, "rad är räknad", "rader är räknade")}
            {answer.patients === null ? "." : `, ${many(answer.patients, "unik patient", "unika patienter")}.`}
          </p>
          <FigureTable open={open} caption="Räknat ur listan" figures={answer.figures} labelOf={({ label }) => label} />
        </>
      )}
      {answer && !isReady && (
        <Notice tone="wrong" role="alert" title="Inget kan räknas ur listan">
          Se nedan varför, eller välj andra kolumner.
        </Notice>
      )}
      {answer && <LeftOutList leftOut={answer.leftOut} />}
      {!answer && <Spinner style={{ padding: 24 }} label="Räknar …" />}
    </BoxContent>
  );
}
