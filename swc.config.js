/**
 * How TypeScript becomes JavaScript, the same for webpack and jest.
 * @param {boolean} tsx whether the file may hold JSX (in which case `<T>(x: T) => x` reads as a tag)
 */
module.exports = (tsx) => ({
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx },
    transform: { react: { runtime: "automatic" } },
  },
});
