import { useState } from "react";
import { NO_MAPPING } from "../../../pasted/listMapping";
import { questionsOf } from "../../../pasted/questions";
import type { CompiledMeasure } from "../../../rules/compile";
import { measuredOf, periodOf } from "../../../rules/periods";
import { useSession } from "../../useSession";
import type { OpenReport } from "../../workbookState";
import { CountsStep } from "./countsStep";
import { CountsWanted } from "./countsWanted";
import { PastedBox } from "./pastedBox";
import { ValuesStep } from "./valuesStep";
import { ValuesWanted } from "./valuesWanted";

type Props = {
  open: OpenReport;
  measure: CompiledMeasure;
  onClose: () => void;
  /** The figures are in the sheet. */
  onEntered: () => void;
};

/** Where a measure's figures are worked out from a list: Räknedosan for a statistic, Antal ur lista for what is counted. */
export default function ListBox({ open, measure: { id, definition }, onClose, onEntered }: Props) {
  const session = useSession();
  // What is asked, and how lists were read before, does not change while the box is open.
  const [remembered] = useState(open.report.listMapping ?? NO_MAPPING);
  const [asked] = useState(() => ({
    measure: id,
    period: periodOf(measuredOf(open.compiled.area, id), open.report.reportingYear),
    today: new Date(session.outside.now()).toLocaleDateString("sv-SE"),
  }));
  const box = { over: `${id} · ${definition.name}`, onClose };
  const step = { open, remembered, onEntered };
  return definition.kind === "statistic" ? (
    <PastedBox
      {...box}
      wanted={<ValuesWanted definition={definition} />}
      guess={(desk) => desk.guessValues({ ...asked, definition }, remembered)}
    >
      {(list) => <ValuesStep {...step} {...list} asked={asked} definition={definition} />}
    </PastedBox>
  ) : (
    <PastedBox
      {...box}
      wanted={<CountsWanted measure={id} definition={definition} />}
      guess={(desk) => desk.guessCounts(questionsOf(id, definition), remembered)}
    >
      {(list) => <CountsStep {...step} {...list} asked={asked} definition={definition} />}
    </PastedBox>
  );
}
