/** A whole number as it is read in running text: "100 000", with spaces that do not break. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");
