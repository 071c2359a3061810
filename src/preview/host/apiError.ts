/** A refusal that Office.js hands to the add-in as an `OfficeExtension.Error`. Codes: `Excel.ErrorCodes`. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus: number,
  ) {
    super(message);
  }
}

export function itemNotFound(): ApiError {
  return new ApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): ApiError {
  return new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
}

export function invalidArgument(message = "The argument is invalid or missing or has an incorrect format."): ApiError {
  return new ApiError("InvalidArgument", message, 400);
}

export function wrongSize(): ApiError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

export function accessDenied(): ApiError {
  return new ApiError("AccessDenied", "You cannot perform the requested operation.", 403);
}

export function invalidOperation(message: string): ApiError {
  return new ApiError("InvalidOperation", message, 400);
}

export function invalidReference(): ApiError {
  return new ApiError("InvalidReference", "This reference is not valid for the current operation.", 400);
}

/** Excel has it, this host does not: say which, loudly. */
export function notImplemented(member: string): ApiError {
  return new ApiError("NotImplemented", notImplementedPrefix + member, 501);
}

export const notImplementedPrefix = "NotImplemented: ";

export function badPassword(): ApiError {
  return new ApiError("BadPassword", "The password you supplied is incorrect.", 400);
}
