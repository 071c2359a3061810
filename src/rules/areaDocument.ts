import type { Area } from "../model/area";
import { compile, type CompiledArea } from "./compile";
import { list, plain, table } from "./markdown";
import { REASONS_LISTED } from "./missing";
import { directionText, KINDS, measureDocument } from "./measureDocument";
import { measuredOf, periodOf } from "./periods";
import { periodText } from "./periodText";
import { NOT_PRESCRIBED, STATED_METHODS } from "./statedMethods";

/** So many reporting years are shown, from the first; then every period is a whole calendar year. */
const YEARS_SHOWN = 5;

function introduction({ document, units }: Area): string[] {
  const edition = document.version ? `version ${document.version}` : "utan versionsnummer";
  const date = document.date ? `, ${document.date}` : "";
  return [
    `Så har NHV-rapport läst *${plain(document.title)}* (${plain(document.publisher)}, ${edition}${date}). Texten är till för att läsas bredvid dokumentet: stämmer något inte, är det den här texten som ska rättas. Rader gäller dokumentets textutgåva.`,
    units === null
      ? "Dokumentet säger inte hur många enheter som har tillstånd."
      : units === 1
        ? "En enhet har tillstånd. Rikets värden är därför enhetens."
        : `${units} enheter har tillstånd.`,
  ];
}

function overview({ measures }: CompiledArea): string {
  const rows = measures.map((measure) => {
    const { id, definition } = measure;
    const link = `[${id}](#${anchorOf(id, definition.name)})`;
    return [link, plain(definition.name), KINDS[definition.kind], plain(directionText(measure))];
  });
  return table(["Mått", "Namn", "Slag", "Riktning"], rows);
}

/** The anchor that a heading gets: lower case, spaces as hyphens, other signs gone. */
const anchorOf = (id: string, name: string): string =>
  `${id} – ${name}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");

function periods(area: Area): string {
  const ids = Object.keys(area.measures);
  const first = Math.min(...ids.map((id) => measuredOf(area, id).firstReported));
  const years = Array.from({ length: YEARS_SHOWN }, (_, i) => first + i);
  const shown = (id: string, year: number): string => {
    const period = periodOf(measuredOf(area, id), year);
    if (!period) return "–";
    return period.from.endsWith("-01-01") ? `hela ${period.to.slice(0, 4)}` : periodText(period);
  };
  // Measures with the same periods share a row.
  const rows = new Map<string, { measures: string[]; cells: string[] }>();
  for (const id of ids) {
    const cells = years.map((year) => shown(id, year));
    const row = rows.get(cells.join()) ?? { measures: [], cells };
    row.measures.push(id);
    rows.set(cells.join(), row);
  }
  return table(
    ["Mått", ...years.map((year) => `Mars ${year}`)],
    [...rows.values()].map(({ measures, cells }) => [measures.join(", "), ...cells]),
  );
}

const READING = [
  "En tom ruta är inte noll. Noll skrivs som 0. Undantaget är långa listor: när en av rutorna är ifylld, eller helheten är 0, är de tomma rutorna 0.",
  `En uppgift som inte går att ge markeras i sin ruta med ${REASONS_LISTED}, och förklaras kort. Det är aldrig noll: regler som nämner uppgiften prövas inte, och det som räknas ut av den får inget värde.`,
  "En regel prövas först när allt som den nämner är ifyllt. Det som saknas är en fråga för sig.",
  "**Fel** är en motsägelse och stoppar klarmarkeringen. **Varning** är något oväntat som ska förklaras.",
  "Varje uppgift ska vara ett tal, inte negativt och mindre än en miljard. Tal skrivs som på svenska: 21,5 och 1 200.",
  "Andelar visas i procent med en decimal och kvoter med två. Avrundningen görs sist, en halv uppåt. Är nämnaren 0 finns inget värde och ingen anmärkning.",
  `${STATED_METHODS} ${NOT_PRESCRIBED} Ingen statistik som kan ha räknats på ett annat vanligt sätt är ett fel: då frågar reglerna.`,
  "Med ”avrundningen” menas en och en halv enhet i sista decimalen hos måttets redovisade statistik: enbart avrundning gör aldrig en rapport fel.",
];

/** An area in plain Swedish, as Markdown: something that the agency can proof-read beside its own document. */
export function areaDocument(area: Area): string {
  const compiled = compile(area);
  return `${[
    `# ${plain(area.name)}`,
    ...introduction(area),
    "## Måtten",
    overview(compiled),
    "## Mätperioder",
    "Vad som rapporteras i mars varje år. Därefter gäller hela kalenderår. Ett streck betyder att måttet inte rapporteras ännu.",
    periods(area),
    "## Så läses och räknas uppgifterna",
    list(READING),
    ...compiled.measures.flatMap((measure) => measureDocument(measure, compiled)),
  ].join("\n\n")}\n`;
}
