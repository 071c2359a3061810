import type { Reconstruction } from "../../../report/reconstruction";
import type { GroupValues } from "../../lists/listWork";
import type { OpenReport } from "../../workbookState";
import { Heading } from "../heading";
import { FigureTable } from "./figureTable";
import { ReconstructionAdvice } from "./reconstructionAdvice";
import { ValuePlot } from "./valuePlot";

type Props = {
  open: OpenReport;
  group: GroupValues;
  unit: string;
  figures: Readonly<Record<string, number | null>>;
  /** Absent where the values are too many to be told from the figures, or not yet looked into. */
  reconstruction: Reconstruction | undefined;
  /** How many the figures have. */
  decimals: number;
};

/** What the values of a group come to: its figures beside what stands in the cells, and how the values lie. */
export function GroupResult({ open, group, unit, figures, reconstruction, decimals }: Props) {
  return (
    <>
      {group.label && <Heading level={3}>{group.label}</Heading>}
      <FigureTable
        open={open}
        caption={group.label ? `Uträknat ur listan: ${group.label}` : "Uträknat ur listan"}
        figures={figures}
        labelOf={({ short, unit: ownUnit, type }) => (type === "integer" ? short : `${short} (${ownUnit})`)}
      />
      <ValuePlot summary={group.summary} dots={group.dots} unit={unit} />
      {reconstruction && <ReconstructionAdvice reconstruction={reconstruction} decimals={decimals} />}
    </>
  );
}
