import { areas } from "./areas";
import { attempt } from "./attempt";
import { build } from "./build";
import { check } from "./check";
import { exportSubmission } from "./exportSubmission";
import { periods } from "./periods";
import { sign } from "./sign";
import { type Command, type ExitCode, printLine, type Terminal } from "./terminal";
import { Unusable } from "./unusable";
import { verify } from "./verify";

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["areas", areas],
  ["periods", periods],
  ["build", build],
  ["check", check],
  ["sign", sign],
  ["export", exportSubmission],
  ["verify", verify],
]);

const HELP = [
  "nhv: rapporter för nationell högspecialiserad vård, utan Excel.",
  "",
  ...[...COMMANDS.values()].flatMap(({ usage, does }) => [`  nhv ${usage}`, `      ${does}`]),
  "",
  "--json ger ett JSON-dokument per rad. Slutkod 0: allt är bra. 1: rapporten har fel, eller inlämningen stämmer inte.",
  "2: något går inte att använda, och det står vad, var och vad man kan göra.",
].join("\n");

/** Runs one command line, without `nhv` itself. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (args.includes("--help") || args.includes("-h") || args[0] === "help") {
    printLine(terminal.stdout, HELP);
    return 0;
  }
  const [name, ...rest] = args;
  return attempt(terminal, async () => {
    const command = COMMANDS.get(name ?? "");
    if (command) return command.run(rest, terminal);
    throw new Unusable([...(name === undefined ? [] : [`Kommandot ”${name}” finns inte.`]), HELP]);
  });
}
