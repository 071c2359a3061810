type Stream = { write(text: string): unknown };

/** Where a command is run: a real terminal, or a test's. */
export type Terminal = {
  /** Results. */
  stdout: Stream;
  /** Messages for people. */
  stderr: Stream;
  /** The folder that file names are taken from. */
  cwd: string;
  /** The time now in ISO form, UTC: what a signature says. */
  now: () => string;
};

/** 0 fine · 1 the report has errors, or a submission does not verify · 2 unusable input. */
export type ExitCode = 0 | 1 | 2;

export type Command = {
  /** How it is called, after `nhv`. */
  usage: string;
  /** What it does, in one line. */
  does: string;
  run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
};

export const printLine = (stream: Stream, text: string): void => void stream.write(`${text}\n`);

/** One JSON document on a line of its own. */
export const printJson = ({ stdout }: Terminal, document: object): void => printLine(stdout, JSON.stringify(document));
