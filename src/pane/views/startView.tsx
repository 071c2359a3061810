import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { type FormEvent, useId, useRef, useState } from "react";
import { AREAS } from "../../areas/areas";
import { yearsOf } from "../../report/newReport";
import { buildSheets } from "../acts/buildSheets";
import type { AddedArea } from "../acts/readDefinitionFile";
import { useCompiledArea } from "../useCompiledArea";
import { useSession, useSnapshot } from "../useSession";
import { BuildProgress } from "./buildProgress";
import { DefinitionPicker } from "./definitionPicker";
import { DueMeasures } from "./dueMeasures";
import { Heading } from "./heading";
import { useProse } from "./prose";
import { ViewFrame } from "./viewFrame";

const useStyles = makeStyles({
  whole: { display: "contents" },
  area: { display: "grid", gap: "6px" },
  fields: { display: "grid", gap: "14px", margin: "16px 0 24px" },
});

/** Years to choose from, with the likely one among them. */
function yearChoice(years: { first: number; last: number }, likelyYear: number) {
  const all = Array.from({ length: years.last - years.first + 1 }, (_, i) => years.first + i);
  return { all, likely: Math.min(Math.max(likelyYear, years.first), years.last) };
}

/** Areas to choose from. One from a file stands in the place of the built-in one by the same id. */
const areaChoice = (added: readonly AddedArea[]) => [
  ...AREAS.filter(({ slug }) => !added.some((area) => area.slug === slug)).map(({ slug, name }) => ({
    slug,
    label: name,
  })),
  ...added.map(({ slug, name }) => ({ slug, label: `${name} (ur fil)` })),
];

/** Choose area, unit and year, see what is due, and build the sheets. */
export default function StartView({ likelyYear }: { likelyYear: number }) {
  const styles = useStyles();
  const prose = useProse();
  const session = useSession();
  const { building, busy } = useSnapshot(session);
  const [slug, setSlug] = useState(AREAS.length === 1 ? AREAS[0]!.slug : "");
  const [added, setAdded] = useState<readonly AddedArea[]>([]);
  const [unit, setUnit] = useState("");
  const [chosenYear, setChosenYear] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const unitRef = useRef<HTMLInputElement>(null);
  const areaRef = useRef<HTMLSelectElement>(null);
  const formId = useId();
  const definition = added.find((area) => area.slug === slug)?.definition;
  const compiled = useCompiledArea(slug, definition);
  const years = compiled && yearChoice(yearsOf(compiled.area), likelyYear);
  const year = chosenYear ?? years?.likely ?? likelyYear;

  const choose = (chosen: string): void => {
    setSlug(chosen);
    setChosenYear(null);
  };
  const add = (read: string, area: AddedArea | null): void => {
    setAdded([...added.filter((one) => one.slug !== read), ...(area ? [area] : [])]);
    choose(read);
  };

  if (building) return <BuildProgress {...building} />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!slug) areaRef.current?.focus();
    else if (!unit.trim()) unitRef.current?.focus();
    else if (compiled) void buildSheets(session, { compiled, definition, reportingYear: year, unit });
  };

  return (
    <form id={formId} className={styles.whole} onSubmit={submit} noValidate>
      <ViewFrame
        step={
          <Button type="submit" appearance="primary" size="large" disabled={busy}>
            Skapa blad
          </Button>
        }
      >
        <main>
          <Heading>Årlig uppföljning</Heading>
          <p className={prose.paragraph}>
            Välj område, enhet och år. Du får ett blad för varje mått som ska rapporteras, i den arbetsbok som är öppen.
            Ingenting skickas någonstans.
          </p>
          <div className={styles.fields}>
            <div className={styles.area}>
              <Field
                label="Tillståndsområde"
                validationMessage={asked && !slug ? "Välj det område som rapporten gäller." : undefined}
              >
                <Select ref={areaRef} value={slug} onChange={(_, { value }) => choose(value)}>
                  {AREAS.length + added.length > 1 && <option value="">Välj område</option>}
                  {areaChoice(added).map(({ slug, label }) => (
                    <option key={slug} value={slug}>
                      {label}
                    </option>
                  ))}
                </Select>
              </Field>
              <DefinitionPicker onRead={add} />
            </div>
            <Field
              label="NHV-enhet"
              hint="Enhetens namn, som det ska stå i rapporten."
              validationMessage={asked && !unit.trim() ? "Skriv enhetens namn." : undefined}
            >
              <Input ref={unitRef} value={unit} onChange={(_, { value }) => setUnit(value)} autoComplete="off" />
            </Field>
            {years && (
              <Field label="Rapporteringsår" hint={`Rapporten lämnas i mars ${year}.`}>
                <Select value={String(year)} onChange={(_, { value }) => setChosenYear(Number(value))}>
                  {years.all.map((one) => (
                    <option key={one} value={one}>
                      {one}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
          </div>
          {compiled && <DueMeasures compiled={compiled} reportingYear={year} />}
        </main>
      </ViewFrame>
    </form>
  );
}
