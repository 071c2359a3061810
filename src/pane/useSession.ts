import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session, Snapshot } from "./session";

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

/** The session that the pane shows, for acts. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("A view stands outside the session.");
  return session;
}

/** What the session shows now. */
export function useSnapshot(session: Session): Snapshot {
  return useSyncExternalStore(session.subscribe, session.shown);
}
