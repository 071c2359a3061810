/** Without a stack: that leads nowhere. */
function notTried(failed: string): Error {
  const error = new Error(`Not tried, since this failed: ${failed}`);
  error.stack = error.message;
  return error;
}

/**
 * Tests of one file that go on where the one before it stopped. When one has failed, those after it say only that, at
 * once: they would fail in ways of their own, or wait in vain.
 */
export function inTurn(): jest.It {
  const every = test;
  let unfinished: string | null = null;
  const guarded =
    (act: (...row: never[]) => unknown) =>
    async (...row: never[]): Promise<void> => {
      if (unfinished !== null) throw notTried(unfinished);
      unfinished = expect.getState().currentTestName ?? "";
      await act(...row);
      unfinished = null;
    };
  const one = (name: string, act: () => unknown, milliseconds?: number) => every(name, guarded(act), milliseconds);
  const each =
    (table: readonly unknown[][]) => (name: string, act: (...row: never[]) => unknown, milliseconds?: number) =>
      every.each(table)(name, guarded(act) as (...row: unknown[]) => Promise<void>, milliseconds);
  return Object.assign(one, { each }) as unknown as jest.It;
}
