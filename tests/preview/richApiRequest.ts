import type { RichApiRequest } from "../../src/preview/excel";

/** The parts of a request, as the unmodified Office.js writes them. */
export type Path = RichApiRequest["ObjectPaths"][string];
export type Action = RichApiRequest["Actions"][number];

export const workbook: Path = { Id: 1, ObjectPathType: 1, Name: "" };
export const worksheets: Path = { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
export const add = (Id: number, name: string): Path => ({
  Id,
  ObjectPathType: 3,
  Name: "Add",
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: [name] },
});
export const getRange = (Id: number, sheet: number, address: string): Path => ({
  Id,
  ObjectPathType: 3,
  Name: "GetRange",
  ParentObjectPathId: sheet,
  ArgumentInfo: { Arguments: [address] },
});
export const item = (Id: number, key: string): Path => ({
  Id,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: [key] },
});
export const instantiate = (Id: number, ObjectPathId: number): Action => ({
  Id,
  ActionType: 1,
  Name: "",
  ObjectPathId,
});
export const query = (Id: number, ObjectPathId: number, ...Select: string[]): Action => ({
  Id,
  ActionType: 2,
  Name: "",
  ObjectPathId,
  QueryInfo: Select.length > 0 ? { Select } : {},
});
export const method = (Id: number, ObjectPathId: number, Name: string, ...Arguments: unknown[]): Action => ({
  Id,
  ActionType: 3,
  Name,
  ObjectPathId,
  ArgumentInfo: { Arguments },
});
export const set = (Id: number, ObjectPathId: number, Name: string, value: unknown): Action => ({
  Id,
  ActionType: 4,
  Name,
  ObjectPathId,
  ArgumentInfo: { Arguments: [value] },
});
export const paths = (...list: Path[]): RichApiRequest["ObjectPaths"] =>
  Object.fromEntries(list.map((path) => [path.Id, path]));
