import { useEffect, useState } from "react";
import type { CompiledArea } from "../rules/compile";
import { compiledArea } from "./openedAreas";
import { useSession } from "./useSession";

/** The area of a slug with all that follows from it; null until it is loaded, and for an empty slug. */
export function useCompiledArea(slug: string): CompiledArea | null {
  const session = useSession();
  const [loaded, setLoaded] = useState<{ slug: string; compiled: CompiledArea | null } | null>(null);
  useEffect(() => {
    if (!slug) return;
    let isWanted = true;
    compiledArea(slug).then(
      (compiled) => isWanted && setLoaded({ slug, compiled }),
      (error: unknown) => session.change({ defect: { error } }),
    );
    return () => {
      isWanted = false;
    };
  }, [slug, session]);
  return loaded?.slug === slug ? loaded.compiled : null;
}
