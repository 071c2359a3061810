/** The body of a request and of its response, as Office.js writes and reads them. */

export interface RichApiRequest {
  AutoKeepReference?: boolean;
  Actions: RichApiAction[];
  ObjectPaths: Record<string, RichApiObjectPath>;
}

export interface RichApiAction {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: RichApiArguments;
  QueryInfo?: RichApiQuery;
  ObjectState?: Record<string, unknown>;
}

export interface RichApiQuery {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface RichApiObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: RichApiArguments;
}

export interface RichApiArguments {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

export interface RichApiResponse {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; HttpStatusCode: number; ActionIndex: number };
}

export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;

export const pathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;
