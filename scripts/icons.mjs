/**
 * Draws the product's icon into assets/: a white sheet with rows of figures and a green check, on a calm blue-green
 * square. Run it after a change of the drawing: `node scripts/icons.mjs`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { encodePng } from "./png.mjs";

/** The sizes that a manifest may ask for: ribbon 16, 32, 80; list of add-ins 32, 64; store 128. */
const sizes = [16, 32, 64, 80, 128];

/** Samples a side in each pixel. */
const samples = 8;

const square = [14, 98, 108, 255];
const paper = [255, 255, 255, 255];
const heading = [163, 208, 209, 255];
const line = [205, 219, 221, 255];
const check = [31, 138, 76, 255];
const clear = [0, 0, 0, 0];

/** Is (x, y) in the rectangle with rounded corners? All in units of the icon's side. */
function inRounded(x, y, [left, top, right, bottom], radius) {
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

function distanceToSegment(x, y, [ax, ay], [bx, by]) {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

const [start, turn, end] = [
  [0.5, 0.71],
  [0.62, 0.83],
  [0.87, 0.52],
];

function distanceToCheck(x, y) {
  return Math.min(distanceToSegment(x, y, start, turn), distanceToSegment(x, y, turn, end));
}

/** The colour at (x, y). Small icons leave out the sheet's lines and draw a heavier check. */
function colourAt(x, y, small) {
  const weight = small ? 0.085 : 0.062;
  if (!inRounded(x, y, [0.02, 0.02, 0.98, 0.98], 0.2)) return clear;
  if (distanceToCheck(x, y) <= weight) return check;
  if (!inRounded(x, y, [0.2, 0.14, 0.78, 0.86], 0.05)) {
    return distanceToCheck(x, y) <= weight + 0.045 ? paper : square;
  }
  if (y < 0.29) return heading;
  if (distanceToCheck(x, y) <= weight + 0.045) return paper;
  const row = (y - 0.29) % 0.14;
  const onLine = row > 0.125 || Math.abs(x - 0.47) < 0.009;
  return onLine && !small ? line : paper;
}

function draw(size) {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0, 0];
      for (let sample = 0; sample < samples * samples; sample += 1) {
        const x = (column + ((sample % samples) + 0.5) / samples) / size;
        const y = (row + (Math.floor(sample / samples) + 0.5) / samples) / size;
        const [red, green, blue, alpha] = colourAt(x, y, size < 32);
        sum[0] += red * alpha;
        sum[1] += green * alpha;
        sum[2] += blue * alpha;
        sum[3] += alpha;
      }
      const opaque = sum[3] || 1;
      const colour = [sum[0] / opaque, sum[1] / opaque, sum[2] / opaque, sum[3] / samples ** 2];
      pixels.set(colour.map(Math.round), (row * size + column) * 4);
    }
  }
  return pixels;
}

mkdirSync("assets", { recursive: true });
for (const size of sizes) writeFileSync(`assets/icon-${size}.png`, encodePng(size, size, draw(size)));
