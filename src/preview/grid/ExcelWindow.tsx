import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { EmbeddedExcel } from "../excel";
import { AlertDialog } from "./AlertDialog";
import { questionOf, type Question } from "./question";
import { SessionContext, type Copied, type Session } from "./session";
import { SheetGrid } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";
import { snapshotsOf } from "./snapshot";
import { StatusBar } from "./StatusBar";
import { TaskPane } from "./TaskPane";
import { TitleBar } from "./TitleBar";
import { ToolRow } from "./ToolRow";
import { useDraft } from "./useDraft";

interface ExcelWindowProps {
  excel: EmbeddedExcel;
  /** The page of the add-in, shown beside the sheet. */
  paneUrl: string;
  /** Throws the workbook away and begins with an empty one. */
  startOver(): void;
}

/** The whole window: the workbook with all one works it with, and the task pane beside it. */
export function ExcelWindow({ excel, paneUrl, startOver }: ExcelWindowProps) {
  const { workbook } = excel;
  const [subscribe] = useState(() => (listener: () => void) => excel.subscribe(listener));
  const [takeSnapshot] = useState(() => snapshotsOf(excel));
  const snapshot = useSyncExternalStore(subscribe, takeSnapshot);
  const [question, ask] = useState<Question | null>(null);
  const [copied, setCopied] = useState<Copied | null>(null);
  const cellEditor = useRef<HTMLTextAreaElement>(null);
  const [focusGrid] = useState(() => () => cellEditor.current?.focus({ preventScroll: true }));
  const drafting = useDraft(workbook, { ask, onBegin: () => setCopied(null), onEnd: focusGrid });

  // A dialogue takes the keyboard; when it closes, the grid has it back, with what was refused selected to be replaced.
  const goBack = useEffectEvent(() => {
    focusGrid();
    if (drafting.draft) cellEditor.current?.select();
  });
  const isAsking = question !== null;
  useEffect(() => {
    if (!isAsking) goBack();
  }, [isAsking]);

  const session = useMemo<Session>(
    () => ({
      workbook,
      snapshot,
      drafting,
      copied,
      setCopied,
      ask,
      tell(result, again) {
        if (!result.ok) ask(questionOf(result, { ...(again && { accept: () => session.tell(again()) }) }));
        return result.ok;
      },
      cellEditor,
      focusGrid,
    }),
    [workbook, snapshot, drafting, copied, focusGrid],
  );

  return (
    <SessionContext value={session}>
      <div className="excel" inert={isAsking}>
        <header>
          <TitleBar />
          <ToolRow
            save={excel.save}
            startOver={startOver}
            isPaneOpen={snapshot.isPaneShown}
            openPane={() => excel.host.showPane(true)}
          />
        </header>
        <div className="desk">
          <main className="workbook">
            <SheetGrid />
            <SheetTabs />
          </main>
          <TaskPane url={paneUrl} isShown={snapshot.isPaneShown} onClose={() => excel.host.showPane(false)} />
        </div>
        <StatusBar />
      </div>
      {question && <AlertDialog question={question} onClose={() => ask(null)} />}
    </SessionContext>
  );
}
