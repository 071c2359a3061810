const swc = require("./swc.config");

/** Packages that are published as ES modules only, which jest must therefore transpile. */
const esmOnly = ["hucre", "@noble/hashes", "@ironcalc/wasm"];

/** @type {import("jest").Config} */
module.exports = {
  roots: ["<rootDir>/tests"],
  testEnvironment: "node",
  testMatch: ["**/*.test.{ts,tsx}"],
  transform: {
    "\\.tsx$": ["@swc/jest", swc(true)],
    "\\.([cm]?js|ts)$": ["@swc/jest", swc(false)],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
  testSequencer: "<rootDir>/tests/heaviestFirst.js",
  testTimeout: 60_000,
  // A test runs in a context of its own, where each look-up of a global name is slow: arithmetic took ten times as long.
  sandboxInjectedGlobals: ["Math", "Number", "Infinity"],
};
