import type { Statistic } from "../statistics/reported";
import type { Verdict } from "../statistics/verdict";
import type { Judgement } from "./judgement";
import { writeNumber } from "./number";
import { figureText, type Judged, reasonText } from "./reasonText";
import { slipText } from "./slipText";
import { NAME } from "./statisticNames";

/** All that was judged: "N 12, medelvärde 30, standardavvikelse 2". */
const figures = (judged: Judged, order: readonly Statistic[]): string =>
  [
    `N ${writeNumber(judged.reported.n)}`,
    ...order
      .filter((statistic) => judged.reported[statistic])
      .map((statistic) => `${NAME[statistic]} ${figureText(judged, statistic)}`),
  ].join(", ");

const OTHER_METHOD: Readonly<Record<(Verdict & { kind: "otherMethod" })["fits"] | "ages", string>> = {
  sd: "Så är det med n−1 i standardavvikelsen, som rapporten utgår från. Med n går talen ihop. Räkna om standardavvikelsen med STDAV.S i Excel",
  percentiles:
    "Så är det med PERCENTIL.INK, som rapporten utgår från. Med ett annat sätt att räkna percentiler går talen ihop. Räkna om percentilerna med PERCENTIL.INK i Excel",
  both: "Så är det med n−1 i standardavvikelsen och med PERCENTIL.INK, som rapporten utgår från. Med andra räknesätt går talen ihop. Räkna om med STDAV.S och PERCENTIL.INK i Excel",
  ages: "Så är det med hela år, som dokumentet utgår från. Med decimaler i åldrarna går talen ihop. Räkna om åldern i hela år, och under 1 år som antal dagar delat med 365",
};

/**
 * What is told of a judgement that is not in order: all figures, why no values have them or why they are odd, and what to
 * do.
 * @param order the figures in the document's order
 */
export function judgementSentence(
  judgement: Exclude<Judgement, { kind: "possible" }>,
  judged: Judged,
  order: readonly Statistic[],
): string {
  const told = `${figures(judged, order)}: `;
  if (judgement.kind === "unusual") {
    const meant = writeNumber(judgement.looksLike.sd, Math.max(1, judged.reported.sd!.decimals));
    return `${told}standardavvikelsen är möjlig, men så stor jämfört med avståndet mellan percentilerna att den ser ut att vara variansen. Då ska det stå ${meant}. Kontrollera, och rätta eller förklara.`;
  }
  const reason = `${told}${reasonText(judged, judgement.reason)}.`;
  switch (judgement.kind) {
    case "impossible":
      return [reason, slipText(judged, judgement.slips), "Kontrollera mot underlaget och rätta."]
        .filter(Boolean)
        .join(" ");
    case "otherMethod":
      return `${reason} ${OTHER_METHOD[judgement.fits]}, eller förklara.`;
    case "decimalAges":
      return `${reason} ${OTHER_METHOD.ages}, eller förklara.`;
  }
}
