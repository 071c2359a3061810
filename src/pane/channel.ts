/** Carries news from the entry point to the pane, one listener at a time. What came before anybody listened waits. */
export type Channel<T> = { listen: (listener: (news: T) => void) => () => void };

export function channel<T>(): Channel<T> & { tell: (news: T) => void } {
  let listener: ((news: T) => void) | null = null;
  let waiting: T[] = [];
  return {
    tell: (news) => {
      if (listener) listener(news);
      else waiting.push(news);
    },
    listen: (next) => {
      listener = next;
      const waited = waiting;
      waiting = [];
      waited.forEach(next);
      return () => {
        if (listener === next) listener = null;
      };
    },
  };
}
