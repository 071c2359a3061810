import { rename } from "node:fs/promises";
import path from "node:path";
import { readWorkbook } from "../hosts/file/readWorkbook";
import type { Report } from "../report/report";
import { isBlank } from "../rules/readings";
import { withFile } from "./fileFault";
import { existing } from "./outputFile";
import { reportOf } from "./reportWorkbook";
import { printLine, type Terminal } from "./terminal";
import { about, Unusable } from "./unusable";

/** Gives a file another name, so that one can be written in its place and nothing is lost. */
export async function setAside(terminal: Terminal, file: string): Promise<void> {
  const ending = path.extname(file);
  const stem = file.slice(0, file.length - ending.length);
  let number = 1;
  while (await existing(terminal, `${stem}.tidigare-${number}${ending}`)) number += 1;
  const aside = `${stem}.tidigare-${number}${ending}`;
  const [from, to] = [file, aside].map((one) => path.resolve(terminal.cwd, one)) as [string, string];
  await about(file, () => withFile(() => rename(from, to)));
  printLine(terminal.stderr, `${file} fanns redan. Det som stod där finns nu i ${aside}.`);
}

const sameReport = (one: Report, other: Report): boolean =>
  one.area === other.area && one.reportingYear === other.reportingYear && one.unit === other.unit;

/**
 * Sets a report that somebody has filled in aside before another file takes its place.
 * @param successor the report that is about to be written: it may take the place of itself
 */
export async function setReportAside(terminal: Terminal, file: string, successor: Report | null): Promise<void> {
  const bytes = await existing(terminal, file);
  if (!bytes) return;
  const content = readWorkbook(bytes);
  if (!content.ok || (content.value.state === null && !Object.keys(content.value.cells).length)) return;
  const there = await reportOf(bytes, null).catch((error: unknown) => {
    if (error instanceof Unusable) return null;
    throw error;
  });
  // A report that cannot be read here, as one of a later version, is somebody's all the same.
  if (there && Object.values(there.report.values).every(isBlank)) return;
  if (there && successor && sameReport(there.report, successor)) return;
  await setAside(terminal, file);
}
