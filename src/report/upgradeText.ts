import { masked } from "../rules/masked";
import { editionsText, type Older } from "./age";
import { productText } from "./made";
import type { LogEntry } from "./report";
import type { Unplaced } from "./unplaced";
import { quotedValue } from "./strays";
import type { UpgradeChanges } from "./upgrade";

/** The words of a list: "a, b och c". */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} och ${words.at(-1)!}`;

const quoted = (label: string): string => `”${label}”`;

const figure = ({ sheet, label, value }: Unplaced): string =>
  `${label ? quoted(label) : "ett värde utan rubrik"}${sheet ? ` på bladet ${sheet}` : ""}: ${quotedValue(value)}`;

/**
 * An upgrade's changes in Swedish, one sentence each. The same is said of what will be done and of what was done. It is
 * kept in the log: what looks like a person's number in an old label is hidden.
 */
export const upgradeText = (changes: UpgradeChanges): string[] => sentences(changes).map(masked);

function sentences(changes: UpgradeChanges): string[] {
  const { newMeasures, goneSheets, renumbered, added, renamed, periods, unplaced, lapsed, voided, held } = changes;
  const addedTo = [...new Set(added.map(({ measure }) => measure))];
  return [
    ...(newMeasures.length ? [`Nytt att rapportera: ${listed(newMeasures)}.`] : []),
    ...(goneSheets.length
      ? [`Frågas inte efter längre: ${listed(goneSheets)}. Bladen blir kvar i arbetsboken men hör inte till rapporten.`]
      : []),
    ...renumbered.map(({ before, now }) => `${before} heter nu ${now}. Siffrorna följer med.`),
    ...addedTo.map((id) => {
      const labels = added.filter(({ measure }) => measure === id).map(({ label }) => quoted(label));
      return `Nytt att fylla i på ${id}: ${listed(labels)}.`;
    }),
    ...renamed.map(({ measure, before, now }) => `På ${measure} heter ${quoted(before)} nu ${quoted(now)}.`),
    ...periods.map(({ measure, now }) => `Mätperioden för ${measure} är nu ${now}.`),
    ...(unplaced.length
      ? unplaced.map((one) => `Utan plats i bladen, och sparas därför i en lista: ${figure(one)}.`)
      : ["Alla siffror får en plats i de nya bladen."]),
    ...lapsed.map(({ rule, text }) => `Förklaringen till ${rule} behövs inte längre: ${quoted(text)}.`),
    ...(voided.length
      ? [
          `Underskrifterna av ${listed(voided.map(({ name }) => name))} gäller inte längre. Rapporten öppnas igen och behöver klarmarkeras på nytt.`,
        ]
      : []),
    ...(held.length ? ["Inget av det som är undertecknat ändras, så underskrifterna gäller."] : []),
  ];
}

/** What the log says of an upgrade. No person is named: the product does not know who pressed. */
export const upgradeLog = (older: Older, changes: UpgradeChanges, at: string): LogEntry => ({
  at,
  who: productText(older.ours.made),
  what: ["Uppgraderade arbetsboken.", editionsText(older), ...upgradeText(changes)].join("\n"),
});
