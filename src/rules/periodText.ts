import type { Period } from "../model/period";

const MONTHS = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
];

const dayAndMonth = (date: string): string => `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;

/** "1 september–31 december 2025". Both ends lie in the same year. */
export const periodText = ({ from, to }: Period): string => `${dayAndMonth(from)}–${dayAndMonth(to)} ${to.slice(0, 4)}`;
