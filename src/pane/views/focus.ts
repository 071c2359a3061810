import { useEffect, useRef } from "react";

/** Moves the keyboard's focus to an element when it appears because of what a person did. It needs a tabIndex. */
export function useFocus<E extends HTMLElement>(takesFocus: boolean) {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (takesFocus) ref.current?.focus();
  }, [takesFocus]);
  return ref;
}
