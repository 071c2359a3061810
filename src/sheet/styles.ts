/** How a kind of cell looks and whether it can be typed in. Sizes in points. */
export type Style = {
  font: { size: number; bold?: true; italic?: true; color: string };
  fill?: string;
  border?: { color: string; edges: "box" | "bottom" };
  align?: "left" | "right" | "center";
  vertical: "top" | "middle" | "bottom";
  wrap?: true;
  /** Steps of indentation. */
  indent?: number;
  numberFormat?: string;
  /** Unlocked cells are those that a person fills in. */
  unlocked?: true;
};

export const FONT = "Calibri";

const ink = "#1F2A37";
const quiet = "#5B6673";
const brand = "#0B4F6C";
const line = "#C5CED8";
const band = "#E8F0F4";
const paper = "#FFFFFF";

/**
 * Red–green safe: wrong, asked-about, missing and right differ in words and in lightness, not in hue alone.
 * All text colours have at least 4.5:1 against their fill.
 */
export const LOOKS = {
  wrong: { fill: "#FBE3E1", color: "#8E1B12", bold: true },
  asks: { fill: "#FDF0D5", color: "#6B4600", bold: false },
  missing: { fill: "#F3F0FA", color: "#4B3A7A", bold: false },
  right: { fill: "#E6F4EA", color: "#12582B", bold: false },
} as const;

const text = (size = 11) => ({ size, color: ink });

export const STYLES = {
  title: { font: { size: 18, bold: true, color: brand }, vertical: "middle" },
  subtitle: { font: { size: 11, color: quiet }, vertical: "middle" },
  prose: { font: text(), vertical: "top", wrap: true },
  columnHeading: {
    font: { size: 10, bold: true, color: "#FFFFFF" },
    fill: brand,
    vertical: "middle",
    wrap: true,
  },
  columnHeadingMessage: {
    font: { size: 10, bold: true, color: "#FFFFFF" },
    fill: brand,
    vertical: "middle",
    wrap: true,
    indent: 1,
  },
  columnHeadingNumber: {
    font: { size: 10, bold: true, color: "#FFFFFF" },
    fill: brand,
    vertical: "middle",
    wrap: true,
    align: "right",
  },
  heading0: { font: { size: 11, bold: true, color: brand }, fill: band, vertical: "middle", wrap: true },
  heading1: { font: { size: 11, bold: true, color: brand }, fill: band, vertical: "middle", wrap: true, indent: 1 },
  heading2: { font: { size: 11, bold: true, color: brand }, fill: band, vertical: "middle", wrap: true, indent: 2 },
  headingFill: { font: text(), fill: band, vertical: "middle" },
  headingMessage: { font: text(10), fill: band, vertical: "middle", indent: 1 },
  label0: { font: text(), vertical: "middle", wrap: true },
  label1: { font: text(), vertical: "middle", wrap: true, indent: 1 },
  label2: { font: text(), vertical: "middle", wrap: true, indent: 2 },
  label3: { font: text(), vertical: "middle", wrap: true, indent: 3 },
  inputInteger: {
    font: text(),
    fill: paper,
    border: { color: "#7A8896", edges: "box" },
    vertical: "middle",
    align: "right",
    numberFormat: "#,##0",
    unlocked: true,
  },
  inputDecimal: {
    font: text(),
    fill: paper,
    border: { color: "#7A8896", edges: "box" },
    vertical: "middle",
    align: "right",
    numberFormat: "#,##0.##",
    unlocked: true,
  },
  derivedPercent: {
    font: { size: 11, bold: true, color: ink },
    vertical: "middle",
    align: "right",
    numberFormat: '0.0" %"',
  },
  derivedRatio: {
    font: { size: 11, bold: true, color: ink },
    vertical: "middle",
    align: "right",
    numberFormat: "0.00",
  },
  derivedCount: {
    font: { size: 11, bold: true, color: ink },
    vertical: "middle",
    align: "right",
    numberFormat: "#,##0",
  },
  value: { font: { size: 11, bold: true, color: ink }, vertical: "middle", align: "right", numberFormat: "#,##0" },
  valueDecimal: {
    font: { size: 11, bold: true, color: ink },
    vertical: "middle",
    align: "right",
    numberFormat: "#,##0.0#",
  },
  message: { font: { size: 10, color: quiet }, vertical: "middle", indent: 1 },
  working: { font: { size: 9, color: quiet }, vertical: "middle" },
  fact: { font: text(), border: { color: line, edges: "bottom" }, vertical: "middle", wrap: true },
  factBold: {
    font: { size: 11, bold: true, color: ink },
    border: { color: line, edges: "bottom" },
    vertical: "middle",
    wrap: true,
  },
  factMuted: {
    font: { size: 11, color: quiet },
    border: { color: line, edges: "bottom" },
    vertical: "middle",
    wrap: true,
  },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;
