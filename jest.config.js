/** Packages that are published as ES modules only; jest must transpile them. */
const esmOnly = ["hucre", "@noble/hashes", "@ironcalc/wasm", "@sparticuz/chromium"];

/** @type {import("jest").Config} */
module.exports = {
  roots: ["<rootDir>/tests"],
  testEnvironment: "node",
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "\\.[cm]?[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
  testTimeout: 20_000,
};
