import type { HostFailure } from "../hosts/host";

/** What happened, and what to do about it. */
export type FailureText = { happened: string; remedy: string };

/** As many fields as a person can look through; the others are counted. */
const MOST_FIELDS = 5;

function fieldList(fields: readonly string[]): string {
  const others = fields.length - MOST_FIELDS;
  return [...fields.slice(0, MOST_FIELDS), ...(others > 0 ? [`${others} till`] : [])].join(", ");
}

/** What every failure of the outside world is called in Swedish. The one table. */
const TEXTS: { [K in HostFailure["kind"]]: (failure: Extract<HostFailure, { kind: K }>) => FailureText } = {
  editing: () => ({
    happened: "Du skriver just nu i en ruta.",
    remedy: "Tryck på Retur eller Esc i bladet och försök igen.",
  }),
  protected: ({ sheet }) => ({
    happened: sheet ? `Bladet ${sheet} är skyddat.` : "Arbetsboken är skyddad eller öppen bara för läsning.",
    remedy: sheet
      ? "Ta bort skyddet under Granska → Ta bort bladets skydd och försök igen."
      : "Välj Aktivera redigering, eller ta bort skyddet under Granska → Skydda arbetsbok, och försök igen.",
  }),
  gone: ({ what }) => ({
    happened: `Något som hör till rapporten finns inte längre i arbetsboken${what === null ? "" : ` (${what})`}.`,
    remedy: "Tryck på Ångra (Ctrl+Z) eller öppna en tidigare version av arbetsboken.",
  }),
  occupied: ({ sheet }) => ({
    happened: `Arbetsboken har redan ett blad som heter ${sheet ?? "som ett av rapportens"}.`,
    remedy: "Öppna en ny, tom arbetsbok och skapa bladen där.",
  }),
  blocked: () => ({
    happened: "Något i arbetsboken är i vägen: ett filter, sammanfogade celler, en pivottabell eller ett diagramblad.",
    remedy: "Ta bort det, eller flytta det till en egen arbetsbok, och försök igen.",
  }),
  outdated: () => ({
    happened: "Någon annan ändrade rapporten samtidigt.",
    remedy: "Det som den andra skrev är kvar. Se efter vad som har ändrats och försök igen.",
  }),
  partlyWritten: ({ fields }) => ({
    happened: `Excel avbröt innan alla rutor hann ändras (${fieldList(fields)}).`,
    remedy: "Kontrollera dem mot era underlag, skriv rätt värde där det behövs, eller försök igen.",
  }),
  inactive: () => ({
    happened: "En annan arbetsbok ligger framför den här.",
    remedy: "Klicka i ett blad i den här arbetsboken och försök igen.",
  }),
  dialog: () => ({
    happened: "En dialogruta är öppen i Excel.",
    remedy: "Stäng den och försök igen.",
  }),
  unreadable: ({ why }) => ({
    happened: {
      notZip: "Filen är ingen Excel-arbetsbok.",
      truncated: "Filen är skadad: slutet saknas.",
      notXlsx: "Filen är ingen Excel-arbetsbok (.xlsx).",
      tooLarge: "Filen är orimligt stor.",
    }[why],
    remedy: "Hämta filen på nytt, eller öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).",
  }),
  busy: () => ({
    happened: "Excel är upptaget.",
    remedy: "Vänta en stund och försök igen. Det du har skrivit i bladen är kvar.",
  }),
  disconnected: () => ({
    happened: "Kontakten med arbetsboken bröts.",
    remedy:
      "Det du har skrivit i bladen är kvar. Hjälper det inte att försöka igen: ladda om sidan eller öppna rutan på nytt.",
  }),
  silent: () => ({
    happened: "Excel svarar inte just nu.",
    remedy: "Vänta en stund. Det du har skrivit i bladen är kvar, och NHV-rapport läser dem när Excel svarar igen.",
  }),
  tooLarge: () => ({
    happened: "Excel tar inte emot så mycket på en gång.",
    remedy: "Stäng andra arbetsböcker och försök igen. Prova annars i Excel för datorn.",
  }),
  tooOld: () => ({
    happened: "Den här versionen av Excel är för gammal för NHV-rapport.",
    remedy: "Använd Excel 2021 eller senare, Microsoft 365 eller Excel på webben. Fråga er it-avdelning.",
  }),
  other: () => ({
    happened: "Excel kunde inte göra det som NHV-rapport bad om.",
    remedy:
      "Det du har skrivit i bladen är kvar. Försök igen. Hjälper inte det: spara arbetsboken och öppna den på nytt.",
  }),
};

/** A failure of the outside world, told in Swedish. */
export function failureText<K extends HostFailure["kind"]>(failure: Extract<HostFailure, { kind: K }>): FailureText {
  const tell = TEXTS[failure.kind] as (failure: HostFailure) => FailureText;
  return tell(failure);
}
