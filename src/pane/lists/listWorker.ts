import { doWork } from "./listDesk";
import { newListWork } from "./listWork";
import type { Answer, Asked } from "./workerDesk";

/*
 * Where pasted lists are worked on: a thread of its own, which the pane ends when the box closes. Nothing else keeps a
 * list. It knows no network: `policyWorker.ts` says how.
 */

const work = newListWork();

addEventListener("message", ({ data: { nth, name, args } }: MessageEvent<Asked>) => {
  try {
    postMessage({ nth, ok: true, value: doWork(work, name, args) } satisfies Answer);
  } catch (error) {
    postMessage({ nth, ok: false, error: String(error) } satisfies Answer);
  }
});
