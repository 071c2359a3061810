import { done, type Outcome } from "../host";
import { run } from "./run";

/** Opens a sheet's protection and puts it back as it was: whether that takes no password. */
const opens = (name: string): Promise<Outcome<void>> =>
  run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(name);
    protection.load("protected,options");
    await context.sync();
    if (!protection.protected) return done(undefined);
    protection.unprotect();
    protection.protect(protection.options);
    await context.sync();
    return done(undefined);
  });

/** The first of these sheets whose protection has a password. Excel does not tell which one refused. */
export async function closedSheet(names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    const opened = await opens(name);
    if (!opened.ok && opened.failure.kind === "protected") return name;
  }
  return null;
}
