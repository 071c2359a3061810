import { isCellError, type CellValue, type ErrorCode } from "./cellValue";

const swedishErrors: Record<ErrorCode, string> = {
  "#DIV/0!": "#DIVISION/0!",
  "#N/A": "#SAKNAS!",
  "#NAME?": "#NAMN?",
  "#NULL!": "#SKÄRNING!",
  "#NUM!": "#OGILTIGT!",
  "#REF!": "#REFERENS!",
  "#VALUE!": "#VÄRDEFEL!",
  "#SPILL!": "#SPILL!",
  "#CALC!": "#BERÄKNA!",
  "#GETTING_DATA": "#HÄMTAR_DATA",
};

/** A value as Swedish Excel shows it under a number format (English codes), however wide the column. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (isCellError(value)) return swedishErrors[value.error];
  if (typeof value === "boolean") return value ? "SANT" : "FALSKT";
  if (typeof value === "string") return textSection(value, numberFormat);
  const { section, magnitude } = sectionFor(value, numberFormat);
  if (section === "General" || section === "@" || section === "") {
    return section === "" ? "" : (magnitude < 0 ? "-" : "") + generalText(Math.abs(magnitude));
  }
  if (isDateFormat(section)) return value < 0 ? "########" : dateText(value, section);
  return numberText(magnitude, section);
}

/** A number as the formula bar shows it: all its digits, decimal comma, no thousands. */
export function plainNumber(value: number): string {
  const digits = String(Number(value.toPrecision(15)));
  return digits
    .replace(".", ",")
    .replace(/e\+?(-?)(\d+)$/, (_, sign, power) => `E${sign || "+"}${power.padStart(2, "0")}`);
}

export function isDateFormat(numberFormat: string): boolean {
  return /[ydhs]|m/i.test(withoutLiterals(numberFormat)) && !/[0#]/.test(withoutLiterals(numberFormat));
}

function withoutLiterals(section: string): string {
  return section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General/gi, "");
}

function textSection(text: string, numberFormat: string): string {
  const section = splitSections(numberFormat)[3];
  return section === undefined ? text : literal(section).replace("@", text);
}

function splitSections(numberFormat: string): string[] {
  return (numberFormat.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)|^(?=;)/g) ?? ["General"]).map(String);
}

/** The section for this number, and what is left to show of it: the negative section leaves out the sign. */
function sectionFor(value: number, numberFormat: string): { section: string; magnitude: number } {
  const [positive = "General", negative, zero] = splitSections(numberFormat);
  if (value < 0 && negative !== undefined) return { section: negative, magnitude: -value };
  if (value === 0 && zero !== undefined) return { section: zero, magnitude: 0 };
  return { section: positive, magnitude: value };
}

/** "General": as many digits as fit in eleven signs, else with an exponent. */
function generalText(value: number): string {
  if (value === 0) return "0";
  if (value >= 1e11 || value < 1e-9) {
    const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
    return `${String(Number(mantissa)).replace(".", ",")}E${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
  }
  const whole = Math.max(1, Math.floor(Math.log10(value)) + 1);
  const fixed = value.toFixed(Math.min(10, Math.max(0, 10 - whole)));
  return (fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed).replace(".", ",");
}

function numberText(value: number, section: string): string {
  const pattern = withoutLiterals(section);
  const percents = (pattern.match(/%/g) ?? []).length;
  const scaled = percents === 0 ? value : Number(`${value}e${percents * 2}`);
  const [wholePattern = "", decimalPattern = ""] = pattern.replace(/E[+-]0+|%/g, "").split(".");
  const most = (decimalPattern.match(/[0#?]/g) ?? []).length;
  const least = (decimalPattern.match(/0/g) ?? []).length;
  const number = /E[+-]0+/i.test(pattern)
    ? exponentText(scaled, most)
    : fixedText(Math.abs(scaled), most, least, (wholePattern.match(/0/g) ?? []).length, wholePattern.includes(","));
  const negative = scaled < 0 && /[1-9]/.test(number);
  const body = section.replace(/\[[^\]]*\]/g, "").replace(/[0#?][0#?,.]*(?:E[+-]0+)?/i, "\u0000");
  return (negative ? "-" : "") + literal(body).replace("\u0000", number);
}

function fixedText(value: number, most: number, least: number, wholeDigits: number, grouped: boolean): string {
  const [whole = "", decimals = ""] = roundHalfUp(value, most).split(".");
  const shownDecimals = decimals.replace(new RegExp(`0{0,${most - least}}$`), "");
  const padded = (wholeDigits === 0 && whole === "0" ? "" : whole).padStart(wholeDigits, "0");
  const shownWhole = grouped ? padded.replace(/\B(?=(\d{3})+$)/g, "\u00A0") : padded;
  return shownDecimals === "" ? shownWhole : `${shownWhole},${shownDecimals}`;
}

/** Excel rounds what it shows half up, by the decimal digits (15 of them), not by the binary number. */
function roundHalfUp(value: number, decimals: number): string {
  const precise = Number(value.toPrecision(15));
  if (precise >= 1e15) return `${BigInt(precise)}.${"0".repeat(decimals)}`;
  return Number(`${Math.round(Number(`${precise}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

function exponentText(value: number, decimals: number): string {
  const [mantissa = "", exponent = ""] = Math.abs(value).toExponential(decimals).split("e");
  return `${mantissa.replace(".", ",")}E${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
}

/** The signs of a section that stand for themselves. */
function literal(section: string): string {
  return section.replace(/"([^"]*)"|\\(.)|_.|\*./g, (_, quoted, escaped) => quoted ?? escaped ?? " ");
}

function dateText(serial: number, section: string): string {
  const days = Math.floor(serial);
  const seconds = Math.round((serial - days) * 86_400);
  const date = new Date((days - (days > 59 ? 25_569 : 25_568)) * 86_400_000);
  const two = (number: number): string => String(number).padStart(2, "0");
  const month = date.getUTCMonth() + 1;
  const minutes = Math.floor(seconds / 60) % 60;
  const parts: Record<string, string> = {
    yyyy: String(date.getUTCFullYear()),
    yy: two(date.getUTCFullYear() % 100),
    dd: two(date.getUTCDate()),
    d: String(date.getUTCDate()),
    hh: two(Math.floor(seconds / 3600)),
    h: String(Math.floor(seconds / 3600)),
    ss: two(seconds % 60),
    s: String(seconds % 60),
  };
  let afterHour = false;
  return section.replace(
    /"([^"]*)"|\\(.)|yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s/gi,
    (token, quoted, escaped) => {
      const code = token.toLowerCase();
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped;
      if (code.startsWith("h")) afterHour = true;
      if (code === "mm" || code === "m") {
        const shown = afterHour ? minutes : month;
        afterHour = false;
        return code === "mm" ? two(shown) : String(shown);
      }
      if (code === "mmm" || code === "mmmm")
        return (monthNames[month - 1] ?? "").slice(0, code === "mmm" ? 3 : undefined);
      if (code === "ddd" || code === "dddd")
        return (dayNames[date.getUTCDay()] ?? "").slice(0, code === "ddd" ? 3 : undefined);
      return parts[code] ?? token;
    },
  );
}

const monthNames = "januari februari mars april maj juni juli augusti september oktober november december".split(" ");
const dayNames = "söndag måndag tisdag onsdag torsdag fredag lördag".split(" ");
