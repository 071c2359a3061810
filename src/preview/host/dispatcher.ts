import { ApiError, invalidReference, itemNotFound, notImplemented } from "./apiError";
import { isHostObject, type HostObject } from "./hostObject";
import { memberName, queryObject, setScalar, updateObject } from "./objectAccess";
import {
  actionType,
  pathType,
  type RichApiAction,
  type RichApiArguments,
  type RichApiObjectPath,
  type RichApiRequest,
  type RichApiResponse,
} from "./wire";

/** Where the paths of a request begin. */
export interface Roots {
  readonly global: () => HostObject;
  /** An object made by type name; null when this host has no such type. */
  readonly newObject: (type: string) => HostObject | null;
  /** An object the add-in has kept; null when it was let go. */
  readonly reference: (id: string) => HostObject | null;
}

/**
 * Does the actions of a request in order. The first that fails ends it: what was done before it stays done, and what comes
 * after is left. `before` may throw to make an action fail.
 */
export function dispatch(request: RichApiRequest, roots: Roots, before: (index: number) => void): RichApiResponse {
  const results: RichApiResponse["Results"] = [];
  const traceIds: number[] = [];
  const objects = createResolver(request, roots);
  for (const [index, action] of request.Actions.entries()) {
    try {
      before(index);
      if (action.ActionType === actionType.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: perform(action, objects) ?? null });
    } catch (thrown) {
      const error = asApiError(thrown);
      const location = request.ObjectPaths[action.ObjectPathId]?.Name ?? "";
      const { code, message, httpStatus } = error;
      const Error = {
        Code: code,
        Message: message,
        Location: location,
        HttpStatusCode: httpStatus,
        ActionIndex: index,
      };
      return { Results: results, TraceIds: traceIds, Error };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new ApiError("GeneralException", `A fault in the embedded Excel: ${text}`, 500);
}

interface Resolver {
  object(pathId: number): HostObject | null;
  arguments(info: RichApiArguments | undefined): unknown[];
}

function createResolver(request: RichApiRequest, roots: Roots): Resolver {
  const known = new Map<number, HostObject | null>();
  const resolver: Resolver = {
    object(pathId) {
      const cached = known.get(pathId);
      if (cached !== undefined) return cached;
      const path = request.ObjectPaths[pathId];
      if (!path) throw new ApiError("InvalidObjectPath", `The request has no object path ${pathId}.`, 400);
      const object = resolve(path, roots, resolver);
      known.set(pathId, object);
      return object;
    },
    arguments(info) {
      const references = info?.ReferencedObjectPathIds;
      return (info?.Arguments ?? []).map((argument, index) => withObjects(argument, references?.[index], resolver));
    },
  };
  return resolver;
}

/** An argument that names an object path becomes that object, also inside lists and plain objects. */
function withObjects(argument: unknown, reference: unknown, resolver: Resolver): unknown {
  if (Array.isArray(argument)) {
    return argument.map((item, index) =>
      withObjects(item, Array.isArray(reference) ? (reference as unknown[])[index] : 0, resolver),
    );
  }
  if (typeof reference === "number" && reference > 0) return resolver.object(reference);
  if (typeof argument !== "object" || argument === null) return argument;
  if ("_ObjectPathId" in argument) return resolver.object(Number(argument._ObjectPathId));
  return Object.fromEntries(Object.entries(argument).map(([key, value]) => [key, withObjects(value, 0, resolver)]));
}

function resolve(path: RichApiObjectPath, roots: Roots, resolver: Resolver): HostObject | null {
  // A null object may carry a parent that is not in the request: it is asked about first.
  if (path.ObjectPathType === pathType.nullObject) return null;
  if (path.ObjectPathType === pathType.global) return roots.global();
  if (path.ObjectPathType === pathType.reference) {
    const object = roots.reference(path.Name);
    if (!object) throw invalidReference();
    return object;
  }
  if (path.ObjectPathType === pathType.newObject) {
    const object = roots.newObject(path.Name);
    if (!object) throw notImplemented(path.Name);
    return object;
  }
  const parent = path.ParentObjectPathId === undefined ? null : resolver.object(path.ParentObjectPathId);
  if (!parent) return null;
  const args = resolver.arguments(path.ArgumentInfo);
  switch (path.ObjectPathType) {
    case pathType.method:
      return asObject(callMethod(parent, path.Name, args), parent, path.Name);
    case pathType.property: {
      const child = parent.children?.[path.Name];
      if (!child) throw notImplemented(memberName(parent, path.Name));
      return child();
    }
    case pathType.indexer: {
      if (!parent.item) throw notImplemented(memberName(parent, "GetItem"));
      return parent.item(args[0]);
    }
    default:
      throw notImplemented(`object paths of type ${path.ObjectPathType}`);
  }
}

function asObject(value: unknown, parent: HostObject, name: string): HostObject | null {
  if (value === null || isHostObject(value)) return value;
  throw new Error(`${memberName(parent, name)} does not give an object`);
}

function callMethod(object: HostObject, name: string, args: unknown[]): unknown {
  const method = object.methods?.[name];
  if (!method) throw notImplemented(memberName(object, name));
  return method(...args);
}

function perform(action: RichApiAction, resolver: Resolver): unknown {
  switch (action.ActionType) {
    case actionType.trace:
      return null;
    case actionType.instantiate:
      return identityOf(resolver.object(action.ObjectPathId));
    case actionType.query:
    case actionType.queryAsJson: {
      const object = resolver.object(action.ObjectPathId);
      return object && { ...identityOf(object), ...queryObject(object, action.QueryInfo ?? {}) };
    }
    case actionType.method: {
      const object = resolver.object(action.ObjectPathId);
      if (!object) return null;
      if (action.Name === "_KeepReference") {
        object.keep?.();
        return null;
      }
      return callMethod(object, action.Name, resolver.arguments(action.ArgumentInfo));
    }
    case actionType.setProperty: {
      const object = resolver.object(action.ObjectPathId);
      if (!object) throw itemNotFound();
      setScalar(object, action.Name, resolver.arguments(action.ArgumentInfo)[0]);
      return null;
    }
    case actionType.update: {
      const object = resolver.object(action.ObjectPathId);
      if (!object) throw itemNotFound();
      updateObject(object, action.ObjectState ?? {});
      return null;
    }
    default:
      throw notImplemented(`actions of type ${action.ActionType}`);
  }
}

function identityOf(object: HostObject | null): Readonly<Record<string, string>> | null {
  return object && { ...object.identity };
}
