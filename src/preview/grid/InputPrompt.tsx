interface InputPromptProps {
  prompt: { title: string; message: string } | null;
  /** Where the active cell lies in the window, in pixels. */
  box: { left: number; top: number; width: number; height: number };
  room: { width: number; height: number };
}

const width = 210;

/** The yellow note that validation shows beside the active cell. */
export function InputPrompt({ prompt, box, room }: InputPromptProps) {
  if (!prompt) return null;
  const left = Math.max(0, Math.min(box.left + box.width / 2, room.width - width - 8));
  const below = box.top + box.height + 6;
  const place = below + 90 < room.height ? { top: below } : { bottom: room.height - box.top + 6 };
  return (
    <div role="note" className="input-prompt" style={{ left, width, ...place }}>
      {prompt.title && <strong>{prompt.title}</strong>}
      {prompt.message}
    </div>
  );
}
