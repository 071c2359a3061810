import { memoryHost } from "../../src/hosts/memory/memoryHost";
import { holdWhilePressed } from "../../src/pane/holdWhilePressed";
import { paneOver } from "../faults/actFlows";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A pane's session, what is shown of it each time something is told, and the page that a person presses in. */
function pressed() {
  const session = paneOver(memoryHost());
  const page = new EventTarget();
  const stop = holdWhilePressed(session, page);
  const shown: boolean[] = [];
  session.subscribe(() => shown.push(session.shown().waiting));
  const happen = (kind: string) => page.dispatchEvent(new Event(kind));
  return { session, stop, shown, happen, learn: (waiting: boolean) => session.change({ waiting }) };
}

test("what the pane learns while a person presses is shown when they have let go, and known at once", () => {
  const { session, shown, happen, learn } = pressed();
  happen("pointerdown");
  learn(true);
  expect([session.snapshot().waiting, session.shown().waiting]).toEqual([true, false]);
  expect(shown).toEqual([false]);
  happen("pointerup");
  expect(session.shown().waiting).toBe(false);
  happen("click");
  expect(session.shown().waiting).toBe(true);
  expect(shown).toEqual([false, true]);
});

test.each(["pointerup", "pointercancel"])("a press that ends with %s and no click holds nothing", (end) => {
  const { session, happen, learn } = pressed();
  happen("pointerdown");
  learn(true);
  happen(end);
  jest.advanceTimersByTime(50);
  expect(session.shown().waiting).toBe(true);
});

test("a press whose end is never told holds for a second at most", () => {
  const { session, happen, learn } = pressed();
  happen("pointerdown");
  learn(true);
  jest.advanceTimersByTime(999);
  expect(session.shown().waiting).toBe(false);
  jest.advanceTimersByTime(1);
  expect(session.shown().waiting).toBe(true);
});

test("the end of one press does not end the next", () => {
  const { session, happen, learn } = pressed();
  happen("pointerdown");
  happen("pointerup");
  happen("pointerdown");
  learn(true);
  jest.advanceTimersByTime(50);
  expect(session.shown().waiting).toBe(false);
});

test("a pane that is closed in the middle of a press leaves nothing held", () => {
  const { session, stop, happen, learn } = pressed();
  happen("pointerdown");
  learn(true);
  stop();
  expect(session.shown().waiting).toBe(true);
  happen("pointerdown");
  learn(false);
  expect(session.shown().waiting).toBe(false);
});
