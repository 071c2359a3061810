import type { Following, HostFailure } from "../hosts/host";
import { lookWhenQuiet } from "./lookWhenQuiet";
import { inspectSheets } from "./acts/inspectSheets";
import { NOT_READ, type Session } from "./session";

/** Keeps a session in step with its workbook until the returned function is called. */
export function follow(session: Session): () => void {
  let following: Following | null = null;
  let isStopped = false;
  const looking = lookWhenQuiet(session);

  const defect = (error: unknown) => session.change({ defect: { error } });
  const stop = () => {
    isStopped = true;
    looking.stop();
    following?.stop().catch(defect);
  };

  /** Handlers go with the session with Excel: both are begun anew. */
  const lost = (failure: HostFailure) => {
    const old = following;
    following = null;
    old?.stop().catch(defect);
    session.change({ trouble: { undone: NOT_READ, failure, retry: () => void start().catch(defect) } });
  };

  const start = async () => {
    const started = await session.outside.reader.follow({
      content: (content) => {
        if (session.snapshot().trouble?.undone === NOT_READ) session.dismiss();
        session.enter(content).catch(defect);
        looking.changed();
      },
      failure: (failure) => {
        if (failure.kind === "editing") session.change({ waiting: true });
        else if (failure.kind === "disconnected") lost(failure);
        else session.change({ trouble: { undone: NOT_READ, failure, retry: () => following?.again() } });
      },
      defect,
      reshaped: () => void inspectSheets(session),
      selected: ({ id, sheet }) => session.change({ selected: { id, sheet } }),
    });
    if (started.ok) {
      following = started.value;
      if (isStopped) stop();
    } else {
      const retry = () => void start().catch(defect);
      session.change({ trouble: { undone: NOT_READ, failure: started.failure, retry } });
    }
  };

  start().catch(defect);
  const unlisten = session.outside.defects.listen(defect);
  return () => {
    unlisten();
    stop();
  };
}
