import { useRef, useState } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import { Icon } from "./Icon";

/** The narrowest pane that Excel gives an add-in, in pixels, and what it opens with. */
const narrowest = 320;
const widest = 900;
const usual = 350;

interface TaskPaneProps {
  url: string;
  /** When not, the add-in's page runs on out of sight. */
  isShown: boolean;
  onClose(): void;
}

/** The add-in's page beside the sheet, with the header that Excel puts above it. */
export function TaskPane({ url, isShown, onClose }: TaskPaneProps) {
  const [width, setWidth] = useState(usual);
  const [loads, setLoads] = useState(0);
  const dragged = useRef<number | null>(null);
  const resize = (to: number): void => setWidth(Math.min(widest, Math.max(narrowest, to)));

  const onPointerMove = (event: PointerEvent): void => {
    if (dragged.current !== null) resize(dragged.current - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: 10, ArrowRight: -10 }[event.key];
    if (step) resize(width + step);
  };

  return (
    <aside aria-label="NHV-rapport" className="pane-side" hidden={!isShown}>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label="Åtgärdsfönstrets bredd"
        aria-valuenow={width}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        tabIndex={0}
        className="pane-divider"
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = event.clientX + width;
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          dragged.current = null;
        }}
        onKeyDown={onKeyDown}
      />
      <div className="task-pane" style={{ width }}>
        <header>
          <h2>NHV-rapport</h2>
          <button type="button" aria-label="Ladda om NHV-rapport" title="Ladda om" onClick={() => setLoads(loads + 1)}>
            <Icon name="reload" />
          </button>
          <button type="button" aria-label="Stäng NHV-rapport" title="Stäng" onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        <iframe key={loads} src={url} title="NHV-rapport" allow="clipboard-read; clipboard-write" />
      </div>
    </aside>
  );
}
