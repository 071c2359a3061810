/**
 * An object of the Excel API as the dispatcher sees it. Names are those on the wire (PascalCase). What is not listed does not
 * exist, and asking for it fails loudly.
 */
export interface HostObject {
  /** "Range": for messages. */
  readonly type: string;
  /** How Office.js finds the object again: by its id in its collection, or by the reference it keeps. */
  readonly identity?: Readonly<Partial<Record<"Id" | "_Id" | "_ReferenceId", string>>>;
  /** Lets the add-in hold on to the object after the request: from now on it has a `_ReferenceId`. */
  readonly keep?: () => void;
  readonly scalars?: Readonly<Record<string, Scalar>>;
  readonly children?: Readonly<Record<string, () => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  readonly items?: () => HostObject[];
  /** `collection.getItem(key)`. Throws `itemNotFound`. */
  readonly item?: (key: unknown) => HostObject;
}

export interface Scalar {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

export function isHostObject(value: unknown): value is HostObject {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as HostObject).type === "string" &&
    !Array.isArray(value)
  );
}
