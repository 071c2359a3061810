import type { World } from "../world";
import type { Act } from "./act";
import { copyingActs } from "./copying";
import { structure } from "./structure";

/** The world of a co-author: what a person does there is done in an Excel of somebody else's. */
const elsewhere = (world: World): World => ({
  ...world,
  person: (act) => world.person((workbook) => workbook.remotely(() => act(workbook))),
});

const byCoauthor = (act: Act): Act => ({
  ...act,
  name: `en medförfattare: ${act.name}`,
  weight: 1,
  does: (world, random) => act.does(elsewhere(world), random),
});

/** What co-authors do to sheets, rows, columns and whole areas, heard of as remote. */
export const coauthors: readonly Act[] = [...structure, ...copyingActs].map(byCoauthor);
