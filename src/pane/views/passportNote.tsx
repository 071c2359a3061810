import { makeStyles, tokens } from "@fluentui/react-components";
import { passportHolds, passportText } from "../../pasted/passport";
import { isBlank } from "../../rules/readings";
import type { Place } from "../place";
import type { OpenReport } from "../workbookState";
import { dayText } from "./moment";

const useStyles = makeStyles({
  note: {
    margin: "0 0 12px",
    paddingLeft: "10px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    lineHeight: "20px",
    overflowWrap: "anywhere",
  },
  lapsed: { borderLeftColor: tokens.colorNeutralStroke1, color: tokens.colorNeutralForeground2 },
});

/** How the figure of the selected cell came about, where it was worked out from a list; or that it is another since. */
export function PassportNote({ open, place: { measure, row } }: { open: OpenReport; place: Place }) {
  const styles = useStyles();
  const { values, passports = [] } = open.report;
  const passport = passports.find(({ measure: of, figures }) => of === measure.id && (!row || row.id in figures));
  if (!passport) return null;
  const day = dayText(passport.at);
  if (passportHolds(passport, values)) {
    return (
      <div className={styles.note}>
        {passportText(passport)} ({day})
      </div>
    );
  }
  if (row && isBlank(values[row.id])) return null;
  return (
    <div className={`${styles.note} ${styles.lapsed}`}>
      Uppgifterna räknades ut ur en lista den {day}. Någon av dem har ändrats sedan dess.
    </div>
  );
}
