import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { Question } from "./question";

interface AlertDialogProps {
  question: Question;
  onClose(): void;
}

/** An alert as Excel shows it: what is wrong, and what one may do about it. */
export function AlertDialog({ question, onClose }: AlertDialogProps) {
  const { title, message, choices } = question;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [question]);

  const answer = (index: number): void => {
    onClose();
    choices.at(index)?.act();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    answer(-1);
  };

  return (
    <div className="backdrop">
      <div
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="alert-title"
        aria-describedby="alert-message"
        className="alert"
        onKeyDown={onKeyDown}
      >
        <h2 id="alert-title">{title}</h2>
        <p id="alert-message">{message}</p>
        <div className="choices">
          {choices.map(({ label }, index) => (
            <button key={label} ref={index === 0 ? first : null} type="button" onClick={() => answer(index)}>
              {label}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
