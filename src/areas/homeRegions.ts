import { openPartition, partition } from "../model/breakdown";
import type { Lines } from "../model/source";

/**
 * The 21 regions by county code (länskod). No document lists them; the standard list of Statistics Sweden (SCB),
 * "Län och kommuner i kodnummerordning", does.
 */
const regions = [
  { id: "01", label: "Region Stockholm" },
  { id: "03", label: "Region Uppsala" },
  { id: "04", label: "Region Sörmland" },
  { id: "05", label: "Region Östergötland" },
  { id: "06", label: "Region Jönköpings län" },
  { id: "07", label: "Region Kronoberg" },
  { id: "08", label: "Region Kalmar län" },
  { id: "09", label: "Region Gotland" },
  { id: "10", label: "Region Blekinge" },
  { id: "12", label: "Region Skåne" },
  { id: "13", label: "Region Halland" },
  { id: "14", label: "Västra Götalandsregionen" },
  { id: "17", label: "Region Värmland" },
  { id: "18", label: "Region Örebro län" },
  { id: "19", label: "Region Västmanland" },
  { id: "20", label: "Region Dalarna" },
  { id: "21", label: "Region Gävleborg" },
  { id: "22", label: "Region Västernorrland" },
  { id: "23", label: "Region Jämtland Härjedalen" },
  { id: "24", label: "Region Västerbotten" },
  { id: "25", label: "Region Norrbotten" },
] as const;

const byRegistration = "Hemregion (enligt folkbokföring)";

/** Home region where those not registered in Sweden have a category of their own: the list is exhaustive. */
export const homeRegionOrAbroad = (at: Lines, heading = byRegistration) => ({
  ...partition("hemregion", heading, {}, at, {
    blankMeansZero: true,
    beside: { ejFolkbokforda: "Ej folkbokförda i Sverige" },
  }),
  parts: regions,
});

/** Home region alone: patients who are not registered in Sweden are in no part. */
export const homeRegion = (at: Lines, heading = byRegistration) => ({
  ...openPartition("hemregion", heading, {}, at, {
    blankMeansZero: true,
    because: "Det kan stämma om någon patient inte är folkbokförd i Sverige.",
  }),
  parts: regions,
});
