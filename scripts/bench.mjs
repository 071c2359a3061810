/** `npm run bench`: the benchmarks; with `-- --json` one JSON document a row. */
import { runBundled } from "./bundled.mjs";

await runBundled("bench/main.ts");
