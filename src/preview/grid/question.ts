import type { Refusal } from "../excel";

/** A dialogue that waits for an answer. The first choice is the one that Enter gives; Escape gives the last. */
export interface Question {
  title: string;
  message: string;
  choices: Choice[];
}

export interface Choice {
  label: string;
  act(): void;
}

/** What a person may do about a refused act. */
export interface Ways {
  /** Do it all the same. */
  accept?(): void;
  /** Go back to what was being typed. */
  retry?(): void;
  /** Let go of it. */
  cancel?(): void;
}

const nothing = (): void => {};

/** The alert of a refusal, with Excel's own buttons. */
export function questionOf({ title, message, buttons }: Refusal, ways: Ways = {}): Question {
  const { accept = nothing, retry = nothing, cancel = nothing } = ways;
  const choices: Record<Refusal["buttons"], Choice[]> = {
    ok: [{ label: "OK", act: retry }],
    retry: [
      { label: "Försök igen", act: retry },
      { label: "Avbryt", act: cancel },
    ],
    "yes-no": [
      { label: "Ja", act: accept },
      { label: "Nej", act: retry },
      { label: "Avbryt", act: cancel },
    ],
    "ok-cancel": [
      { label: "OK", act: accept },
      { label: "Avbryt", act: cancel },
    ],
  };
  return { title, message, choices: choices[buttons] };
}
