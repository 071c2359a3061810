/** `npm run --silent nhv -- …`: the command line of src/cli, whose files are named from where the person stands. */
import { runBundled } from "./bundled.mjs";

// npm starts its scripts in the project's root and keeps the person's own folder in INIT_CWD.
if (process.env.npm_lifecycle_event === "nhv" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

await runBundled("src/cli/main.ts");
