import { cellName } from "../../sheet/plan";
import { done, failed, type Outcome } from "../host";

/** Goes to the cell of the first of these fields, whose sheet is brought forward, and out if somebody hid it. */
export async function showCell(context: Excel.RequestContext, ids: readonly string[]): Promise<Outcome<void>> {
  const [id] = ids;
  if (id === undefined) return done(undefined);
  const range = context.workbook.names.getItemOrNullObject(cellName(id)).getRangeOrNullObject();
  range.load("address,worksheet/visibility");
  await context.sync();
  if (range.isNullObject) return failed({ kind: "gone", what: id });
  const { worksheet } = range;
  if (worksheet.visibility !== "Visible") worksheet.visibility = "Visible";
  worksheet.activate();
  range.select();
  await context.sync();
  return done(undefined);
}
