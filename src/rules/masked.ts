/** A personal identity number has ten digits or more; no figure of a licence area has. */
const TOO_MANY_DIGITS = 10;

/** What was written, to be quoted: all digits but the first two hidden where there are so many that it may be a person's. */
export function masked(written: string): string {
  const digits = written.match(/\d/g)?.length ?? 0;
  if (digits < TOO_MANY_DIGITS) return written;
  let seen = 0;
  return written.replace(/\d/g, (digit) => (++seen > 2 ? "•" : digit));
}
