import type { CompiledArea, CompiledMeasure } from "../../compile";
import { comparisonsOf } from "./comparisons";
import { info, type Remark, warning } from "./remark";

/** How many measures the documents' introductions announce, in all and of each category. */
const ANNOUNCED = { least: 5, most: 10 };
const CATEGORIES = [
  { letter: "B", name: "bakgrundsmått", least: 1, most: 5 },
  { letter: "T", name: "tillgänglighetsmått", least: 1, most: 2 },
  { letter: "R", name: "resultatmått", least: 1, most: 3 },
  { letter: "P", name: "patientrapporterade mått", least: 1, most: Infinity },
  { letter: "Ö", name: "överrapporteringsmått", least: 1, most: Infinity },
] as const;

function numberRemarks({ measures }: CompiledArea): Remark[] {
  const { length } = measures;
  const { least, most } = ANNOUNCED;
  const odd = CATEGORIES.flatMap(({ letter, name, least: fewest, most: limit }) => {
    const count = measures.filter(({ id }) => id.startsWith(letter)).length;
    const usual = limit === Infinity ? `minst ${fewest}` : `${fewest}–${limit}`;
    return count < fewest || count > limit
      ? [info("measures", `${count} ${name}. Dokumenten brukar ange ${usual}.`)]
      : [];
  });
  const all =
    length < least || length > most
      ? [info("measures", `${length} mått. Dokumenten brukar ange ${least}–${most}.`)]
      : [];
  return [...all, ...odd];
}

/** What no sum of units' figures gives. */
const NOT_ADDITIVE = ["p10", "median", "p90", "min", "max"] as const;

/** Figures that are to be shown for the country but cannot be worked out from the units'. */
function nationalRemarks({ area, measures }: CompiledArea): Remark[] {
  if (area.units === 1) return [];
  const statistics = measures.flatMap(({ id, definition }) =>
    definition.kind === "statistic" ? [{ id, shows: definition.nationally ?? definition.shows, definition }] : [],
  );
  const impossible = statistics.filter(({ shows }) =>
    NOT_ADDITIVE.some((one) => shows.includes(one) && one !== "min" && one !== "max"),
  );
  const fewer = statistics.filter(({ definition }) => definition.nationally);
  return [
    ...(impossible.length
      ? [
          warning(
            "measures",
            `median och percentiler för riket (${impossible.map(({ id }) => id).join(", ")}) kan inte räknas fram ur enheternas värden.`,
          ),
        ]
      : []),
    ...fewer.map(({ id, shows }) =>
      info(`measures.${id}.nationally`, `för riket visas bara ${shows.join(" och ")}, fast enheterna rapporterar mer.`),
    ),
  ];
}

/** Fields that take another's value while blank, though nothing asks that they are equal once filled in. */
function sameRemarks({ id, fields, rules }: CompiledMeasure): Remark[] {
  const equal = rules.flatMap((rule) =>
    rule.kind === "claim"
      ? comparisonsOf(rule.claim)
          .filter(({ is }) => is === "=")
          .map(({ left, right }) => JSON.stringify([left, right]))
      : [],
  );
  return fields.flatMap((field) => {
    if (field.same === undefined) return [];
    const [a, b] = [field.id, field.same].map((one) => ({ kind: "field", id: one }));
    if (
      [
        [a, b],
        [b, a],
      ].some((pair) => equal.includes(JSON.stringify(pair)))
    )
      return [];
    return [
      warning(
        `measures.${id}`,
        `”${field.id}” tar sitt värde från ”${field.same}” medan den är tom, men inget säger att de ska vara lika när den fylls i.`,
      ),
    ];
  });
}

/** What a definition leaves open: who, which version, what whole; and what it promises beyond the documents' own frame. */
export function scopeRemarks(compiled: CompiledArea): Remark[] {
  const { area, measures } = compiled;
  return [
    ...(area.document.version === null ? [info("document.version", "dokumentet har ingen version.")] : []),
    ...(area.units === null ? [info("units", "dokumentet säger inte hur många enheter som har tillstånd.")] : []),
    ...numberRemarks(compiled),
    ...measures.flatMap(({ id, definition }) =>
      definition.kind === "count" && definition.whole === null
        ? [info(`measures.${id}.whole`, "måttet har ingen helhet: delarna kan inte prövas mot någon summa.")]
        : [],
    ),
    ...nationalRemarks(compiled),
    ...measures.flatMap(sameRemarks),
  ];
}
