import type { HostFailure } from "../../src/hosts/host";
import { failureText } from "../../src/pane/failureText";

const FAILURES: HostFailure[] = [
  { kind: "editing" },
  { kind: "protected", sheet: null },
  { kind: "protected", sheet: "B2" },
  { kind: "gone", what: "B2.total" },
  { kind: "gone", what: null },
  { kind: "occupied", sheet: "B2" },
  { kind: "occupied", sheet: null },
  { kind: "blocked" },
  { kind: "outdated" },
  { kind: "partlyWritten", fields: ["B2.total"] },
  { kind: "partlyWritten", fields: ["a", "b", "c", "d", "e", "f", "g"] },
  { kind: "inactive" },
  { kind: "dialog" },
  { kind: "unreadable", why: "notZip" },
  { kind: "unreadable", why: "truncated" },
  { kind: "unreadable", why: "notXlsx" },
  { kind: "unreadable", why: "tooLarge" },
  { kind: "busy" },
  { kind: "disconnected" },
  { kind: "silent" },
  { kind: "tooLarge" },
  { kind: "tooOld" },
  { kind: "other", code: "GeneralException" },
];

test.each(FAILURES)("a failure says what happened and what to do, in whole sentences: %j", (failure) => {
  const { happened, remedy } = failureText(failure);
  for (const text of [happened, remedy]) expect(text).toMatch(/^[A-ZÅÄÖ].*\.$/);
});

test("every failure has words of its own", () => {
  const texts = FAILURES.map((failure) => failureText(failure).happened);
  expect(new Set(texts).size).toBe(texts.length);
});

test("Excel's own code is never shown to a person", () => {
  const { happened, remedy } = failureText({ kind: "other", code: "GeneralException" });
  expect(happened + remedy).not.toContain("GeneralException");
});
