import type { WorkbookPlan } from "../../sheet/plan";
import { findBook } from "./book";
import type { Computed } from "./computed";
import { planToXlsx } from "./hucre";
import { closePackage, openPackage, partText, setPartText } from "./package";
import { writeState } from "./statePart";

/** Says which program made the file. */
const APPLICATION = "docProps/app.xml";

/**
 * Writes the workbook of a plan as an .xlsx file. The same plan, state and values give the same bytes.
 * @param state the report's state, or null for a workbook that keeps none, as a submission
 * @param computed what formulas give; what the plan says of a blank report where it is left out
 */
export async function writeWorkbook(
  plan: WorkbookPlan,
  state: string | null,
  computed: Computed = () => undefined,
): Promise<Uint8Array> {
  const opened = openPackage(await planToXlsx(plan, computed));
  const book = opened.ok ? findBook(opened.value) : null;
  if (!opened.ok || !book) throw new Error("The file that was just written is no workbook.");
  const parts = opened.value;
  setPartText(parts, APPLICATION, partText(parts, APPLICATION)!.replace(/(<Application>)[^<]*/, "$1NHV-rapport"));
  if (state !== null) writeState(parts, book, state);
  return closePackage(parts);
}
