import { type ExitCode, printLine, type Terminal } from "./terminal";
import { Unusable } from "./unusable";

/** Does something and ends with its exit code. What went wrong is told in plain sentences, never as a stack trace. */
export async function attempt({ stderr }: Terminal, act: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Unusable) {
      for (const fault of error.faults) printLine(stderr, fault);
    } else {
      const says = "Något gick fel i programmet. Felet är vårt, inte ert. Skicka gärna med den här raden:";
      printLine(stderr, `${says} ${error}`);
    }
    return 2;
  }
}

/** Does the same with file after file, in order, also when one of them is unusable. The worst exit code counts. */
export async function attemptEach(
  terminal: Terminal,
  files: readonly string[],
  act: (file: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  let worst: ExitCode = 0;
  for (const file of files) {
    const code = await attempt(terminal, () => act(file));
    if (code > worst) worst = code;
  }
  return worst;
}
