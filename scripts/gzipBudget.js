const { gzipSync } = require("node:zlib");

/**
 * A webpack plugin that fails the build when the scripts an entry loads at once outgrow a budget as sent, that is
 * gzipped. webpack's own performance hint weighs them raw.
 * @param {string} entry name of the entry
 * @param {number} limit bytes after gzip -9
 */
module.exports = (entry, limit) => ({
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("gzipBudget", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "gzipBudget", stage }, () => {
        const scripts =
          compilation.entrypoints
            .get(entry)
            ?.getFiles()
            .filter((file) => file.endsWith(".js")) ?? [];
        const sizes = scripts.map((file) => gzipSync(compilation.assets[file].buffer(), { level: 9 }).length);
        const size = sizes.reduce((sum, next) => sum + next, 0);
        if (size > limit) {
          const message = `${entry}: ${size} bytes gzipped at first load, ${limit} allowed (${scripts.join(", ")})`;
          compilation.errors.push(new compiler.webpack.WebpackError(message));
        }
      });
    });
  },
});
