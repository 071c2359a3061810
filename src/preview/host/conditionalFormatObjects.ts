import { intersection } from "../workbook/address";
import { newId, type Sheet } from "../workbook/book";
import { withoutArea, type ConditionalFormat, type ConditionalStyle } from "../workbook/conditionalFormats";
import { isWellFormed } from "../workbook/engine";
import { canonicalFormula } from "../workbook/formulaText";
import { record } from "../workbook/workbook";
import { accessDenied, invalidArgument, invalidOperation, itemNotFound, notImplemented } from "./apiError";
import { lineStyles, noBorder } from "./borderObjects";
import type { HostContext } from "./hostContext";
import type { HostObject, Scalar } from "./hostObject";
import { rangeAreasObject } from "./rangeAreasObject";
import { rangeObject, type Target } from "./rangeObject";
import { asBoolean, asColor, asIndex, asOneOf, asText } from "./readArgument";

/** `range.conditionalFormats`: the rules that touch any of the cells, first priority first. Only custom ones can be added. */
export function conditionalFormatCollection(context: HostContext, target: Target): HostObject {
  const rules = (): ConditionalFormat[] =>
    target
      .sheet()
      .conditionalFormats.filter((rule) =>
        rule.areas.some((area) => target.areas().some((wanted) => intersection(area, wanted) !== null)),
      );
  const object = (rule: ConditionalFormat): HostObject => conditionalFormatObject(context, target.sheet().id, rule.id);
  const find = (id: unknown): ConditionalFormat | undefined => rules().find((rule) => rule.id === id);
  return {
    type: "ConditionalFormatCollection",
    items: () => rules().map(object),
    item: (id) => {
      const rule = find(id);
      if (!rule) throw itemNotFound();
      return object(rule);
    },
    methods: {
      GetCount: () => rules().length,
      GetItemAt: (index) => {
        const rule = rules()[asIndex(index)];
        if (!rule) throw itemNotFound();
        return object(rule);
      },
      GetItemOrNullObject: (id) => {
        const rule = find(id);
        return rule ? object(rule) : null;
      },
      // "Adds a new conditional format to the collection at the first/top priority."
      Add: (type) => {
        if (asText(type) !== "Custom") throw notImplemented(`conditional formats of the type ${asText(type)}`);
        const sheet = editable(target.sheet());
        const [first] = target.areas();
        const anchor = { row: first?.row ?? 0, column: first?.column ?? 0 };
        const rule = {
          id: newId(context.workbook.book),
          areas: target.areas(),
          anchor,
          formula: "",
          stopIfTrue: false,
          format: {},
        };
        sheet.conditionalFormats.unshift(rule);
        record(context.workbook, { kind: "view" });
        return object(rule);
      },
      ClearAll: () => {
        const sheet = editable(target.sheet());
        for (const area of target.areas()) sheet.conditionalFormats = withoutArea(sheet.conditionalFormats, area);
        record(context.workbook, { kind: "view" });
      },
    },
  };
}

function editable(sheet: Sheet): Sheet {
  if (sheet.protection && !sheet.protection.options.allowFormatCells) throw accessDenied();
  return sheet;
}

function conditionalFormatObject(context: HostContext, sheetId: string, id: string): HostObject {
  const { workbook } = context;
  const sheet = (): Sheet => {
    const found = workbook.book.sheets.find((candidate) => candidate.id === sheetId);
    if (!found) throw itemNotFound();
    return found;
  };
  const rule = (): ConditionalFormat => {
    const found = sheet().conditionalFormats.find((candidate) => candidate.id === id);
    if (!found) throw itemNotFound();
    return found;
  };
  const replace = (change: (list: ConditionalFormat[]) => ConditionalFormat[]): void => {
    const home = editable(sheet());
    home.conditionalFormats = change(home.conditionalFormats);
    record(workbook, { kind: "view" });
  };
  const patch = (part: Partial<ConditionalFormat>): void => {
    const current = rule();
    replace((list) => list.map((entry) => (entry === current ? { ...entry, ...part } : entry)));
  };
  const custom = (): HostObject => ({
    type: "CustomConditionalFormat",
    children: { Rule: () => ruleObject(rule, patch), Format: () => styleObject(rule, patch) },
  });
  return {
    type: "ConditionalFormat",
    identity: { Id: id },
    scalars: {
      Id: { get: () => id },
      Type: { get: () => "Custom" },
      StopIfTrue: { get: () => rule().stopIfTrue, set: (value) => patch({ stopIfTrue: asBoolean(value) }) },
      Priority: {
        get: () => sheet().conditionalFormats.indexOf(rule()),
        set: (value) => {
          const current = rule();
          const position = asIndex(value);
          replace((list) => list.filter((entry) => entry !== current).toSpliced(position, 0, current));
        },
      },
    },
    children: { Custom: custom, CustomOrNullObject: custom },
    methods: {
      Delete: () => {
        const current = rule();
        replace((list) => list.filter((entry) => entry !== current));
      },
      GetRange: () => {
        const [area, ...others] = rule().areas;
        if (!area || others.length > 0) throw invalidOperation("The conditional format applies to several ranges.");
        return rangeObject(context, sheetId, area);
      },
      GetRangeOrNullObject: () => {
        const [area, ...others] = rule().areas;
        return area && others.length === 0 ? rangeObject(context, sheetId, area) : null;
      },
      GetRanges: () => rangeAreasObject(context, sheetId, rule().areas),
    },
  };
}

type Patch = (part: Partial<ConditionalFormat>) => void;

function ruleObject(rule: () => ConditionalFormat, patch: Patch): HostObject {
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

function styleObject(rule: () => ConditionalFormat, patch: Patch): HostObject {
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
