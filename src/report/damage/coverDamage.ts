import type { SheetPlan } from "../../sheet/plan";
import type { Damage } from "../damage";
import type { InspectedWorkbook } from "../inspectedWorkbook";
import { formulasAmiss, type Sheets, textsAmiss, textsOf } from "./cellsAmiss";
import { asLabel, gridOf } from "./standing";
import { tellCover } from "./tell";

/** The share of the cover's texts by which a sheet is known for the cover. It has no names: it holds no figures. */
const ENOUGH = 0.5;

/**
 * What has become of the cover.
 * @param taken the sheets that are the measures'
 */
export function coverDamages(
  plan: SheetPlan,
  inspection: InspectedWorkbook,
  taken: ReadonlySet<string>,
  sheets: Sheets,
): Damage[] {
  const texts = textsOf(plan).map(({ label }) => asLabel(label));
  const candidates = inspection.sheets.filter(({ name, cells }) => {
    const found = new Set(cells.map(({ value }) => asLabel(value)));
    return !taken.has(name) && texts.filter((text) => found.has(text)).length >= ENOUGH * texts.length;
  });
  const cover = candidates.find(({ name }) => name === plan.name) ?? candidates[0];
  if (!cover) return [tellCover("Försättsbladet finns inte kvar i arbetsboken, eller går inte att känna igen.")];
  const grid = gridOf(cover);
  const isChanged = textsAmiss(grid, plan).length > 0 || formulasAmiss(grid, plan, sheets).length > 0;
  if (isChanged) return [tellCover("Försättsbladet är ändrat.")];
  if (!cover.isProtected)
    return [tellCover("Försättsbladet är inte skyddat, så text och formler kan ändras av misstag.")];
  return [];
}
