import type { Session } from "./session";

/** A press that lasts longer, in milliseconds, marks text or drags. */
const LONGEST_PRESS = 1000;

/** How much later than the release a click may come, in milliseconds: on a touch screen they are two events. */
const CLICK = 50;

/**
 * Lets what is shown stand still while a person presses in the pane. A press that comes from the sheets makes the pane
 * read and compare anew: what it finds could move the button away under the pointer, and the press would be lost.
 * @returns stops that
 */
export function holdWhilePressed(session: Session, page: EventTarget): () => void {
  const { timer } = session.outside;
  let letGo = (): void => undefined;

  const press = (): void => {
    letGo();
    const show = session.hold();
    const callOff = timer(show, LONGEST_PRESS);
    letGo = () => {
      callOff();
      show();
    };
  };
  const release = (): void => void timer(letGo, CLICK);
  const click = (): void => letGo();

  const listening = new AbortController();
  const { signal } = listening;
  // Pressed before anything hears of it, let go after all have.
  page.addEventListener("pointerdown", press, { capture: true, signal });
  page.addEventListener("pointerup", release, { signal });
  page.addEventListener("pointercancel", release, { signal });
  page.addEventListener("click", click, { signal });
  return () => {
    listening.abort();
    letGo();
  };
}
