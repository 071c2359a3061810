import { declareMissing, fillInInstead } from "../../../src/pane/acts/declareMissing";
import { fillWithZeros } from "../../../src/pane/acts/fillWithZeros";
import { dropUnplaced, enterUnplaced } from "../../../src/pane/acts/seeToUnplaced";
import { turnIntoNumbers } from "../../../src/pane/acts/turnIntoNumbers";
import { undoLastWrite } from "../../../src/pane/acts/writeFigures";
import { unansweredFigures } from "../../../src/pane/blankFigures";
import { isReason, MISSING_REASONS } from "../../../src/rules/missing";
import { tokensOf } from "../tokens";
import { type Act, someOf } from "./act";
import { pressing } from "./pressing";

const numbering = pressing("rättar till tal", 5, ({ pane }, { disguisedNumbers }) =>
  disguisedNumbers.length
    ? {
        what: disguisedNumbers.map(({ field }) => field.id).join(", "),
        done: turnIntoNumbers(pane.session, disguisedNumbers),
      }
    : null,
);

const declaring = pressing(
  "säger varför uppgifter saknas",
  5,
  ({ pane, explained }, open, random) => {
    const measure = random.pick(open.compiled.measures);
    const ids = unansweredFigures(
      open,
      measure.fields.map(({ id }) => id),
    ).filter(() => random.chance(0.5));
    if (!ids.length) return null;
    const text = random.chance(0.5) ? `Det går inte, ${random.below(100)}.` : "";
    explained.says(text);
    const done = declareMissing(pane.session, measure.id, ids, random.pick(MISSING_REASONS), text, open.cells);
    return { what: ids.join(", "), done };
  },
  ["explanations"],
);

const answering = pressing("fyller i uppgiften i stället", 3, ({ pane }, { figures }, random) => {
  const id = someOf(
    Object.keys(figures).filter((one) => isReason(figures[one])),
    random,
  );
  return id === null ? null : { what: id, done: fillInInstead(pane.session, id) };
});

const zeroing = pressing("sätter tomma till 0", 3, ({ pane }, { compiled }, random) => {
  const { id, fields } = random.pick(compiled.measures);
  return {
    what: id,
    done: fillWithZeros(
      pane.session,
      fields.map((field) => field.id),
    ),
  };
});

const takingBack = pressing("ångrar i rutan", 4, ({ pane }) => {
  const told = pane.session.snapshot().lastWrite;
  return told?.before ? { what: told.told, done: undoLastWrite(pane.session) } : null;
});

const placing = pressing(
  "för in något som saknar plats",
  4,
  ({ pane, stood }, { report, figures }, random) => {
    const one = someOf(report.unplaced ?? [], random);
    const id = someOf(
      Object.keys(figures).filter((id) => (report.values[id] ?? null) === null),
      random,
    );
    if (!one || id === null) return null;
    const tokens = tokensOf({ value: one.value, formula: null });
    stood.set(id, new Set([...(stood.get(id) ?? []), ...tokens]));
    return { what: `${one.value} i ${id}`, done: enterUnplaced(pane.session, one, id) };
  },
  ["unplaced"],
);

const dropping = pressing(
  "är klar med något som saknar plats",
  2,
  ({ pane, letGo }, { report }, random) => {
    const one = someOf(report.unplaced ?? [], random);
    if (!one) return null;
    letGo(one.value);
    return { what: String(one.value), done: dropUnplaced(pane.session, one) };
  },
  ["unplaced"],
);

/** What the pane writes in cells when a person asks for it. */
export const figuresInThePane: readonly Act[] = [
  numbering,
  declaring,
  answering,
  zeroing,
  takingBack,
  placing,
  dropping,
];
