import { importEarlier } from "../../../src/pane/acts/importEarlier";
import { inspectSheets } from "../../../src/pane/acts/inspectSheets";
import { lookThrough } from "../../../src/pane/acts/lookThrough";
import { makeSubmission } from "../../../src/pane/acts/makeSubmission";
import { mendSheets } from "../../../src/pane/acts/mendSheets";
import { reopenReport } from "../../../src/pane/acts/reopenReport";
import { saveExplanation } from "../../../src/pane/acts/saveExplanation";
import { showCells } from "../../../src/pane/acts/showCells";
import { signReport } from "../../../src/pane/acts/signReport";
import { type Act, someOf } from "./act";
import { figuresInThePane } from "./figuresInThePane";
import { pressing } from "./pressing";

const explaining = pressing(
  "förklarar något",
  12,
  ({ pane, place, explained }, { assessment, figures }, random) => {
    const asks = assessment.findings.filter(({ severity }) => severity === "warning");
    const finding = someOf(asks, random);
    if (!finding) return null;
    const text = `Det stämmer i ${place.name}, ${random.below(100)}.`;
    const saved = saveExplanation(pane.session, finding, text, figures);
    return { what: finding.rule, done: explained.tries(finding.rule, text, saved) };
  },
  ["explanations"],
);

const mending = pressing(
  "lagar bladen",
  6,
  ({ pane }, { damages }) => {
    const keys = [...new Set(damages.map(({ sheet }) => sheet))];
    return keys.length ? { what: keys.join(", "), done: mendSheets(pane.session, keys) } : null;
  },
  ["unplaced"],
);

const comparing = pressing("jämför bladen med planen", 2, ({ pane }) => ({
  what: "alla",
  done: inspectSheets(pane.session),
}));

const lookingThrough = pressing("letar efter personuppgifter", 2, ({ pane }) => ({
  what: "i hela arbetsboken",
  done: lookThrough(pane.session),
}));

const signing = pressing(
  "klarmarkerar",
  6,
  ({ pane }) => ({
    what: "som koordinator",
    done: signReport(pane.session, "koordinator", "Karin Koordinator"),
  }),
  ["signatures", "documentVersion"],
);

const attesting = pressing(
  "attesterar",
  4,
  ({ pane }) => ({
    what: "som granskare",
    done: signReport(pane.session, "granskare", "Gunnar Granskare"),
  }),
  ["signatures"],
);

const reopening = pressing(
  "öppnar rapporten igen",
  2,
  ({ pane }, { report }) =>
    report.signatures.length
      ? { what: "för en rättelse", done: reopenReport(pane.session, "Karin Koordinator", "En rättelse.") }
      : null,
  ["signatures"],
);

const importing = pressing(
  "läser in förra årets siffror",
  2,
  ({ pane, place }, { report }) => {
    const { area, unit } = report;
    const earlier = JSON.stringify({ area, unit, reportingYear: report.reportingYear - 1, values: place.clean });
    const file = new File([earlier], "förra året.json");
    return { what: file.name, done: importEarlier(pane.session, file) };
  },
  ["previous"],
);

const showing = pressing("visar en ruta", 3, ({ pane }, { assessment }, random) => {
  const finding = someOf(assessment.findings, random);
  return finding ? { what: finding.fields.join(", "), done: showCells(pane.session, finding.fields) } : null;
});

const exporting = pressing("skapar inlämningen", 2, ({ pane }) => ({
  what: "om det går",
  done: makeSubmission(pane.session),
}));

const retrying: Act = {
  name: "trycker på Försök igen",
  weight: 3,
  does(world) {
    const { trouble } = world.pane.session.snapshot();
    if (!trouble?.retry) return null;
    trouble.retry();
    return trouble.undone;
  },
};

const turningCoauthor: Act = {
  name: "en medförfattare öppnar eller stänger sin ruta",
  weight: 5,
  does: async (world) => ((await world.turnCoauthor()) === "opened" ? "öppnar" : "stänger"),
};

const turningClock: Act = {
  name: "datorns klocka ställs om",
  weight: 1,
  does(world, random) {
    const minutes = random.pick([-525_600, -60, -7, 60, 1440]);
    world.turnClock(minutes);
    return `${minutes} minuter`;
  },
};

const reopeningPane: Act = {
  name: "stänger rutan och öppnar den igen",
  weight: 2,
  async does(world) {
    await world.reopenPane();
    return "";
  },
};

const reloading: Act = {
  name: "sparar, stänger och öppnar arbetsboken",
  weight: 1,
  async does(world) {
    await world.reload();
    return "";
  },
};

/** What a person does in the pane, and with it. */
export const inThePane: readonly Act[] = [
  explaining,
  ...figuresInThePane,
  mending,
  comparing,
  lookingThrough,
  signing,
  attesting,
  reopening,
  importing,
  showing,
  exporting,
  retrying,
  turningCoauthor,
  turningClock,
  reopeningPane,
  reloading,
];
