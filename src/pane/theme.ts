import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";

/** Shades of the colour that the sheets' headings have (80). */
const brand: BrandVariants = {
  10: "#020608",
  20: "#071822",
  30: "#082633",
  40: "#083142",
  50: "#083B51",
  60: "#09435C",
  70: "#0A4963",
  80: "#0B4F6C",
  90: "#2A6682",
  100: "#437B97",
  110: "#5B91AB",
  120: "#74A6BF",
  130: "#8FBBD1",
  140: "#ABCFE1",
  150: "#C8E2EF",
  160: "#E6F4FA",
};

const light = createLightTheme(brand);

/** On a dark ground the brand's own shade is too dark to read. */
const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[130],
  colorBrandForeground2: brand[140],
  colorBrandForegroundLink: brand[130],
  colorBrandForegroundLinkHover: brand[140],
  colorBrandForegroundLinkPressed: brand[120],
  colorBrandStroke1: brand[120],
  colorCompoundBrandForeground1: brand[130],
  colorCompoundBrandStroke: brand[120],
  colorCompoundBrandBackground: brand[120],
};

/** The theme for a light or a dark Office. High contrast is the browser's forced colours, which Fluent follows. */
export const themeFor = (isDark: boolean): Theme => (isDark ? dark : light);

/** Whether a background colour, "#RRGGBB", is dark. */
export function isDarkColor(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
