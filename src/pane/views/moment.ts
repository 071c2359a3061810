/** A moment as people here write it: "3 mars 2027 kl. 14:05". */
export const momentText = (iso: string): string =>
  new Date(iso).toLocaleString("sv-SE", { dateStyle: "long", timeStyle: "short" });
