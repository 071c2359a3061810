import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { arrows, innerRooms } from "./scripts/arrows.mjs";

const innerFiles = innerRooms.map((room) => `src/${room}/**/*.ts`);

/** Names of the browser, of Node, of time and of language: what an inner room is given, never takes. */
const worldly = [
  ...["window", "document", "navigator", "localStorage", "sessionStorage", "fetch", "performance"],
  ...["process", "Buffer", "require", "__dirname", "global", "globalThis"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "crypto", "Intl"],
];

const officeGlobals = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Only src/hosts/excel, the pane's entry point and src/preview know Office.",
}));

const chanceAndLocale = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Take the date as an argument." },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Take the date as an argument.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Inner rooms are the same every time: no chance.",
  },
  {
    selector: "CallExpression[callee.property.name=/^(toLocale.*|localeCompare)$/]",
    message: "The locale of the machine must not change the result.",
  },
];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { nhv: { rules: { arrows } }, "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "nhv/arrows": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      eqeqeq: ["error", "always"],
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/hosts/excel/**", "src/pane/main.tsx", "src/preview/**"],
    rules: { "no-restricted-globals": ["error", ...officeGlobals] },
  },
  {
    files: innerFiles,
    rules: {
      "no-restricted-globals": ["error", ...officeGlobals, ...worldly],
      "no-restricted-syntax": ["error", ...chanceAndLocale],
    },
  },
  {
    // The plugin's own "recommended" set redefines typescript-eslint, so its rules are listed by hand.
    files: ["src/hosts/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["**/*.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // Programs in a terminal speak through the console.
    files: ["bench/**/*.ts", "tests/**/*.{ts,tsx}"],
    rules: { "no-console": "off" },
  },
);
