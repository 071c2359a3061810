import { type Countable, questionsOf } from "../../../pasted/questions";
import { useProse } from "../prose";

/** What to paste for a measure that counts. */
export function CountsWanted({ measure, definition }: { measure: string; definition: Countable }) {
  const prose = useProse();
  const labels = [...new Set(questionsOf(measure, definition).map(({ label }) => label))];
  return (
    <>
      <p className={prose.paragraph}>
        Klistra in en lista med rubriker, en rad för varje patient, besök eller det som måttet räknar. Kolumner som kan
        räknas:
      </p>
      <ul style={{ margin: "0 0 10px", paddingLeft: 18, lineHeight: "21px" }}>
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <p className={prose.paragraph}>
        Ingen kolumn är nödvändig: det som inte finns i listan fyller du i själv. Namn behövs inte. En kolumn med
        patientens id används bara för att räkna varje patient en gång.
      </p>
    </>
  );
}
