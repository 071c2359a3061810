import { deserialize, serialize } from "node:v8";
import { doWork, type ListDesk, listDesk } from "../../src/pane/lists/listDesk";
import { newListWork } from "../../src/pane/lists/listWork";

/** What goes to a worker and comes from there is copied: whatever cannot be copied throws. */
const copied = <T>(value: T): T => deserialize(serialize(value)) as T;

/** A desk without a thread of its own: Node has no workers of a browser's kind. */
export async function deskInProcess(): Promise<ListDesk> {
  const work = newListWork();
  return listDesk(
    async (name, ...args) => copied(doWork(work, name, copied(args))),
    () => undefined,
  );
}
