import { record, activeSheet, type Workbook } from "../workbook/workbook";
import { workbookName } from "../workbook/workbookName";
import { itemNotFound, invalidReference } from "./apiError";
import { applicationObject, createdWorkbook } from "./applicationObject";
import { customXmlCollection } from "./customXmlObjects";
import type { HostContext } from "./hostContext";
import type { HostObject, Scalar } from "./hostObject";
import { nameCollection } from "./namesObject";
import { workbookProtection } from "./protectionObjects";
import { rangeAreasObject } from "./rangeAreasObject";
import { rangeObject } from "./rangeObject";
import { areaOfCells } from "./references";
import { asBoolean, asText } from "./readArgument";
import { settingCollection } from "./settingsObjects";
import { worksheetCollection } from "./worksheetsObject";

/** `context.workbook`, where every path begins. */
export function workbookObject(context: HostContext, publishPending: () => void): HostObject {
  const { workbook, references, events } = context;
  const eventRange = (id: unknown): HostObject | null => {
    const cells = references.eventCells(asText(id));
    return cells && cells.areas.length > 0 ? rangeObject(context, cells.sheetId, areaOfCells(cells)) : null;
  };
  const selected = () => activeSheet(workbook).selection;
  return {
    type: "Workbook",
    scalars: {
      Name: { get: () => workbookName },
      ReadOnly: { get: () => false },
      IsDirty: { get: () => true, set: () => undefined },
      AutoSave: { get: () => false },
      PreviouslySaved: { get: () => false },
      CalculationEngineVersion: { get: () => 191029 },
    },
    children: {
      Worksheets: () => worksheetCollection(context),
      Names: () => nameCollection(context, null),
      Application: () => applicationObject(context),
      CustomXmlParts: () => customXmlCollection(context, null),
      Settings: () => settingCollection(context),
      Properties: () => documentProperties(workbook),
      Protection: () => workbookProtection(workbook),
      _Runtime: () => ({
        type: "Runtime",
        scalars: {
          EnableEvents: {
            get: () => events.enabled,
            set: (value) => {
              // What happened until now is told, or not, as it was when it happened.
              publishPending();
              events.enabled = asBoolean(value);
            },
          },
        },
      }),
    },
    methods: {
      GetActiveCell: () => {
        const { activeRow: row, activeColumn: column } = selected();
        return rangeObject(context, activeSheet(workbook).id, { row, column, rowCount: 1, columnCount: 1 });
      },
      GetSelectedRange: () => rangeObject(context, activeSheet(workbook).id, selected().area),
      GetSelectedRanges: () => rangeAreasObject(context, activeSheet(workbook).id, [selected().area]),
      GetIsActiveCollabSession: () => false,
      Save: () => null,
      CreateAndOpenWorkbook: (base64) => void createdWorkbook(context, base64).methods?.Open?.(),
      _GetRangeForEventByReferenceId: (id) => {
        const range = eventRange(id);
        if (!range) throw itemNotFound();
        return range;
      },
      _GetRangeOrNullObjectForEventByReferenceId: eventRange,
      _GetObjectByReferenceId: (id) => {
        const object = references.find(asText(id));
        if (!object) throw invalidReference();
        return object;
      },
      _RemoveReference: (id) => references.remove(asText(id)),
      _RemoveAllReferences: () => references.clear(),
    },
  };
}

const writable = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"] as const;

/** `workbook.properties`. */
function documentProperties(workbook: Workbook): HostObject {
  const { properties } = workbook.book;
  const scalar = (name: string): Scalar => ({
    get: () => properties.get(name) ?? "",
    set: (value) => {
      properties.set(name, asText(value));
      record(workbook, { kind: "stored" });
    },
  });
  return {
    type: "DocumentProperties",
    scalars: {
      ...Object.fromEntries(writable.map((name) => [name, scalar(name)])),
      LastAuthor: { get: () => properties.get("Author") ?? "" },
      RevisionNumber: { get: () => 0 },
    },
  };
}
