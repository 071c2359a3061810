import type { Area } from "../model/area";
import { LAYOUT } from "../sheet/layout";
import { PRODUCT } from "./product";
import type { Made, Report } from "./report";
import { ruleSetVersion } from "./ruleSet";

/** What makes sheets now. */
export const madeNow = (area: Area): Made => ({ product: PRODUCT, layout: LAYOUT, ruleSet: ruleSetVersion(area) });

/** Workbooks did not say what made them before layout 2. */
const UNTOLD: Made = { product: "0.1.0", layout: 1, ruleSet: null };

/** What made a report's sheets. */
export const madeOf = ({ made }: Pick<Report, "made">): Made => made ?? UNTOLD;

/** A product's version in Swedish, with the layout of its sheets: two products may share a number while one is being made. */
export const productText = ({ product, layout }: Pick<Made, "product" | "layout">): string =>
  `NHV-rapport ${product} (bladversion ${layout})`;

/** A version of a measure document in Swedish. */
export const documentText = (version: string | null): string =>
  version === null ? "ett måttdokument utan versionsnummer" : `måttdokumentets version ${version}`;
