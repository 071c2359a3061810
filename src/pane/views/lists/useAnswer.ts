import { useEffect, useState } from "react";
import { useSession } from "../../useSession";

/**
 * The answer to what was asked last.
 * @param ask asks; another function asks anew
 * @returns the last answer that has come, null before the first, and whether it is about something else than what was
 *   asked last
 */
export function useAnswer<T>(ask: () => Promise<T>): { answer: T | null; isOld: boolean } {
  const session = useSession();
  const [told, setTold] = useState<{ to: () => Promise<T>; answer: T } | null>(null);
  useEffect(() => {
    let isWanted = true;
    ask().then(
      (answer) => isWanted && setTold({ to: ask, answer }),
      (error: unknown) => session.change({ defect: { error } }),
    );
    return () => {
      isWanted = false;
    };
  }, [ask, session]);
  return { answer: told?.answer ?? null, isOld: told?.to !== ask };
}
