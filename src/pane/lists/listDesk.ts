import type { ListWork } from "./listWork";

/** The work with a list, done elsewhere so that the pane never stands still. Answers come in the order of the questions. */
export type ListDesk = {
  readonly [K in keyof ListWork]: (...args: Parameters<ListWork[K]>) => Promise<ReturnType<ListWork[K]>>;
} & {
  /** Lets go of the list, and of all that is under way. What has not been answered never is. */
  close: () => void;
};

/** What is asked: a piece of the work, and with what. */
export type Ask = <K extends keyof ListWork>(
  name: K,
  ...args: Parameters<ListWork[K]>
) => Promise<ReturnType<ListWork[K]>>;

/** A desk where the work is done by whoever answers. */
export const listDesk = (ask: Ask, close: () => void): ListDesk => ({
  read: (...args) => ask("read", ...args),
  guessValues: (...args) => ask("guessValues", ...args),
  values: (...args) => ask("values", ...args),
  guessCounts: (...args) => ask("guessCounts", ...args),
  counts: (...args) => ask("counts", ...args),
  reconstruct: (...args) => ask("reconstruct", ...args),
  close,
});

/** Does a piece of the work. */
export const doWork = <K extends keyof ListWork>(
  work: ListWork,
  name: K,
  args: Parameters<ListWork[K]>,
): ReturnType<ListWork[K]> =>
  (work[name] as unknown as (...given: Parameters<ListWork[K]>) => ReturnType<ListWork[K]>)(...args);
