import type { WorkbookPlan } from "../sheet/plan";
import { asideName, isAside, isMaking, makingName, sameTab, tabName } from "../sheet/tabNames";
import { type OwnName, sheetsByKey } from "./content";
import type { Mending } from "./host";
import { type Arrival, tabOrder } from "./tabOrder";

/** A sheet that is made anew: what it is called while it is made and then, and the tab whose place it takes. */
export type NewTab = Arrival & { key: string; name: string };

/** What becomes of the tabs of a workbook when sheets are mended. Tabs are told by what they are called before. */
export type MendTabs = {
  made: readonly NewTab[];
  /** Key of each sheet that is written again → its tab. */
  rewritten: ReadonlyMap<string, string>;
  /** Tabs that are set aside → what they are called then. */
  aside: ReadonlyMap<string, string>;
  /** Sheets that were being made when something stopped it. */
  left: readonly string[];
  /** Planned name of each sheet that is there or is made → what it is called while sheets are made, and then. */
  calledMeanwhile: ReadonlyMap<string, string>;
  calledThen: ReadonlyMap<string, string>;
  /** All tabs in the order they come to stand in, those that are made by what they are called while they are. */
  order: readonly string[];
};

/**
 * Where the sheets of a plan stand, what is made, and what is set aside. A sheet is where its block name leads, or else
 * the one that is called as planned.
 * @param tabs what the workbook's sheets are called, in order
 */
export function mendTabs(
  plan: WorkbookPlan,
  { anew, rewritten }: Pick<Mending, "anew" | "rewritten">,
  own: readonly OwnName[],
  tabs: readonly string[],
): MendTabs {
  const led = new Set(own.flatMap(({ at }) => (at ? [at.sheet] : [])));
  const left = tabs.filter((tab) => isMaking(tab) && !led.has(tab));
  const here = tabs.filter((tab) => !left.includes(tab));
  const byKey = sheetsByKey(own);
  const tabOf = new Map(
    plan.sheets.flatMap(({ key, name }): [string, string][] => {
      const tab = byKey.get(key) ?? here.find((other) => sameTab(other, name));
      return tab === undefined ? [] : [[key, tab]];
    }),
  );
  const isMade = (key: string) => anew.includes(key) || (rewritten.includes(key) && !tabOf.has(key));
  const kept = new Set(plan.sheets.flatMap(({ key }) => (isMade(key) ? [] : (tabOf.get(key) ?? []))));
  const inTheWay = (name: string) => here.filter((tab) => sameTab(tab, name) && !kept.has(tab));

  const aside = new Map<string, string>();
  const taken = [...tabs];
  const made = plan.sheets.flatMap(({ key, name }): NewTab[] => {
    if (!isMade(key)) return [];
    const own = tabOf.get(key);
    const insteadOf = own !== undefined && !kept.has(own) && !aside.has(own) ? own : null;
    for (const old of [...(insteadOf === null ? [] : [insteadOf]), ...inTheWay(name)]) {
      if (aside.has(old)) continue;
      const then = isAside(old) ? old : asideName(name, taken);
      aside.set(old, then);
      taken.push(then);
    }
    const tab = makingName(taken);
    taken.push(tab);
    return [
      {
        key,
        tab,
        insteadOf,
        name: tabName(
          name,
          here.filter((other) => !aside.has(other)),
        ),
      },
    ];
  });
  const called = (nameOf: (tab: NewTab) => string) =>
    new Map(
      plan.sheets.flatMap(({ key, name }): [string, string][] => {
        const own = made.find((one) => one.key === key);
        const tab = own ? nameOf(own) : tabOf.get(key);
        return tab === undefined ? [] : [[name, tab]];
      }),
    );
  const calledMeanwhile = called(({ tab }) => tab);
  return {
    made,
    rewritten: new Map(rewritten.flatMap((key) => (isMade(key) ? [] : [[key, tabOf.get(key)!] as const]))),
    aside,
    left,
    calledMeanwhile,
    calledThen: called(({ name }) => name),
    order: tabOrder(here, [...calledMeanwhile.values()], made),
  };
}
