import { z } from "zod";

/*
 * The words that a definition file is written in. Each says in Swedish what should stand where something else does; the
 * descriptions go into the published JSON Schema, where editors show them.
 */

/** Excel takes a text that begins so for a formula; invisible characters deceive the eye and break files. */
const SAFE = /^(?![\s=+\-@'])[^\p{C}]+$/u;
const SEGMENT = /^[A-Za-zÅÄÖåäö0-9]+$/;
const KEY = /^(?!\d+$)[A-Za-zÅÄÖåäö0-9]+$/;
const MEASURE = /^[BTRPÖ]\d{1,2}[a-z]?$/;
const FIELD = /^[A-Za-zÅÄÖåäö0-9]+(\.[A-Za-zÅÄÖåäö0-9]+)+$/;
const RULE = /^[A-Za-zÅÄÖåäö0-9]+(\.[A-Za-zÅÄÖåäö0-9_]+)+$/;
const SLUG = /^[a-z0-9åäö]+(-[a-z0-9åäö]+)*$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

const LONGEST_LABEL = 300;
const LONGEST_PROSE = 2000;

const longest = (characters: number) => `Texten är för lång. Korta den till högst ${characters} tecken.`;
const unsafe =
  "texten får inte vara tom, börja med mellanslag eller något av tecknen = + - @ ' (Excel kan ta den för en formel), eller innehålla radbrytningar och osynliga tecken.";

const text = (characters: number, says: string) =>
  z.string().regex(SAFE, unsafe).max(characters, longest(characters)).describe(says);

const matching = (pattern: RegExp, should: string, says: string) =>
  z.string().regex(pattern, should).max(LONGEST_LABEL, longest(LONGEST_LABEL)).describe(says);

export const label = (says: string) => text(LONGEST_LABEL, says);
export const prose = (says: string) => text(LONGEST_PROSE, says);

export const slug = matching(
  SLUG,
  "ett id skrivs med små bokstäver, siffror och bindestreck, till exempel ”sct-systemisk-skleros”.",
  "Områdets id i kommandon och filer: små bokstäver, siffror och bindestreck.",
);

const segment =
  "ett id får innehålla bokstäver (a–ö, A–Ö) och siffror, men varken mellanslag, punkt eller andra tecken.";

export const id = matching(SEGMENT, segment, "En del av uppgifternas id: bokstäver (a–ö) och siffror.");

export const key = matching(
  KEY,
  `${segment} Minst en bokstav behövs här.`,
  "En del av uppgifternas id: bokstäver (a–ö) och siffror, minst en bokstav.",
);

export const measureId = matching(
  MEASURE,
  "ett mått heter B, T, R, P eller Ö, en siffra och vid behov en liten bokstav, till exempel ”B1a”.",
  "Måttets id i dokumentet: B, T, R, P eller Ö, en siffra och vid behov en liten bokstav.",
);

export const fieldId = matching(
  FIELD,
  "ett uppgifts-id är måttets id, punkt och vägen till uppgiften, till exempel ”B1a.kon.kvinna”.",
  "En uppgifts id: ”B1a.total”, ”B1a.kon.kvinna”, ”R1.taljare”, ”T1.n”.",
);

/** A path within a measure: what a field id is after the measure's id. */
export const path = matching(
  /^[A-Za-zÅÄÖåäö0-9]+(\.[A-Za-zÅÄÖåäö0-9]+)*$/,
  "vägen till en uppgift i samma mått skrivs utan måttets id, till exempel ”taljare” eller ”n”.",
  "Vägen till en uppgift i samma mått, utan måttets id.",
);

export const ruleId = matching(
  RULE,
  "en regels id är måttets id, punkt och ett eget namn, till exempel ”T1.n.B1a”. Bokstäver, siffror, punkt och understreck går bra.",
  "Regelns id. Börjar med id för det mått som regeln hör till.",
);

/** The end of a rule's id, after the measure's. */
export const ruleEnd = matching(
  /^[A-Za-zÅÄÖåäö0-9_]+(\.[A-Za-zÅÄÖåäö0-9_]+)*$/,
  "slutet på en regels id skrivs med bokstäver, siffror, punkt och understreck, till exempel ”n.namnare”.",
  "Slutet på regelns id, efter måttets id.",
);

export const day = z
  .string()
  .regex(DAY, "skriv datumet som år-månad-dag, till exempel ”2025-09-01”.")
  .describe("Datum: år-månad-dag.");

export const lines = label(
  "Var det står i dokumentets textutgåva: rad eller rader, till exempel ”311” eller ”317–319”.",
);

const YEAR = "skriv ett årtal mellan 2000 och 2100.";

export const year = (says: string) => z.int().min(2000, YEAR).max(2100, YEAR).describe(says);

/** An object that takes no other names than these. */
export const only = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape, { error: otherNames(shape) });

/** The message about names that an object does not take. */
export const otherNames =
  (shape: object): z.core.$ZodErrorMap =>
  (issue) => {
    if (issue.code !== "unrecognized_keys") return undefined;
    const unknown = issue.keys.map((name) => `”${name}”`).join(", ");
    return `${unknown} är inget namn som går att använda här. De som finns är: ${Object.keys(shape).join(", ")}.`;
  };
