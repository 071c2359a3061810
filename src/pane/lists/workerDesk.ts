import { type Ask, type ListDesk, listDesk } from "./listDesk";
import type { ListWork } from "./listWork";
import { PolicyWorker } from "./policyWorker";

/** A question to the worker, and its answer. */
export type Asked = { nth: number; name: keyof ListWork; args: Parameters<ListWork[keyof ListWork]> };
export type Answer = { nth: number } & ({ ok: true; value: unknown } | { ok: false; error: string });

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/** A desk in a thread of its own. */
export function workerDesk(): ListDesk {
  const worker = new PolicyWorker(new URL("./listWorker.ts", import.meta.url));
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const one = waiting.get(data.nth);
    waiting.delete(data.nth);
    if (data.ok) one?.resolve(data.value as never);
    else one?.reject(new Error(data.error));
  });
  worker.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || "The list's worker did not start."));
    waiting.clear();
  });

  const ask: Ask = (name, ...args) =>
    new Promise((resolve, reject) => {
      const nth = ++asked;
      waiting.set(nth, { resolve, reject });
      worker.postMessage({ nth, name, args } satisfies Asked);
    });
  return listDesk(ask, () => worker.terminate());
}
