/** The product's version, as `package.json` has it. */
export const PRODUCT = "0.2.0";
