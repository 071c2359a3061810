import { failed, type Outcome } from "../host";
import { failureOf } from "./failure";

/** The oldest requirement set that has all we use: Excel 2021 and later, Microsoft 365, Mac, the web. */
const FLOOR = "1.9";

type Act<T> = (context: Excel.RequestContext) => Promise<Outcome<T>>;

/** What Excel refuses is a failure; what we did wrong throws. */
async function attempt<T>(act: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", FLOOR)) return failed({ kind: "tooOld" });
  try {
    return await act();
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return failed(failureOf(error));
    throw error;
  }
}

/**
 * Does something with the workbook.
 * @param options `delayForCellEdit` waits for a person who is typing, instead of failing
 */
export const run = <T>(act: Act<T>, options: Excel.RunOptions = {}): Promise<Outcome<T>> =>
  attempt(() => Excel.run(options, act));

/**
 * Does something big. Unlike `Excel.run` it asks Excel to keep no reference to any range, which takes a fifth off the
 * requests; so a range can be used only until the next sync, and what is queued last must be synced by `act` itself.
 */
export const runUntracked = <T>(act: Act<T>): Promise<Outcome<T>> => attempt(() => act(new Excel.RequestContext()));
