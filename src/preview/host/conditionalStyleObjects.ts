import type { ConditionalFormat, ConditionalStyle } from "../workbook/conditionalFormats";
import { isWellFormed } from "../workbook/engine";
import { canonicalFormula } from "../workbook/formulaText";
import { invalidArgument } from "./apiError";
import { lineStyles, noBorder } from "./borderObjects";
import type { HostObject, Scalar } from "./hostObject";
import { asBoolean, asColor, asIndex, asOneOf, asText } from "./readArgument";

/** Changes part of a rule. */
export type Patch = (part: Partial<ConditionalFormat>) => void;

/** `conditionalFormat.custom.rule`. */
export function ruleObject(rule: () => ConditionalFormat, patch: Patch): HostObject {
  return {
    type: "ConditionalFormatRule",
    scalars: {
      Formula: {
        get: () => rule().formula,
        set: (value) => {
          const text = asText(value);
          const formula = text.startsWith("=") ? text : `=${text}`;
          if (!isWellFormed(formula)) throw invalidArgument();
          patch({ formula: canonicalFormula(formula) });
        },
      },
    },
  };
}

/** `conditionalFormat.custom.format`. */
export function styleObject(rule: () => ConditionalFormat, patch: Patch): HostObject {
  const scalar = <K extends keyof ConditionalStyle>(
    key: K,
    read: (value: unknown) => ConditionalStyle[K],
    absent: ConditionalStyle[K] | "",
  ): Scalar => ({
    get: () => rule().format[key] ?? absent,
    set: (value) => patch({ format: { ...rule().format, [key]: read(value) } }),
  });
  const without = (...keys: (keyof ConditionalStyle)[]): void =>
    patch({
      format: Object.fromEntries(Object.entries(rule().format).filter(([key]) => !keys.some((k) => k === key))),
    });
  const border = (side: BorderName): HostObject => borderObject(rule, patch, side);
  return {
    type: "ConditionalRangeFormat",
    scalars: { NumberFormat: scalar("numberFormat", asText, "General") },
    children: {
      Fill: () => ({
        type: "ConditionalRangeFill",
        scalars: { Color: scalar("fill", asColor, "") },
        methods: { Clear: () => without("fill") },
      }),
      Font: () => ({
        type: "ConditionalRangeFont",
        scalars: {
          Color: scalar("color", asColor, ""),
          Bold: scalar("bold", asBoolean, false),
          Italic: scalar("italic", asBoolean, false),
          Strikethrough: scalar("strikethrough", asBoolean, false),
          Underline: scalar("underline", (value) => asOneOf(value, ["None", "Single", "Double"] as const), "None"),
        },
        methods: { Clear: () => without("color", "bold", "italic", "strikethrough", "underline") },
      }),
      Borders: () => ({
        type: "ConditionalRangeBorderCollection",
        scalars: { Count: { get: () => borderNames.length } },
        items: () => borderNames.map(border),
        item: (key) => border(asOneOf(key, borderNames)),
        children: {
          Top: () => border("EdgeTop"),
          Bottom: () => border("EdgeBottom"),
          Left: () => border("EdgeLeft"),
          Right: () => border("EdgeRight"),
        },
        methods: { GetItemAt: (index) => border(asOneOf(borderNames[asIndex(index)], borderNames)) },
      }),
    },
  };
}

const borderNames = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type BorderName = (typeof borderNames)[number];
const cellSides = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;

function borderObject(rule: () => ConditionalFormat, patch: Patch, name: BorderName): HostObject {
  const side = cellSides[name];
  const current = () => rule().format.borders?.[side] ?? noBorder;
  const change = (part: Partial<typeof noBorder>): void => {
    const { format } = rule();
    patch({ format: { ...format, borders: { ...format.borders, [side]: { ...current(), ...part } } } });
  };
  return {
    type: "ConditionalRangeBorder",
    identity: { _Id: name },
    scalars: {
      SideIndex: { get: () => name },
      Style: { get: () => current().style, set: (value) => change({ style: asOneOf(value, lineStyles) }) },
      Color: {
        get: () => current().color,
        set: (value) => change({ color: asColor(value), ...(current().style === "None" && { style: "Continuous" }) }),
      },
    },
  };
}
