const Sequencer = require("@jest/test-sequencer").default;

/**
 * What takes longest, longest first: begun last, one of them would keep one core busy while the other waits. What jest
 * remembers of earlier runs is not there in a fresh clone.
 */
const HEAVIEST = [
  "browser/journey",
  "growth/dayOfWork",
  "faults/hostFaults",
  "faults/actFaults",
  "agree/sheets",
  "browser/mishaps",
  "browser/fillingIn",
  "browser/lists",
  "damage/mend",
  "fuzz/fuzz",
  "domain/tables",
  "libreoffice/sheets",
];

class HeaviestFirst extends Sequencer {
  sort(tests) {
    const weight = ({ path }) => {
      const at = HEAVIEST.findIndex((name) => path.replaceAll("\\", "/").includes(`/tests/${name}.test.`));
      return at < 0 ? HEAVIEST.length : at;
    };
    return super.sort(tests).toSorted((a, b) => weight(a) - weight(b));
  }
}

module.exports = HeaviestFirst;
