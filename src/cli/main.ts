import { run } from "./run";

/** The time that builds that are to be repeated to the byte ask for, in seconds since 1970; else the clock. */
const epoch = Number(process.env.SOURCE_DATE_EPOCH || NaN);

const now = (): string => (Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date()).toISOString();

// Whoever reads our output may have read enough (`nhv … | head`): that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const { stdout, stderr } = process;
process.exitCode = await run(process.argv.slice(2), { stdout, stderr, cwd: process.cwd(), now });
