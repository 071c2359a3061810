import { importEarlier } from "../../../src/pane/acts/importEarlier";
import { inspectSheets } from "../../../src/pane/acts/inspectSheets";
import { lookThrough } from "../../../src/pane/acts/lookThrough";
import { makeSubmission } from "../../../src/pane/acts/makeSubmission";
import { mendSheets } from "../../../src/pane/acts/mendSheets";
import { reopenReport } from "../../../src/pane/acts/reopenReport";
import { saveExplanation } from "../../../src/pane/acts/saveExplanation";
import { showCells } from "../../../src/pane/acts/showCells";
import { signReport } from "../../../src/pane/acts/signReport";
import { turnIntoNumbers } from "../../../src/pane/acts/turnIntoNumbers";
import type { OpenReport } from "../../../src/pane/workbookState";
import type { Random } from "../random";
import type { Part } from "../stateKept";
import type { World } from "../world";
import { type Act, someOf } from "./act";

/** Something that a person presses in the pane while it shows a report. It is let begin; what follows is waited for later. */
const pressing = (
  name: string,
  weight: number,
  press: (world: World, open: OpenReport, random: Random) => { what: string; done: Promise<unknown> } | null,
  changes: readonly Part[] = [],
): Act => ({
  name,
  weight,
  changes,
  does(world, random) {
    const { workbook } = world.pane.session.snapshot();
    const pressed = workbook?.kind === "report" ? press(world, workbook, random) : null;
    if (!pressed) return null;
    world.pane.follow(pressed.done);
    return pressed.what;
  },
});

const explaining = pressing(
  "förklarar något",
  5,
  ({ pane, place }, { assessment, figures }, random) => {
    const asks = assessment.findings.filter(({ severity }) => severity === "warning");
    const finding = someOf(asks, random);
    if (!finding) return null;
    const text = `Det stämmer i ${place.name}, ${random.below(100)}.`;
    return { what: finding.rule, done: saveExplanation(pane.session, finding, text, figures) };
  },
  ["explanations"],
);

const numbering = pressing("rättar till tal", 5, ({ pane }, { disguisedNumbers }) =>
  disguisedNumbers.length
    ? {
        what: disguisedNumbers.map(({ field }) => field.id).join(", "),
        done: turnIntoNumbers(pane.session, disguisedNumbers),
      }
    : null,
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
  numbering,
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
  reopeningPane,
  reloading,
];
