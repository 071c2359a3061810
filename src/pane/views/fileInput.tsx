import { type ChangeEvent, type ReactNode, useRef } from "react";

type Props = {
  /** What a screen reader calls it. */
  label: string;
  /** Endings, as a browser takes them: ".xlsx,.json". */
  accept: string;
  onFile: (file: File) => void;
  /** What a person presses, given the way to ask for a file. */
  children: (ask: () => void) => ReactNode;
};

/** Asks a person for one file. The same file can be chosen again after it was mended. */
export function FileInput({ label, accept, onFile, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (file) onFile(file);
  };
  return (
    <>
      {children(() => input.current?.click())}
      <input ref={input} type="file" accept={accept} hidden aria-label={label} onChange={choose} />
    </>
  );
}
