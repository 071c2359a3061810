import { intersection } from "../workbook/address";
import { newId, type Sheet } from "../workbook/book";
import { withoutArea, type ConditionalFormat } from "../workbook/conditionalFormats";
import { record } from "../workbook/workbook";
import { accessDenied, invalidOperation, itemNotFound, notImplemented } from "./apiError";
import { ruleObject, styleObject, type Patch } from "./conditionalStyleObjects";
import type { HostContext } from "./hostContext";
import type { HostObject } from "./hostObject";
import { rangeAreasObject } from "./rangeAreasObject";
import { rangeObject, type Target } from "./rangeObject";
import { asBoolean, asIndex, asText } from "./readArgument";

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
  const patch: Patch = (part) => {
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
