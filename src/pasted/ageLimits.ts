/** Ages in whole years, from and below; infinite where there is no limit. */
export type AgeLimits = { from: number; below: number };

/** A child is under 18 (barnkonventionen, artikel 1; socialtjänstlagen). */
const ADULT = 18;

const BETWEEN = /(\d+)\s*(?:[-–]|till)\s*(\d+)\s*år/;
const AT_MOST = /(?:t\.?\s?o\.?\s?m\.?|till och med|≤|högst)\s*(\d+)/;
const AT_LEAST = /(?:fr\.?\s?o\.?\s?m\.?|från och med|från|≥|minst)\s*(\d+)/;
const BELOW = /(?:under|yngre än|<)\s*(\d+)/;
const ABOVE = /(?:över|äldre än|>)\s*(\d+)/;
const AND_OLDER = /(\d+)\s*(?:års?(?: och| eller) äldre|\+)/;

/**
 * The ages that a part of a breakdown by age has by its label: "Barn (0–17 år)", "≥18 år", "Barn (från och med 5 års
 * ålder)", "Vuxna". Null where the label says no age.
 */
export function ageLimits(label: string): AgeLimits | null {
  const text = label.toLowerCase();
  const isChild = /^barn/.test(text);
  const isAdult = /^vux/.test(text);
  const number = (form: RegExp): number | null => {
    const match = form.exec(text);
    return match ? Number(match[1]) : null;
  };
  const between = BETWEEN.exec(text);
  if (between) return { from: Number(between[1]), below: Number(between[2]) + 1 };
  const least = number(AT_LEAST) ?? number(AND_OLDER);
  const above = number(ABOVE);
  const most = number(AT_MOST);
  const from = least ?? (above === null ? null : above + 1);
  const below = most === null ? number(BELOW) : most + 1;
  if (from === null && below === null && !isChild && !isAdult) return null;
  return { from: from ?? (isAdult ? ADULT : 0), below: below ?? (isChild ? ADULT : Infinity) };
}
