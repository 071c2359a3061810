import { asPublished, type Fit, isRevealing, type Reconstruction, roundingThatHelps } from "./reconstruction";

const WORDS = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

/** A whole number in words where they are short. */
const inWords = (n: number): string => WORDS[n] ?? String(n);

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** "Utan decimaler", "Med en decimal", "Med 2 decimaler". */
export function decimalsText(decimals: number): string {
  if (decimals === 0) return "Utan decimaler";
  return decimals === 1 ? "Med en decimal" : `Med ${inWords(decimals)} decimaler`;
}

/** How many sets there are: "en uppsättning värden", "minst 100 uppsättningar värden". */
export function setsText({ sets, all }: Fit): string {
  if (sets === 1 && all) return "en uppsättning värden";
  return `${all ? "" : "minst "}${sets} ${sets === 1 ? "uppsättning" : "uppsättningar"} värden`;
}

/** Whose figures they are: "T1", "B3, Barn (≤17 år)". */
export const whoseText = ({ measure, group }: Reconstruction): string => (group ? `${measure}, ${group}` : measure);

function helpText(reconstruction: Reconstruction): string {
  const help = roundingThatHelps(reconstruction);
  return help
    ? `${decimalsText(help.decimals)} stämmer ${setsText(help)}.`
    : "Färre decimaler hjälper inte. Stäm av med mottagaren hur så få ska redovisas.";
}

/** What can be concluded of single values, in Swedish, and what would help; null where too many sets have the figures. */
export function reconstructionText(reconstruction: Reconstruction): string | null {
  if (!isRevealing(reconstruction)) return null;
  const { reported, of, values } = reconstruction;
  const { n, ...figures } = reported;
  const count = Object.keys(figures).length;
  const fit = asPublished(reconstruction);
  const start = n === 1 ? "N är 1" : `${capital(inWords(count))} tal om ${inWords(n)} ${of}`;
  const outcome =
    fit.sets === 1 ? "Då går varje enskilt värde att räkna ut." : "Då går enskilda värden nästan att räkna ut.";
  const assumed = values.kind === "any" ? " Räknat som om värdena vore heltal." : "";
  return `${start}: bara ${setsText(fit)} stämmer. ${outcome} ${helpText(reconstruction)}${assumed}`;
}
