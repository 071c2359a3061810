import { Button } from "@fluentui/react-components";
import type { ListMapping } from "../../../pasted/listMapping";
import type { Passport } from "../../../pasted/passport";
import { enterFromList } from "../../acts/enterFromList";
import { many } from "../../tally";
import { useSession, useSnapshot } from "../../useSession";
import type { OpenReport } from "../../workbookState";
import { useProse } from "../prose";
import { differs } from "./figureTable";

type Props = {
  open: OpenReport;
  figures: Readonly<Record<string, number | null>>;
  /** Something else has been asked, and its figures are on their way. */
  isOld: boolean;
  passport: Passport;
  mapping: (before: ListMapping) => ListMapping;
  onEntered: () => void;
};

/** Writes the figures of a list into the sheet, having said what they take the place of. */
export function EnterButton({ open, figures, isOld, passport, mapping, onEntered }: Props) {
  const prose = useProse();
  const session = useSession();
  const { busy } = useSnapshot(session);
  const ids = Object.keys(figures);
  const replaced = ids.filter((id) =>
    differs(open.compiled.fields.get(id)!, open.cells[id]?.value ?? null, figures[id]!),
  );
  const enter = async () => {
    if ((await enterFromList(session, { figures, passport, mapping })) !== null) onEntered();
  };
  return (
    <>
      {replaced.length > 0 && (
        <div className={prose.small}>
          {many(replaced.length, "ruta har redan", "rutor har redan")} något annat. Det ersätts.
        </div>
      )}
      <Button appearance="primary" size="large" disabled={busy || isOld} onClick={() => void enter()}>
        För in {many(ids.length, "uppgift", "uppgifter")}
      </Button>
    </>
  );
}
