import { createEmbeddedExcel, type RichApiRequest } from "../../src/preview/excel";
import { exchanges } from "./exchanges";
import { getRange, instantiate, item, method, paths, query, workbook, worksheets } from "./richApiRequest";

test("a member that this host lacks is named", () => {
  const response = createEmbeddedExcel().host.process({
    Actions: [instantiate(2, 8)],
    ObjectPaths: paths(workbook, worksheets, item(5, "Blad1"), getRange(7, 5, "A1"), {
      Id: 8,
      ObjectPathType: 3,
      Name: "GetPrecedents",
      ParentObjectPathId: 7,
      ArgumentInfo: { Arguments: [] },
    }),
  });
  expect(response).toEqual({
    Results: [],
    TraceIds: [],
    Error: {
      Code: "NotImplemented",
      Message: "NotImplemented: Range.GetPrecedents",
      Location: "GetPrecedents",
      HttpStatusCode: 501,
      ActionIndex: 0,
    },
  });
});

test.each(exchanges)("$name", ({ request, response }) => {
  expect(createEmbeddedExcel().host.process(request)).toEqual(response);
});

test("a kept range is found by its reference in a later request, and not after it was let go", () => {
  const { host } = createEmbeddedExcel();
  const [first] = exchanges;
  host.process(first!.request);
  const kept = paths(workbook, { Id: 20, ObjectPathType: 6, Name: "{ref-1}" });
  const ask: RichApiRequest = { Actions: [query(1, 20, "address")], ObjectPaths: kept };
  expect(host.process(ask).Results).toEqual([
    { ActionId: 1, Value: { _ReferenceId: "{ref-1}", Address: "B1a!A1:C2" } },
  ]);
  host.process({ Actions: [method(2, 1, "_RemoveReference", "{ref-1}")], ObjectPaths: kept });
  expect(host.process(ask).Error).toMatchObject({ Code: "InvalidReference", ActionIndex: 0 });
});
