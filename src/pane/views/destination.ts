/** The views of an open report. */
export type ViewName = "fill" | "check" | "sign" | "export";

/** Where to go: a view, and in the list of findings a rule. */
export type Destination = { view: ViewName; rule?: string };

export type GoTo = (view: ViewName, rule?: string) => void;
