import type { HostFailure } from "../host";

/**
 * What Excel's error codes mean to a person. The rest are `other`: what we never ask for (charts, pivot tables, links),
 * faults of Excel's own, and GeneralException, which may be anything.
 * Source: Microsoft, "Error handling with the application-specific JavaScript APIs"
 * (learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling), unless said otherwise.
 */
const FAILURES: Readonly<Record<string, HostFailure>> = {
  InvalidOperationInCellEditMode: { kind: "editing" },
  // Also where the add-in has no right to write: a workbook opened for reading.
  AccessDenied: { kind: "protected", sheet: null },
  BadPassword: { kind: "protected", sheet: null },
  // A sheet or cells that somebody deleted between two requests of ours.
  ItemNotFound: { kind: "gone", what: null },
  InvalidReference: { kind: "gone", what: null },
  ItemAlreadyExists: { kind: "occupied", sheet: null },
  FilteredRangeConflict: { kind: "blocked" },
  InsertDeleteConflict: { kind: "blocked" },
  MergedRangeConflict: { kind: "blocked" },
  NonBlankCellOffSheet: { kind: "blocked" },
  PivotTableRangeConflict: { kind: "blocked" },
  UnsupportedSheet: { kind: "blocked" },
  // Several workbooks are open and this one has lost focus.
  InactiveWorkbook: { kind: "inactive" },
  // 5016 of Office.js's own codes (javascript-api-for-office-error-codes).
  WriteNotSupportedWhenModalDialogOpen: { kind: "dialog" },
  ActivityLimitReached: { kind: "busy" },
  Conflict: { kind: "busy" },
  DirtySupportingFormula: { kind: "busy" },
  RequestAborted: { kind: "busy" },
  ServiceNotAvailable: { kind: "busy" },
  ConnectionFailure: { kind: "disconnected" },
  InvalidRequestContext: { kind: "disconnected" },
  // 5012: on the web, after a laptop has slept. Only a new page has a session again (OfficeDev/office-js #6585).
  InvalidOrTimedOutSession: { kind: "disconnected" },
  OperationCellsExceedLimit: { kind: "tooLarge" },
  RangeExceedsLimit: { kind: "tooLarge" },
  RequestPayloadSizeLimitExceeded: { kind: "tooLarge" },
  ResponsePayloadSizeLimitExceeded: { kind: "tooLarge" },
  ApiNotAvailable: { kind: "tooOld" },
  ApiNotFound: { kind: "tooOld" },
  NotImplemented: { kind: "tooOld" },
  UnsupportedOperation: { kind: "tooOld" },
};

/** What Excel's own error says, as a failure. */
export const failureOf = ({ code }: OfficeExtension.Error): HostFailure => FAILURES[code] ?? { kind: "other", code };

/** Whether an error says that something that was asked for is not there. */
export const isMissing = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && failureOf(error).kind === "gone";
