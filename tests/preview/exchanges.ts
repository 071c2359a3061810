import type { RichApiRequest, RichApiResponse } from "../../src/preview/excel";
import { add, getRange, instantiate, item, method, paths, query, set, workbook, worksheets } from "./richApiRequest";

const blad1 = "{00000001-0000-0000-0000-000000000000}";
const second = "{00000002-0000-0000-0000-000000000000}";

export interface Exchange {
  name: string;
  request: RichApiRequest;
  response: RichApiResponse;
}

/**
 * Literal requests as the unmodified Office.js writes them, and what this host answers. The answers were inferred from how
 * Office.js reads them, not captured from an Excel: this table is what to compare when one is at hand.
 */
export const exchanges: Exchange[] = [
  {
    name: "a new sheet, values written and read, the range kept",
    request: {
      AutoKeepReference: true,
      Actions: [
        instantiate(2, 1),
        instantiate(4, 3),
        instantiate(6, 5),
        instantiate(8, 7),
        method(9, 7, "_KeepReference"),
        instantiate(10, 7),
        set(11, 7, "Values", [
          [1, 2, 3],
          [4, 5, 6],
        ]),
        query(12, 7, "values", "address"),
      ],
      ObjectPaths: paths(workbook, worksheets, add(5, "B1a"), getRange(7, 5, "A1:C2")),
    },
    response: {
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 4, Value: {} },
        { ActionId: 6, Value: { Id: second } },
        { ActionId: 8, Value: {} },
        { ActionId: 9, Value: null },
        { ActionId: 10, Value: { _ReferenceId: "{ref-1}" } },
        { ActionId: 11, Value: null },
        {
          ActionId: 12,
          Value: {
            _ReferenceId: "{ref-1}",
            Values: [
              [1, 2, 3],
              [4, 5, 6],
            ],
            Address: "B1a!A1:C2",
          },
        },
      ],
      TraceIds: [],
    },
  },
  {
    name: "the names of all sheets",
    request: {
      Actions: [instantiate(2, 1), instantiate(4, 3), query(5, 3, "name")],
      ObjectPaths: paths(workbook, worksheets),
    },
    response: {
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 4, Value: {} },
        { ActionId: 5, Value: { _Items: [{ Id: blad1, Name: "Blad1" }] } },
      ],
      TraceIds: [],
    },
  },
  {
    name: "a sheet that is not there, or null",
    request: {
      Actions: [instantiate(2, 5), query(3, 5, "name"), instantiate(4, 7)],
      ObjectPaths: paths(
        workbook,
        worksheets,
        {
          Id: 5,
          ObjectPathType: 3,
          Name: "GetItemOrNullObject",
          ParentObjectPathId: 3,
          ArgumentInfo: { Arguments: ["x"] },
        },
        // The client sends a null object on as one, with a parent that is not among the paths.
        { Id: 7, ObjectPathType: 7, Name: "", ParentObjectPathId: 99, ArgumentInfo: {} },
      ),
    },
    response: {
      Results: [
        { ActionId: 2, Value: null },
        { ActionId: 3, Value: null },
        { ActionId: 4, Value: null },
      ],
      TraceIds: [],
    },
  },
  {
    name: "a sheet that is not there: the actions before it stand, those after it are left",
    request: {
      Actions: [instantiate(2, 1), instantiate(4, 3), instantiate(6, 5), query(7, 5, "name")],
      ObjectPaths: paths(workbook, worksheets, item(5, "nope")),
    },
    response: {
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 4, Value: {} },
      ],
      TraceIds: [],
      Error: {
        Code: "ItemNotFound",
        Message: "The requested resource doesn't exist.",
        Location: "",
        HttpStatusCode: 404,
        ActionIndex: 2,
      },
    },
  },
  {
    name: "a count, and a property two steps down",
    request: {
      Actions: [
        method(2, 3, "GetCount", null),
        instantiate(4, 5),
        set(9, 11, "Color", "#ffee00"),
        query(12, 5, "values", "format/fill/color", "format/font/bold"),
      ],
      ObjectPaths: paths(
        workbook,
        worksheets,
        item(4, "Blad1"),
        getRange(5, 4, "A1"),
        { Id: 10, ObjectPathType: 4, Name: "Format", ParentObjectPathId: 5 },
        { Id: 11, ObjectPathType: 4, Name: "Fill", ParentObjectPathId: 10 },
      ),
    },
    response: {
      Results: [
        { ActionId: 2, Value: 1 },
        { ActionId: 4, Value: {} },
        { ActionId: 9, Value: null },
        { ActionId: 12, Value: { Values: [[""]], Format: { Fill: { Color: "#FFEE00" }, Font: { Bold: false } } } },
      ],
      TraceIds: [],
    },
  },
  {
    name: "a range as an argument of names.add",
    request: {
      Actions: [instantiate(2, 5), instantiate(6, 13), query(7, 13, "name", "formula", "type", "value", "scope")],
      ObjectPaths: paths(
        workbook,
        worksheets,
        item(4, "Blad1"),
        getRange(5, 4, "B2"),
        {
          Id: 12,
          ObjectPathType: 4,
          Name: "Names",
          ParentObjectPathId: 1,
        },
        {
          Id: 13,
          ObjectPathType: 3,
          Name: "Add",
          ParentObjectPathId: 12,
          ArgumentInfo: { Arguments: ["nhv.B1a.total", 5, null], ReferencedObjectPathIds: [0, 5, 0] },
        },
      ),
    },
    response: {
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 6, Value: { _Id: "nhv.B1a.total" } },
        {
          ActionId: 7,
          Value: {
            _Id: "nhv.B1a.total",
            Name: "nhv.B1a.total",
            Formula: "=Blad1!$B$2",
            Type: "Range",
            Value: "Blad1!$B$2",
            Scope: "Workbook",
          },
        },
      ],
      TraceIds: [],
    },
  },
  {
    name: "an event handler: the trace is answered in both places",
    request: {
      Actions: [
        instantiate(2, 5),
        method(8, 5, "_RegisterDataChangedEvent"),
        { Id: 9, ActionType: 5, Name: "Trace", ObjectPathId: 0 },
      ],
      ObjectPaths: paths(workbook, worksheets, item(5, "Blad1")),
    },
    response: {
      Results: [
        { ActionId: 2, Value: { Id: blad1 } },
        { ActionId: 8, Value: null },
        { ActionId: 9, Value: null },
      ],
      TraceIds: [9],
    },
  },
  {
    name: "more than 1500 cells: the client splits them and asks for rows and what spans them",
    request: {
      Actions: [
        method(11, 7, "_ValidateArraySize", 3, 1),
        instantiate(13, 12),
        instantiate(17, 16),
        instantiate(21, 20),
        set(24, 20, "Values", [["a"], ["b"]]),
        query(25, 7, "values"),
      ],
      ObjectPaths: paths(
        workbook,
        worksheets,
        item(5, "Blad1"),
        getRange(7, 5, "A1:A3"),
        { Id: 12, ObjectPathType: 3, Name: "GetRow", ParentObjectPathId: 7, ArgumentInfo: { Arguments: [0] } },
        { Id: 16, ObjectPathType: 3, Name: "GetRow", ParentObjectPathId: 7, ArgumentInfo: { Arguments: [1] } },
        {
          Id: 20,
          ObjectPathType: 3,
          Name: "GetBoundingRect",
          ParentObjectPathId: 12,
          ArgumentInfo: { Arguments: [16], ReferencedObjectPathIds: [16] },
        },
      ),
    },
    response: {
      Results: [
        { ActionId: 11, Value: null },
        { ActionId: 13, Value: {} },
        { ActionId: 17, Value: {} },
        { ActionId: 21, Value: {} },
        { ActionId: 24, Value: null },
        { ActionId: 25, Value: { Values: [["a"], ["b"], [""]] } },
      ],
      TraceIds: [],
    },
  },
  {
    name: "several properties set as one action",
    request: {
      Actions: [
        {
          Id: 2,
          ActionType: 9,
          Name: "",
          ObjectPathId: 7,
          ObjectState: { values: [["x"]], format: { font: { bold: true } } },
        },
        query(3, 7, "values", "format/font/bold"),
      ],
      ObjectPaths: paths(workbook, worksheets, item(5, "Blad1"), getRange(7, 5, "A1")),
    },
    response: {
      Results: [
        { ActionId: 2, Value: null },
        { ActionId: 3, Value: { Values: [["x"]], Format: { Font: { Bold: true } } } },
      ],
      TraceIds: [],
    },
  },
  {
    name: "the signal at boot that ribbon commands may come",
    request: {
      Actions: [instantiate(2, 1), method(3, 1, "NotifyActionHandlerReady")],
      ObjectPaths: paths({ Id: 1, ObjectPathType: 2, Name: "Microsoft.InternalService.AddinInternalService" }),
    },
    response: {
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 3, Value: null },
      ],
      TraceIds: [],
    },
  },
];
