import { createContext, useContext } from "react";
import type { RefObject } from "react";
import type { ActResult, EmbeddedWorkbook } from "../excel";
import type { Area } from "../workbook/address";
import type { Drafting } from "./useDraft";
import type { Question } from "./question";
import type { Snapshot } from "./snapshot";

/** What the parts of the window share. A new value with each change of the workbook, so that all of them draw again. */
export interface Session {
  workbook: EmbeddedWorkbook;
  snapshot: Snapshot;
  drafting: Drafting;
  copied: Copied | null;
  setCopied(copied: Copied | null): void;
  ask(question: Question): void;
  /** Shows the alert when an act was refused; `again` does it all the same. True when it was done. */
  tell(result: ActResult, again?: () => ActResult): boolean;
  /** The field that takes what is typed in the grid, also when no cell is being edited. */
  cellEditor: RefObject<HTMLTextAreaElement | null>;
  /** Lets the keyboard speak to the grid again. */
  focusGrid(): void;
}

/** What the marching ants go round. */
export interface Copied {
  sheetId: string;
  area: Area;
  text: string;
  cut: boolean;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("There is no session here: render inside ExcelWindow");
  return session;
}
