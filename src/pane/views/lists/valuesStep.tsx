import { Field, Select, Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Statistic } from "../../../model/measure";
import { figuresOf } from "../../../pasted/figures";
import type { ListMapping } from "../../../pasted/listMapping";
import {
  type AskedValues,
  type GroupChoices,
  missingRoles,
  rememberValues,
  type ValueColumns,
} from "../../../pasted/values";
import { STATED_METHODS } from "../../../rules/statedMethods";
import { useSession } from "../../useSession";
import type { OpenReport } from "../../workbookState";
import { Notice } from "../notice";
import { useProse } from "../prose";
import { BoxContent } from "./boxFrame";
import { EnterButton } from "./enterButton";
import { GroupResult } from "./groupResult";
import { LeftOutList } from "./leftOutList";
import type { Pasted } from "./pastedBox";
import { PastedList } from "./pastedList";
import { useAnswer } from "./useAnswer";
import { MOST_DECIMALS, useReconstructions } from "./useReconstructions";
import { ValueColumnsForm } from "./valueColumnsForm";
import { WordList } from "./wordList";

const DECIMALS = Array.from({ length: MOST_DECIMALS + 1 }, (_, i) => i);

type Props = Pasted<ValueColumns> & {
  open: OpenReport;
  asked: Omit<AskedValues, "definition">;
  definition: Statistic;
  remembered: ListMapping;
  onEntered: () => void;
};

/** Räknedosan: what a list of values comes to, and the way into the sheet. */
export function ValuesStep({ open, desk, look, guess, onOther, remembered, onEntered, ...props }: Props) {
  const prose = useProse();
  const session = useSession();
  const { definition } = props;
  const { measure } = props.asked;
  const [asked] = useState(() => ({ ...props.asked, definition }));
  const [columns, setColumns] = useState(guess);
  const [words, setWords] = useState<GroupChoices>({});
  const [decimals, setDecimals] = useState(1);
  const { answer, isOld } = useAnswer(
    useCallback(() => desk.values(asked, columns, words, remembered), [desk, asked, columns, words, remembered]),
  );
  const reconstructions = useReconstructions(open, measure, desk, answer);
  const lacking = missingRoles(asked, columns);
  const groups = answer && !lacking.length ? answer.groups : [];
  const count = groups.reduce((sum, { summary }) => sum + summary.n, 0);
  const figuresBy = groups.map(({ id, summary }) =>
    figuresOf(id ? `${measure}.${id}` : measure, definition.shows, summary, decimals),
  );
  const figures = Object.assign({}, ...figuresBy) as Record<string, number | null>;
  const options = Object.entries(definition.groups ?? {}).map(([id, { label }]) => ({ id, label }));

  return (
    <BoxContent
      isBusy={isOld}
      step={
        answer &&
        count > 0 && (
          <EnterButton
            open={open}
            figures={figures}
            isOld={isOld}
            passport={{
              measure,
              method: columns.kind,
              figures,
              n: count,
              leftOut: answer.leftOut.counts,
              at: session.outside.now(),
            }}
            mapping={(before) => rememberValues(before, look, asked, columns, words)}
            onEntered={onEntered}
          />
        )
      }
    >
      <PastedList rows={look.rows} onOther={onOther} />
      <ValueColumnsForm
        looks={look.columns}
        asked={asked}
        columns={columns}
        swapped={answer?.swapped ?? false}
        onChoose={setColumns}
      />
      {answer && (
        <WordList
          label="Grupp"
          words={answer.words.map(({ group, ...word }) => ({
            ...word,
            choice: group,
            isAsked: group === null || word.key in words,
          }))}
          options={options}
          undecided="Räkna inte med raderna"
          onChoose={(key, choice) => setWords({ ...words, [key]: choice })}
        />
      )}
      {answer && !lacking.length && count === 0 && (
        <Notice tone="wrong" role="alert" title="Inget värde kan användas">
          Se nedan varför, eller välj andra kolumner.
        </Notice>
      )}
      {count > 0 && (
        <>
          <Field label="Decimaler">
            <Select value={String(decimals)} onChange={(_, { value }) => setDecimals(Number(value))}>
              {DECIMALS.map((one) => (
                <option key={one} value={String(one)}>
                  {one}
                </option>
              ))}
            </Select>
          </Field>
          {groups.map((group, i) => (
            <GroupResult
              key={group.id}
              open={open}
              group={group}
              unit={definition.unit}
              figures={figuresBy[i]!}
              reconstruction={reconstructions.get(group.label)}
              decimals={decimals}
            />
          ))}
          <p className={`${prose.paragraph} ${prose.quiet} ${prose.small}`}>{STATED_METHODS}</p>
        </>
      )}
      {answer && !lacking.length && <LeftOutList leftOut={answer.leftOut} />}
      {!answer && <Spinner style={{ padding: 24 }} label="Räknar …" />}
    </BoxContent>
  );
}
