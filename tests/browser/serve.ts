import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const cache = join(root, "node_modules", ".cache", "nhv-rapport");
const madeOf = ["src", "assets", "scripts", "manifest.xml", "webpack.config.js", "swc.config.js", "package-lock.json"];

const contentTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".xml": "application/xml",
  ".json": "application/json",
  ".png": "image/png",
  ".wasm": "application/wasm",
};

function filesUnder(path: string): string[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function sourceHash(): string {
  const hash = createHash("sha256");
  for (const name of madeOf) {
    const path = join(root, name);
    for (const file of extname(name) ? [path] : filesUnder(path)) hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * Builds the pages that `npm start` serves and returns their folder. The same sources are built once: test files that run
 * at the same time may build twice, but each build is renamed into place whole.
 */
export function developmentSite(): string {
  const folder = join(cache, `site-${sourceHash()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  const args = [webpack, "--mode", "development", "--no-devtool", "--stats", "errors-only", "--output-path", aside];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) {
    rmSync(aside, { recursive: true });
    throw new Error(`The development build failed:\n${stdout}${stderr}`);
  }
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Serves a folder over http on a free port of this computer. */
export async function serve(folder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, normalize(decodeURIComponent(pathname === "/" ? "/index.html" : pathname)));
    if (!existsSync(file) || !extname(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = contentTypes[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type }).end(readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  return { url: `http://127.0.0.1:${port}/`, close };
}
