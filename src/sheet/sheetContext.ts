import type { CompiledArea } from "../rules/compile";
import type { Placement } from "./placement";

/** What a measure's sheet is written from: the area, where its rows stand, and which sheet it is. */
export type SheetContext = { compiled: CompiledArea; placement: Placement; sheet: string };
