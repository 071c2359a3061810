import { useEffect, useEffectEvent } from "react";

/**
 * Takes what a person pastes or drops anywhere in the pane, before any field does: a list of 100,000 rows has no place
 * in a text field, where Chromium would stand still for minutes.
 */
export function usePastedText(take: (text: string) => void): void {
  const onText = useEffectEvent(take);
  useEffect(() => {
    const listen = (event: ClipboardEvent | DragEvent) => {
      const data = "clipboardData" in event ? event.clipboardData : event.dataTransfer;
      const text = data?.getData("text/plain");
      if (!text) return;
      event.preventDefault();
      onText(text);
    };
    document.addEventListener("paste", listen);
    document.addEventListener("drop", listen);
    return () => {
      document.removeEventListener("paste", listen);
      document.removeEventListener("drop", listen);
    };
  }, []);
}
