/** A made-up personal number of a date: any three digits, and the check digit that makes it one (Luhn). */
export function madeUp(date: string, serial = "238"): string {
  const digits = date.slice(-6) + serial;
  const sum = [...digits].reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return date + serial + ((10 - (sum % 10)) % 10);
}

/** The same with another check digit: no personal number. */
export const mistyped = (number: string): string => number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10);
