import { type ChangeEvent, useRef } from "react";

type Choice = {
  /** What a screen reader calls it. */
  label: string;
  /** Endings, as a browser takes them: ".xlsx,.json". */
  accept: string;
  onFile: (file: File) => void;
};

/**
 * Asks a person for one file. The same file can be chosen again after it was mended.
 * @returns the hidden field, to stand beside what a person presses, and the way to ask
 */
export function useFileChoice({ label, accept, onFile }: Choice) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (file) onFile(file);
  };
  return {
    field: <input ref={input} type="file" accept={accept} hidden aria-label={label} onChange={choose} />,
    ask: (): void => input.current?.click(),
  };
}
