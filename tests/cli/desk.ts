import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run";
import { writeValues } from "../../src/hosts/file/editWorkbook";
import type { CellValue } from "../../src/rules/readings";

export type Answer = { code: number; out: string; err: string };

/** A folder of its own, and the command line in it. The time is always the same. */
export type Desk = {
  nhv: (...args: string[]) => Promise<Answer>;
  read: (file: string) => Uint8Array;
  write: (file: string, content: Uint8Array | string | object) => void;
  /** Builds a workbook of koagulationssjukdomar for 2027 and fills it in. */
  fill: (file: string, values: Readonly<Record<string, CellValue>>) => Promise<void>;
  path: string;
  clear: () => void;
};

export function newDesk(): Desk {
  const folder = mkdtempSync(path.join(tmpdir(), "nhv-"));
  const nhv = async (...args: string[]): Promise<Answer> => {
    let [out, err] = ["", ""];
    const code = await run(args, {
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      cwd: folder,
      now: () => "2027-03-01T08:00:00.000Z",
    });
    return { code, out, err };
  };
  const read = (file: string) => new Uint8Array(readFileSync(path.join(folder, file)));
  const write = (file: string, content: Uint8Array | string | object) =>
    writeFileSync(
      path.join(folder, file),
      typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content),
    );
  return {
    nhv,
    read,
    write,
    async fill(file, values) {
      const { code, err } = await nhv(
        ...["build", "koagulationssjukdomar", "--year", "2027", "--unit", "Testenheten", "--out", file],
      );
      if (code) throw new Error(err);
      const filled = writeValues(read(file), values);
      if (!filled.ok) throw new Error(JSON.stringify(filled.failure));
      write(file, filled.value);
    },
    path: folder,
    clear: () => rmSync(folder, { recursive: true }),
  };
}

/** The JSON documents of an output, one a line. */
export const documents = ({ out }: Answer) =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
