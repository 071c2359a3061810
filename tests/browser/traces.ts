import { strFromU8, unzipSync } from "fflate";
import type { Frame, Page } from "playwright-core";

/** A place where something that was pasted might be left, and all that stands there. */
export type Place = { place: string; text: string };

/** What a page or a frame keeps: in its storages, in its document, in its address. */
async function keptBy(name: string, frame: Frame): Promise<Place[]> {
  const kept = await frame.evaluate(async () => {
    const written = (storage: Storage) => Object.entries(storage).flat().join("\n");
    const databases: string[] = [];
    for (const { name: database } of await indexedDB.databases()) {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(database!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
      for (const store of opened.objectStoreNames) {
        const all = opened.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (all.onsuccess = resolve));
        databases.push(JSON.stringify(all.result));
      }
      opened.close();
    }
    const typed = [...document.querySelectorAll("input, textarea, select")].map(
      (one) => (one as HTMLInputElement).value,
    );
    return {
      localStorage: written(localStorage),
      sessionStorage: written(sessionStorage),
      IndexedDB: databases.join("\n"),
      "the document": [document.documentElement.outerHTML, ...typed].join("\n"),
      "the address": [location.href, document.cookie, document.title, JSON.stringify(history.state)].join("\n"),
    };
  });
  return Object.entries(kept).map(([place, text]) => ({ place: `${place} of the ${name}`, text }));
}

/** Everything that a workbook holds, and the file it is saved as, part by part. */
async function heldByWorkbook(page: Page): Promise<Place[]> {
  const { held, states, bytes } = await page.evaluate(async () => ({
    held: window.embeddedExcel.serialise(),
    states: window.embeddedExcel.workbook.customXmlParts().map(({ xml }) => xml),
    bytes: [...(await window.embeddedExcel.save())],
  }));
  const parts = Object.entries(unzipSync(Uint8Array.from(bytes)));
  return [
    { place: "the workbook", text: held },
    { place: "the stored state", text: states.join("\n") },
    ...parts.map(([part, content]) => ({ place: `${part} of the saved file`, text: strFromU8(content, false) })),
  ];
}

/** All places of the workbook, the page and the pane where something that was pasted might be left. */
export const placesOf = async (page: Page, pane: Frame): Promise<Place[]> => [
  ...(await heldByWorkbook(page)),
  ...(await keptBy("page", page.mainFrame())),
  ...(await keptBy("pane", pane)),
];

/** All usual ways to write an ISO date, Excel's and the computer's numbers for it among them. */
export function formsOf(iso: string): string[] {
  const [year, month, day] = iso.split("-") as [string, string, string];
  const date = new Date(`${iso}T00:00:00Z`);
  const days = date.getTime() / 86_400_000;
  const [d, m] = [String(Number(day)), String(Number(month))];
  const monthName = date.toLocaleDateString("sv-SE", { month: "long", timeZone: "UTC" });
  return [
    iso,
    `${year}${month}${day}`,
    `${year.slice(2)}${month}${day}`,
    `${year}/${month}/${day}`,
    `${d}/${m} ${year}`,
    `${d}/${m}/${year}`,
    `${d}.${m}.${year}`,
    `${day}.${month}.${year}`,
    `${day}-${month}-${year}`,
    `${d} ${monthName}`,
    `${d} ${monthName.slice(0, 3)}`,
    // Days since 1 January 1970, and as Excel counts them.
    String(days),
    String(days + 25_569),
    String(date.getTime()),
    String(date.getTime() / 1000),
  ];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Where any of these texts stand, as words and numbers of their own, in capitals or not. */
export function tracesIn(places: readonly Place[], texts: readonly string[]): string[] {
  const sought = texts.map((text) => ({
    text,
    lower: text.toLowerCase(),
    whole: new RegExp(`(?<![\\d.,])${escaped(text)}(?!\\d)`, "i"),
  }));
  return places.flatMap(({ place, text: all }) => {
    const lower = all.toLowerCase();
    return sought
      .filter((one) => lower.includes(one.lower) && one.whole.test(all))
      .map(({ text }) => `${text} in ${place}`);
  });
}
