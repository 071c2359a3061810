const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const gzipBudget = require("./scripts/gzipBudget");
const swc = require("./swc.config");

const developmentUrl = "https://localhost:3000/";
const officeCdn = "https://appsforoffice.microsoft.com";

/** All of Office.js that Excel for Windows asks for. The rest of the package, telemetry included, is never served. */
const officeFiles = ["office.js", "excel-win32-16.01.js", "en-us/office_strings.js", "sv-se/office_strings.js"];

/** The address that dist/manifest.xml points at, with a slash at its end. */
function addinUrl() {
  const url = process.env.ADDIN_URL;
  if (!url) return developmentUrl;
  if (!/^https:\/\/[^\s<>&"']+$/.test(url)) throw new Error(`ADDIN_URL must begin with https://, but is "${url}".`);
  return url.endsWith("/") ? url : `${url}/`;
}

/** Fluent UI writes its styles into the page, hence 'unsafe-inline' for styles; nothing else is let in or out. */
function contentSecurityPolicy(scriptSources) {
  return [
    "default-src 'none'",
    `script-src ${scriptSources}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'none'",
    // Work on pasted lists, in threads that inherit this policy (src/pane/lists/policyWorker.ts).
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const typescript = (test, tsx) => ({
  test,
  exclude: /node_modules/,
  use: { loader: "swc-loader", options: swc(tsx) },
});

/**
 * `--mode production` builds the site that Excel loads.
 * `--mode development` builds the pane beside the embedded Excel of src/preview, or with `--env excel` the pane alone,
 * over https, for a real Excel on this computer.
 * `--env officejs=local` serves Office.js from our own site, for networks that don't reach Microsoft's.
 */
module.exports = async (env, { mode }) => {
  const production = mode === "production";
  const preview = !production && !env.excel;
  const localOffice = preview || env.officejs === "local";
  const url = addinUrl();
  const office = localOffice ? "office-js/office.js" : `${officeCdn}/lib/1/hosted/office.js`;

  return {
    mode,
    target: ["web", "es2022"],
    devtool: production ? "source-map" : "cheap-module-source-map",
    entry: {
      taskpane: "./src/pane/main.tsx",
      ...(preview && { preview: "./src/preview/main.tsx", "preview-bridge": "./src/preview/bridge.ts" }),
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: ({ chunk }) => (production && chunk.name ? "[name].[contenthash:8].js" : "[name].js"),
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [typescript(/\.ts$/, false), typescript(/\.tsx$/, true)],
      parser: { javascript: { worker: ["PolicyWorker from ./policyWorker", "..."] } },
    },
    experiments: { css: true },
    performance: production && {
      hints: "error",
      maxEntrypointSize: 560_000,
      maxAssetSize: 560_000,
      assetFilter: (name) => name.endsWith(".js") && !name.startsWith("office-js/"),
    },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "src/pane/taskpane.html",
        chunks: ["taskpane"],
        policy: contentSecurityPolicy(localOffice ? "'self'" : `'self' ${officeCdn}`),
        scriptsFirst: preview ? ["preview-bridge.js", office] : [office],
      }),
      preview && new HtmlPlugin({ filename: "index.html", template: "src/preview/preview.html", chunks: ["preview"] }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "manifest.xml", transform: (xml) => xml.toString().replaceAll(developmentUrl, url) },
          ...(localOffice ? officeFiles : []).map((file) => ({
            from: `node_modules/@microsoft/office-js/dist/${file}`,
            to: `office-js/${file}`,
            info: { minimized: true },
          })),
        ],
      }),
      production && gzipBudget("taskpane", 160 * 1024),
    ],
    devServer: {
      host: "localhost",
      port: 3000,
      hot: false,
      static: false,
      // No client script in the pages: they are the same as those the tests drive, and reload when a person asks.
      client: false,
      liveReload: false,
      server: env.excel ? { type: "https", options: await trustedCertificate() } : "http",
    },
  };
};

/** Installs, if need be, and reads the certificate that Excel trusts for https://localhost (Windows and Mac). */
function trustedCertificate() {
  return require("office-addin-dev-certs").getHttpsServerOptions();
}
