/** A moment as people here write it: "3 mars 2027 kl. 14:05". */
export const momentText = (iso: string): string =>
  new Date(iso).toLocaleString("sv-SE", { dateStyle: "long", timeStyle: "short" });

/** Its day: "3 mars 2027". */
export const dayText = (iso: string): string => new Date(iso).toLocaleDateString("sv-SE", { dateStyle: "long" });
