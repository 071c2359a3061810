/** An error that an add-in can meet, as it sees it in `error.code`. */
export interface OfficeError {
  readonly code: string;
  /** In our words. Excel's own message is for the log, not for people. */
  readonly means: string;
  /** The number that the bridge answers with when the request got no response body. */
  readonly transport?: number;
  /** Whether Excel may have done the request, or the first part of it, all the same. */
  readonly mayBeDone: boolean;
}

/**
 * What Excel answers when an action cannot be done: `Excel.ErrorCodes` in @types/office-js 1.0.612, explained by
 * learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling. The actions before the failing one
 * stay done; only a few of these can come before the first action.
 */
const excelErrors: readonly OfficeError[] = [
  error("AccessDenied", "something may not be done here, as on a protected sheet"),
  error("ApiNotFound", "a member that this version of Excel lacks"),
  error("Conflict", "the request collides with another change"),
  error("DirtySupportingFormula", "a formula it depends on has not been calculated"),
  error("EmptyChartSeries", "the series of the chart is empty"),
  error("FilteredRangeConflict", "the cells collide with a filtered range"),
  error("FormulaLengthExceedsLimit", "the formula is too long as Excel stores it"),
  error("GeneralException", "an internal fault in Excel; the message, if any, says more"),
  error("InactiveWorkbook", "several workbooks are open, and this one is not in front"),
  error("InsertDeleteConflict", "cells cannot be inserted or deleted here"),
  error("InvalidArgument", "an argument is missing, out of its limits or of the wrong form"),
  error("InvalidBinding", "the binding has lost its cells"),
  error("InvalidOperation", "the object cannot do that"),
  error("InvalidReference", "the cells or the object no longer exist"),
  error("InvalidSelection", "what is selected cannot be used"),
  error("ItemAlreadyExists", "the name is taken"),
  error("ItemNotFound", "no object has that name or id, or it has been deleted"),
  error("MergedRangeConflict", "the cells collide with a merged area or a table"),
  error("NonBlankCellOffSheet", "content would be pushed over the edge of the sheet"),
  error("NotImplemented", "Excel knows the member but cannot do it here"),
  error("OpenWorkbookLinksBlocked", "the person has not allowed links to other workbooks to be opened"),
  error("OperationCellsExceedLimit", "the action touches more cells than Excel takes at once"),
  error("PivotTableRangeConflict", "the cells collide with a pivot table"),
  error("PowerQueryRefreshResourceChallenge", "a query must be approved before it is refreshed"),
  error("RangeExceedsLimit", "the range has more cells than Excel hands out at once"),
  error("RangeImageExceedsLimit", "the picture of the range would be too large"),
  error("RefreshWorkbookLinksBlocked", "the person has not allowed links to be refreshed"),
  error("RequestAborted", "Excel broke the request off, mostly because calculation took too long"),
  error("UnsupportedFeature", "the source holds something that cannot come along"),
  error("UnsupportedFillType", "that kind of fill cannot be read or set"),
  error("UnsupportedOperation", "Excel cannot do that at all"),
  error("UnsupportedSheet", "a macro or chart sheet cannot do that"),
  // Not in Excel.ErrorCodes: from ExcelApi 1.20, when an action in a merged undo group cannot be undone
  // (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities).
  error("UndoNotSupported", "an action of a merged undo group cannot be undone"),
];

/**
 * What the bridge answers instead of a response: numbers of `OSF.DDA.ErrorCodeManager.errorCodes`, made into a code by
 * `RichApiMessageUtility.buildResponseOnError` (excel-win32-16.01.debug.js); the cell being edited by `Excel.run`. A number
 * that is not known there becomes GeneralException.
 */
const transportErrors: readonly OfficeError[] = [
  transport(5001, "GeneralException", "the host met an internal fault", true),
  transport(5004, "InvalidOperationInCellEditMode", "a cell is being edited", false),
  transport(5005, "GeneralException", "Excel is closing", true),
  transport(5011, "GeneralException", "the answer did not come in time", true),
  transport(5012, "InvalidOrTimedOutSession", "the session with Excel has ended; the page must be loaded again", true),
  transport(5016, "WriteNotSupportedWhenModalDialogOpen", "a dialogue of Excel's is open", false),
  transport(5102, "ActivityLimitReached", "too many requests in a short time", false),
  transport(5103, "RequestPayloadSizeLimitExceeded", "the request is over 5 MB (Excel on the web)", false),
  transport(5104, "ResponsePayloadSizeLimitExceeded", "the answer is over 5 MB (Excel on the web)", true),
  transport(7000, "AccessDenied", "the add-in has no permission to do this", false),
];

/** Every error of Office.js and Excel that a request can meet, for tests that go through them all. */
export const officeErrors: readonly OfficeError[] = [...excelErrors, ...transportErrors];

function error(code: string, means: string): OfficeError {
  return { code, means, mayBeDone: true };
}

function transport(number: number, code: string, means: string, mayBeDone: boolean): OfficeError {
  return { code, means, transport: number, mayBeDone };
}
