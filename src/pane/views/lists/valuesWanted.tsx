import type { Statistic } from "../../../model/measure";
import { groupedByValue } from "../../../pasted/values";
import { useProse } from "../prose";

/** The columns of the kinds of lists that can be pasted, in the document's words. */
function wanted({ unit, workedOut }: Statistic): string[] {
  const values = `En kolumn med värden i ${unit}.`;
  if (!workedOut) return [values];
  return workedOut.kind === "days"
    ? [
        `Två kolumner: datum för ${workedOut.from} och datum för ${workedOut.to}. Antalet ${unit} mellan dem räknas ut.`,
        values,
      ]
    : [
        `Två kolumner: födelsedatum och datum för ${workedOut.at}. Åldern räknas ut, för barn under ett år som dagar delat med 365.`,
        values,
      ];
}

/** What to paste for a statistic. */
export function ValuesWanted({ definition }: { definition: Statistic }) {
  const prose = useProse();
  const kinds = wanted(definition);
  const groups = Object.values(definition.groups ?? {})
    .map(({ label }) => label)
    .join(" eller ");
  return (
    <>
      <p className={prose.paragraph}>{kinds.length > 1 ? "Listan kan ha något av detta:" : "Listan ska ha:"}</p>
      <ul style={{ margin: "0 0 10px", paddingLeft: 18, lineHeight: "21px" }}>
        {kinds.map((kind) => (
          <li key={kind}>{kind}</li>
        ))}
      </ul>
      {definition.groups && (
        <p className={prose.paragraph}>
          {groupedByValue(definition)
            ? `Varje rad förs till sin grupp: ${groups}.`
            : `Ta gärna med en kolumn som visar gruppen: ${groups}.`}
        </p>
      )}
      <p className={prose.paragraph}>Varje rad ger ett värde. Namn och personnummer behövs inte.</p>
    </>
  );
}
