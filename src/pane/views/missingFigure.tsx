import { Button, Field, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { LONGEST_TEXT } from "../../report/freeText";
import { personalNumbersIn } from "../../report/personalNumber";
import { breakdownParts } from "../../rules/breakdownParts";
import { MISSING_REASONS, type MissingReason, REASON_WORDS } from "../../rules/missing";
import { readCell } from "../../rules/readings";
import { declareMissing, fillInInstead } from "../acts/declareMissing";
import { unansweredFigures } from "../blankFigures";
import type { Place } from "../place";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";
import { Heading } from "./heading";

const useStyles = makeStyles({
  form: { display: "grid", gap: "10px", margin: "4px 0 14px" },
  acts: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Figures that can be marked together. */
type Scope = { label: string; ids: readonly string[] };

/** The selected figure alone, what is blank in its breakdown, and what is blank in the whole measure. */
function scopesOf(open: OpenReport, { measure, row }: Place): Scope[] {
  const field = row?.kind === "field" ? row.field : null;
  const cell = field && open.cells[field.id];
  const own = field && cell && cell.formula === null ? [field.id] : [];
  const parts = field && breakdownParts(measure).find(({ ids }) => ids.includes(field.id));
  const beside = parts ? unansweredFigures(open, parts.ids) : [];
  const all = unansweredFigures(
    open,
    measure.fields.map(({ id }) => id),
  );
  const scopes = [
    { label: `Bara ”${field?.short ?? ""}”`, ids: own, least: 1 },
    { label: `Alla ${beside.length} tomma i ”${parts?.label ?? ""}”`, ids: beside, least: 2 },
    { label: `Alla ${all.length} tomma i ${measure.id}`, ids: all, least: own.length ? 2 : 1 },
  ];
  return scopes.filter(({ ids, least }) => ids.length >= least);
}

type FormProps = { open: OpenReport; place: Place; scopes: readonly Scope[]; onClose: () => void };

function MissingForm({ open, place: { measure }, scopes, onClose }: FormProps) {
  const styles = useStyles();
  const session = useSession();
  const { busy } = useSnapshot(session);
  // What the person saw when they began: what is typed meanwhile is not written over.
  const [seen] = useState(open.cells);
  const [reason, setReason] = useState<MissingReason>("notApplicable");
  const [scope, setScope] = useState(0);
  const [text, setText] = useState(open.report.explanations[`${measure.id}.cell.missing`]?.text ?? "");
  const [isRefused, setIsRefused] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isPersonal = personalNumbersIn(text).size > 0;
    setIsRefused(isPersonal);
    if (isPersonal) return;
    const { ids } = scopes[scope] ?? scopes[0]!;
    if ((await declareMissing(session, measure.id, ids, reason, text, seen)) !== null) onClose();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Heading level={3} takesFocus>
        Varför finns inte uppgiften?
      </Heading>
      <Field label="Skäl" hint="Skälet skrivs i rutan. Det räknas aldrig som 0.">
        <Select value={reason} onChange={(_, { value }) => setReason(value as MissingReason)}>
          {MISSING_REASONS.map((one) => (
            <option key={one} value={one}>
              {REASON_WORDS[one]}
            </option>
          ))}
        </Select>
      </Field>
      {(scopes.length > 1 || scopes[0]!.ids.length > 1) && (
        <Field label="Gäller">
          <Select value={String(scope)} onChange={(_, { value }) => setScope(Number(value))}>
            {scopes.map(({ label }, i) => (
              <option key={label} value={String(i)}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        label={`Förklaring till det som saknas i ${measure.id}`}
        hint="Behövs innan rapporten klarmarkeras. Den skickas in."
        validationMessage={isRefused ? "Ta bort personnumret. Förklaringen skickas in." : undefined}
      >
        <Textarea value={text} rows={2} maxLength={LONGEST_TEXT} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className={styles.acts}>
        <Button type="submit" size="small" appearance="primary" disabled={busy}>
          Markera
        </Button>
        <Button size="small" onClick={onClose}>
          Avbryt
        </Button>
      </div>
    </form>
  );
}

/** The way to say that a figure cannot be given, alone or with the other blank ones, and the way back. */
export function MissingFigure({ open, place }: { open: OpenReport; place: Place }) {
  const session = useSession();
  const { busy } = useSnapshot(session);
  const [isAsking, setIsAsking] = useState(false);
  if (open.assessment.status !== "utkast") return null;
  const { row } = place;
  const reading = row?.kind === "field" ? readCell(row.field, open.report.values[row.id]) : null;
  if (row && reading?.state === "missing") {
    return (
      <p>
        Uppgiften är markerad ”{REASON_WORDS[reading.reason]}”.{" "}
        <Button size="small" disabled={busy} onClick={() => void fillInInstead(session, row.id)}>
          Fyll i uppgiften i stället
        </Button>
      </p>
    );
  }
  const scopes = row?.kind === "derived" ? [] : scopesOf(open, place);
  if (!scopes.length) return null;
  if (isAsking) return <MissingForm open={open} place={place} scopes={scopes} onClose={() => setIsAsking(false)} />;
  return (
    <Button size="small" onClick={() => setIsAsking(true)}>
      {row ? "Uppgiften finns inte" : "Uppgifterna finns inte"}
    </Button>
  );
}
