import { useEffect, useState } from "react";
import type { CompiledArea } from "../rules/compile";
import { findArea } from "./openedAreas";
import { useSession } from "./useSession";

type Loaded = { area: string; definition?: string; compiled: CompiledArea | null };

/**
 * An area with all that follows from it; null until it is loaded, and for an empty id.
 * @param definition its definition's text, where it is not the built-in one
 */
export function useCompiledArea(area: string, definition?: string): CompiledArea | null {
  const session = useSession();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (!area) return;
    let isWanted = true;
    findArea({ area, definition }).then(
      (found) => isWanted && setLoaded({ area, definition, compiled: found.ok ? found.compiled : null }),
      (error: unknown) => session.change({ defect: { error } }),
    );
    return () => {
      isWanted = false;
    };
  }, [area, definition, session]);
  return loaded?.area === area && loaded.definition === definition ? loaded.compiled : null;
}
