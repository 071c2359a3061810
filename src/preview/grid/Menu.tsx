import { useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { useSession } from "./session";

export interface MenuItem {
  label: string;
  act(): void;
  disabled?: boolean;
}

/** A menu that somebody has opened at a point of the window, in pixels. Items stand in groups with a line between. */
export interface OpenMenu {
  left: number;
  top: number;
  groups: MenuItem[][];
}

export function Menu({ menu, onClose }: { menu: OpenMenu; onClose(): void }) {
  const { focusGrid } = useSession();
  const list = useRef<HTMLDivElement>(null);
  const [shift, setShift] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (!box) return;
    const over = { left: box.right - window.innerWidth + 4, top: box.bottom - window.innerHeight + 4 };
    setShift({ left: Math.max(0, over.left), top: Math.max(0, over.top) });
    list.current?.querySelector<HTMLElement>("button:enabled")?.focus();
  }, [menu]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      onClose();
      return focusGrid();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll<HTMLElement>("button:enabled") ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    items.at((at + (event.key === "ArrowDown" ? 1 : -1)) % items.length)?.focus();
  };

  return (
    <div
      className="menu-ground"
      onPointerDown={(event) => event.target === event.currentTarget && onClose()}
      onContextMenu={(event) => event.preventDefault()}
    >
      <div
        ref={list}
        role="menu"
        className="menu"
        style={{ left: menu.left - shift.left, top: menu.top - shift.top }}
        onKeyDown={onKeyDown}
      >
        {menu.groups.map((group) => (
          <div key={group[0]?.label} role="group">
            {group.map(({ label, act, disabled }) => (
              <button
                key={label}
                type="button"
                role="menuitem"
                disabled={disabled}
                onClick={() => {
                  onClose();
                  act();
                }}
              >
                {label}
              </button>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
