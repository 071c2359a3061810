import { done, failed, type Follower } from "../../src/hosts/host";
import { memoryHost } from "../../src/hosts/memory/memoryHost";
import { channel } from "../../src/pane/channel";
import { follow } from "../../src/pane/follow";
import { newSession } from "../../src/pane/session";
import { deskInProcess } from "./deskInProcess";

test("when the session with Excel is lost, trying again listens and reads anew, and the old listening is stopped", async () => {
  const begun: Follower[] = [];
  let stopped = 0;
  const session = newSession({
    host: memoryHost(),
    reader: {
      read: async () => failed({ kind: "disconnected" }),
      async follow(told) {
        begun.push(told);
        return done({ again: () => {}, stop: async () => void (stopped += 1) });
      },
    },
    timer: () => () => undefined,
    writeWorkbook: async () => new Uint8Array(),
    readSubmission: async () => failed({ kind: "unreadable", why: "notZip" }),
    openDesk: deskInProcess,
    now: () => "2027-03-03T12:00:00.000Z",
    asked: channel(),
    defects: channel(),
  });
  const stop = follow(session);
  await Promise.resolve();
  begun[0]!.failure({ kind: "disconnected" });
  expect(stopped).toBe(1);
  session.snapshot().trouble!.retry!();
  await Promise.resolve();
  expect(begun).toHaveLength(2);
  begun[1]!.content({ state: null, cells: {}, sheets: [], lost: [], unprotected: [] });
  expect(session.snapshot().trouble).toBeNull();
  stop();
  expect(stopped).toBe(2);
});
