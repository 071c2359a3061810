import { openPartition, partition } from "../model/breakdown";
import type { Lines } from "../model/source";

/**
 * The 21 regions by county code (länskod). No document lists them; the standard list of Statistics Sweden (SCB),
 * "Län och kommuner i kodnummerordning", does.
 */
const regions = {
  "01": "Region Stockholm",
  "03": "Region Uppsala",
  "04": "Region Sörmland",
  "05": "Region Östergötland",
  "06": "Region Jönköpings län",
  "07": "Region Kronoberg",
  "08": "Region Kalmar län",
  "09": "Region Gotland",
  "10": "Region Blekinge",
  "12": "Region Skåne",
  "13": "Region Halland",
  "14": "Västra Götalandsregionen",
  "17": "Region Värmland",
  "18": "Region Örebro län",
  "19": "Region Västmanland",
  "20": "Region Dalarna",
  "21": "Region Gävleborg",
  "22": "Region Västernorrland",
  "23": "Region Jämtland Härjedalen",
  "24": "Region Västerbotten",
  "25": "Region Norrbotten",
} as const;

const byRegistration = "Hemregion (enligt folkbokföring)";

/** Home region where those not registered in Sweden have a category of their own: the list is exhaustive. */
export const homeRegionOrAbroad = (at: Lines, heading = byRegistration) =>
  partition("hemregion", heading, regions, at, {
    blankMeansZero: true,
    beside: { ejFolkbokforda: "Ej folkbokförda i Sverige" },
  });

/** Home region alone: patients who are not registered in Sweden are in no part. */
export const homeRegion = (at: Lines, heading = byRegistration) =>
  openPartition("hemregion", heading, regions, at, {
    blankMeansZero: true,
    because: "Det kan stämma om någon patient inte är folkbokförd i Sverige.",
  });
