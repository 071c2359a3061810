import type { HostFailure } from "../host";

/**
 * What Excel's error codes mean to a person. The rest are `other`.
 * Source: Microsoft, "Error handling with the application-specific JavaScript APIs".
 */
const FAILURES: Readonly<Record<string, HostFailure>> = {
  InvalidOperationInCellEditMode: { kind: "editing" },
  AccessDenied: { kind: "protected", sheet: null },
  BadPassword: { kind: "protected", sheet: null },
  InactiveWorkbook: { kind: "disconnected" },
  InvalidRequestContext: { kind: "disconnected" },
  ConnectionFailure: { kind: "disconnected" },
  RequestAborted: { kind: "disconnected" },
  ServiceNotAvailable: { kind: "disconnected" },
  ActivityLimitReached: { kind: "busy" },
  Conflict: { kind: "busy" },
  RequestPayloadSizeLimitExceeded: { kind: "tooLarge" },
  ResponsePayloadSizeLimitExceeded: { kind: "tooLarge" },
  OperationCellsExceedLimit: { kind: "tooLarge" },
  ApiNotAvailable: { kind: "tooOld" },
  ApiNotFound: { kind: "tooOld" },
};

/** What Excel's own error says, as a failure. */
export const failureOf = ({ code }: OfficeExtension.Error): HostFailure => FAILURES[code] ?? { kind: "other", code };

/** Whether an error says that something that was asked for is not there. */
export const isMissing = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && (error.code === "ItemNotFound" || error.code === "InvalidReference");
