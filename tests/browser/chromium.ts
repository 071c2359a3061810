import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, LaunchOptions } from "playwright-core";
import { unpackProgram, unpackTar } from "./unpack";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where the package keeps its archives. Its "exports" hide the folder, so it is found from the entry point. */
function archiveFolder(): string {
  return resolve(dirname(createRequire(__filename).resolve("@sparticuz/chromium")), "../../bin");
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "fonts-cache")}</cachedir></fontconfig>
`;
}

/**
 * Unpacks the Chromium that @sparticuz/chromium ships for Linux on x64, with the libraries and fonts that a bare Debian
 * lacks. Takes two seconds and 200 MB, once a machine; the folder is renamed into place when it is whole.
 */
function unpackedChromium(): string {
  const { version } = createRequire(__filename)(resolve(archiveFolder(), "../package.json")) as { version: string };
  const folder = join(tmpdir(), `nhv-rapport-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const archives = archiveFolder();
  const aside = mkdtempSync(`${folder}-`);
  unpackProgram(join(archives, "chromium.br"), join(aside, "chromium"));
  unpackTar(join(archives, "al2023.tar.br"), aside);
  unpackTar(join(archives, "fonts.tar.br"), aside);
  mkdirSync(join(aside, "fonts-cache"));
  writeFileSync(join(aside, "fonts.conf"), fontsConf(folder));
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function launchOptions(): LaunchOptions {
  if (process.platform === "win32") return { channel: "msedge" };
  if (process.platform === "darwin") return { channel: "chrome" };
  const executablePath = installed.find((file) => existsSync(file));
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
  if (executablePath) return { executablePath, args };
  const folder = unpackedChromium();
  const env = { ...process.env, LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") };
  return { executablePath: join(folder, "chromium"), args, env: env as Record<string, string> };
}

/**
 * Starts a headless Chromium: the machine's own on Linux, else the one that npm installed; Edge on Windows; Chrome on
 * Mac. Tries twice, since a crowded machine sometimes lets the first start die.
 */
export async function launchBrowser(): Promise<Browser> {
  const options = launchOptions();
  try {
    return await chromium.launch(options);
  } catch {
    return await chromium.launch(options);
  }
}
