import { failed, type Outcome } from "../host";
import { failureOf } from "./failure";

/** The oldest requirement set that has all we use: Excel 2021 and later, Microsoft 365, Mac, the web. */
const FLOOR = "1.9";

/**
 * Does something with the workbook. What Excel refuses is a failure; what we did wrong throws.
 * @param options `delayForCellEdit` waits for a person who is typing, instead of failing
 */
export async function run<T>(
  act: (context: Excel.RequestContext) => Promise<Outcome<T>>,
  options: Excel.RunOptions = {},
): Promise<Outcome<T>> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", FLOOR)) return failed({ kind: "tooOld" });
  try {
    return await Excel.run(options, act);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return failed(failureOf(error));
    throw error;
  }
}
