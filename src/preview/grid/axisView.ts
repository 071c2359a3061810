import type { Axis } from "./axis";

/** How one direction of the sheet lies in the window: a heading, lines that stay in place, and lines that scroll. */
export interface AxisView {
  axis: Axis;
  /** Lines that stay in place. */
  frozen: number;
  /** Pixels that the headings take. */
  heading: number;
  /** Pixels of the whole window, headings included. */
  length: number;
  /** Pixels scrolled. */
  scroll: number;
}

/** A part of the window in which lines move together. All but `first` and `last` in pixels. */
export interface Band {
  frozen: boolean;
  /** The first and last line to draw; a little more than what shows, so that a small scroll draws nothing new. */
  first: number;
  last: number;
  /** Where the band begins in the window, and its length there. */
  at: number;
  length: number;
  /** What the axis position of a line is to be lessened by to have its position in the band. */
  shift: number;
}

const step = 8;

/** The band that stays in place, when there is one, and the band that scrolls. */
export function bandsOf(view: AxisView): Band[] {
  const { axis, frozen, heading, length, scroll } = view;
  const frozenLength = axis.start(frozen);
  const at = heading + frozenLength;
  const shift = frozenLength + scroll;
  const scrolling: Band = {
    frozen: false,
    first: Math.max(frozen, floorTo(axis.at(shift), step)),
    last: Math.min(axis.count, floorTo(axis.at(shift + Math.max(0, length - at)), step) + step) - 1,
    at,
    length: Math.max(0, length - at),
    shift,
  };
  if (frozenLength === 0) return [scrolling];
  return [{ frozen: true, first: 0, last: frozen - 1, at: heading, length: frozenLength, shift: 0 }, scrolling];
}

function floorTo(index: number, multiple: number): number {
  return index - (index % multiple);
}

/** Where a line begins in the window. */
export function windowPosition(view: AxisView, index: number): number {
  const position = view.heading + view.axis.start(index);
  return index < view.frozen ? position : position - view.scroll;
}

/** The line at a position in the window; positions in the heading or outside give the nearest line. */
export function lineAt(view: AxisView, position: number): number {
  const inSheet = Math.max(0, position - view.heading);
  return view.axis.at(inSheet < view.axis.start(view.frozen) ? inSheet : inSheet + view.scroll);
}

/** How far to scroll so that the line shows whole; the present scroll when it already does. */
export function scrollToShow(view: AxisView, index: number): number {
  if (index < view.frozen) return view.scroll;
  const room = view.length - view.heading - view.axis.start(view.frozen);
  const start = view.axis.start(index) - view.axis.start(view.frozen);
  const end = start + view.axis.size(index);
  if (start < view.scroll || end - start > room) return start;
  return Math.max(view.scroll, end - room);
}

/** How many whole lines the scrolling band shows from its first: what Page Down moves by. At least 1. */
export function linesPerPage(view: AxisView): number {
  const scrolling = bandsOf(view).at(-1);
  if (!scrolling) return 1;
  const first = view.axis.at(scrolling.shift);
  return Math.max(1, view.axis.at(scrolling.shift + scrolling.length) - first - 1);
}

/** Whether any of the line shows in the window. */
export function isInView(view: AxisView, index: number): boolean {
  if (index < view.frozen) return true;
  const start = windowPosition(view, index);
  return start + view.axis.size(index) > view.heading + view.axis.start(view.frozen) && start < view.length;
}
