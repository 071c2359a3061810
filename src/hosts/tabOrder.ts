/** A sheet that takes a place among the tabs, and the one whose place it takes, if that is left. */
export type Arrival = { tab: string; insteadOf: string | null };

/**
 * The tabs in order once new sheets have taken their places: each where the old one was, or after the sheet that is
 * planned before it. Those whose places were taken come last.
 * @param tabs what the sheets that are there are called
 * @param planned what the sheets of the plan are called, those that arrive among them, in the plan's order
 */
export function tabOrder(tabs: readonly string[], planned: readonly string[], arrivals: readonly Arrival[]): string[] {
  const order = tabs.map((tab) => arrivals.find(({ insteadOf }) => insteadOf === tab)?.tab ?? tab);
  for (const { tab } of arrivals.filter(({ tab }) => !order.includes(tab))) {
    const at = planned.indexOf(tab);
    const before = planned.slice(0, at).findLast((other) => order.includes(other));
    const after = planned.slice(at + 1).find((other) => order.includes(other));
    if (before !== undefined) order.splice(order.indexOf(before) + 1, 0, tab);
    else order.splice(after === undefined ? order.length : order.indexOf(after), 0, tab);
  }
  return [...order, ...tabs.filter((tab) => !order.includes(tab))];
}
