/** Strokes in a square of 16 by 16. */
const paths = {
  undo: "M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H7",
  redo: "M10 3l3.5 3.5L10 10M13 6.5H6.5a4 4 0 0 0 0 8H9",
  lock: "M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
  unlock: "M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 4.8-1",
  blank: "M4 2h5l3 3v9H4zM9 2v3h3",
  save: "M8 2.5v7M5 7l3 3 3-3M3 13.5h10",
  pane: "M2 3h12v10H2zM10 3v10",
  reload: "M13 8a5 5 0 1 1-1.6-3.7M13 2v3.2H9.8",
  close: "M4 4l8 8M12 4l-8 8",
  add: "M8 3v10M3 8h10",
  cancel: "M4.5 4.5l7 7M11.5 4.5l-7 7",
  enter: "M3 8.5 6.5 12 13 4.5",
  previous: "M10 3.5 5.5 8l4.5 4.5",
  next: "M6 3.5 10.5 8 6 12.5",
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
