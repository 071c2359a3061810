import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "..");
const cache = path.join(root, "node_modules", ".cache", "nhv-rapport");

/** Is none of the files that the bundle was made of newer than it, or gone? */
function isFresh(bundle, inputsFile) {
  try {
    const { mtimeMs } = statSync(bundle);
    const inputs = JSON.parse(readFileSync(inputsFile, "utf8"));
    return inputs.every((input) => statSync(path.join(root, input)).mtimeMs < mtimeMs);
  } catch {
    return false;
  }
}

async function build(entry, bundle, inputsFile) {
  const { build: bundleWith } = await import("esbuild");
  const { outputFiles, metafile } = await bundleWith({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    write: false,
    metafile: true,
    // It reads files beside its own, which a bundle would not have. Only the benchmarks use it.
    external: ["jsdom"],
    logLevel: "error",
    // CommonJS packages inside an ES module ask for Node's own modules by require.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  });
  mkdirSync(cache, { recursive: true });
  // Two programs may build at once: each writes aside and renames, so that nobody reads half a file.
  replace(inputsFile, JSON.stringify([...Object.keys(metafile.inputs), "scripts/bundled.mjs"]));
  replace(bundle, outputFiles[0].contents);
}

function replace(file, contents) {
  const aside = `${file}.${process.pid}`;
  try {
    writeFileSync(aside, contents);
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Runs a TypeScript program in this process, bundled once and again only when a file it is made of has changed.
 * @param {string} entry path from the project's root, with forward slashes, such as "src/cli/main.ts"
 */
export async function runBundled(entry) {
  const name = entry.replaceAll("/", "-").replace(/\.ts$/, "");
  const bundle = path.join(cache, `${name}.mjs`);
  const inputsFile = path.join(cache, `${name}.json`);
  if (!isFresh(bundle, inputsFile)) await build(entry, bundle, inputsFile);
  return import(pathToFileURL(bundle).href);
}
