/** What Swedish Excel says when it refuses. The wording follows Excel's own as closely as we know it. */

/** What came of an act: done, or the alert Excel shows instead, with the buttons it offers. */
export type ActResult = { ok: true } | Refusal;

export interface Refusal {
  ok: false;
  title: string;
  message: string;
  /**
   * "ok": only to be read. "retry": Försök igen/Avbryt (validation, stop). "yes-no": Ja/Nej/Avbryt (warning) and
   * "ok-cancel" (information): the first button does the act again with `{ accept: true }`.
   */
  buttons: "ok" | "retry" | "yes-no" | "ok-cancel";
}

export const done: ActResult = { ok: true };

function alert(message: string): Refusal {
  return { ok: false, title: "Microsoft Excel", message, buttons: "ok" };
}

export const alerts = {
  lockedCell: alert(
    "Cellen eller diagrammet som du försöker ändra finns på ett skyddat blad. " +
      "Om du vill göra ändringar tar du bort bladets skydd. Du kanske måste ange ett lösenord.",
  ),
  protectedSheet: alert("Det går inte att använda kommandot på ett skyddat blad. Ta bort bladets skydd först."),
  protectedStructure: alert("Arbetsboken är skyddad och kan inte ändras."),
  malformedFormula: alert(
    "Det finns ett problem med formeln. Försöker du inte skriva en formel? När det första tecknet är ett likhetstecken (=) " +
      "eller minustecken (-) tolkas det som en formel. Skriv en apostrof (') först om du menar text.",
  ),
  mergedCells: alert("Om du vill göra detta måste alla sammanfogade celler ha samma storlek."),
  nothingToUndo: alert("Det finns inget att ångra."),
  nothingToRedo: alert("Det finns inget att göra om."),
  sheetNameTaken: alert("Namnet används redan. Försök med ett annat."),
  sheetNameInvalid: alert(
    "Du har skrivit ett ogiltigt namn på bladet. Kontrollera att namnet har högst 31 tecken, att det inte är tomt, att det " +
      "inte börjar eller slutar med en apostrof och att det inte innehåller något av tecknen : \\ / ? * [ eller ].",
  ),
  lastVisibleSheet: alert("En arbetsbok måste innehålla minst ett synligt kalkylblad."),
  fullSheet: alert(
    "Microsoft Excel kan inte infoga nya celler eftersom det skulle flytta ut icke-tomma celler från slutet av kalkylbladet.",
  ),
  wrongPassword: alert("Lösenordet du angav är felaktigt."),
  nothingFound: alert("Det gick inte att hitta något att ersätta."),
  nameInvalid: alert(
    "Namnet är ogiltigt. Det ska börja med en bokstav eller ett understreck, inte innehålla blanksteg och inte likna en " +
      "cellreferens.",
  ),
  nameTaken: alert("Namnet finns redan. Skriv ett unikt namn."),
  replacesData: { ...alert("Det finns redan data här. Vill du ersätta den?"), buttons: "ok-cancel" },
  mergeLoses: {
    ...alert(
      "När celler sammanfogas behålls bara värdet i cellen längst upp till vänster, och andra värden ignoreras.",
    ),
    buttons: "ok-cancel",
  },
  outsideSheet: alert("Det går inte att klistra in här: området når utanför bladet."),
} satisfies Record<string, Refusal>;

/** The alert of a validation rule that what was typed does not pass. */
export function validationAlert(style: "Stop" | "Warning" | "Information", title: string, message: string): Refusal {
  const standard = "Värdet matchar inte de begränsningar för dataverifiering som har angetts för den här cellen.";
  const buttons = { Stop: "retry", Warning: "yes-no", Information: "ok-cancel" } as const;
  return { ok: false, title: title || "Microsoft Excel", message: message || standard, buttons: buttons[style] };
}
