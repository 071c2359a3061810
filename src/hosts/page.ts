/** What all our sheets have in common on paper. Margins in inches. */
export const PAGE = {
  margins: { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
  /** Excel's own codes for the page's number and how many there are. */
  pageOfPages: "Sida &P av &N",
  /** A text in a footer, where & begins a code. */
  escaped: (text: string): string => text.replaceAll("&", "&&"),
} as const;
