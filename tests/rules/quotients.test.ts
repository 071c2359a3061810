import { judgeRows } from "./judgeRows";

judgeRows([
  [
    "share",
    "koagulationssjukdomar",
    "Ö1.ratio.subset",
    ["Ö1.taljare", "Ö1.namnare"],
    [
      [[3, 3], "holds", "all"],
      [[4, 3], "broken", "more than all"],
      [[1, 0], "broken", "somebody of nobody"],
      [[4, null], "silent", "no denominator"],
    ],
  ],
  [
    "denominator that repeats another figure",
    "dysmeli",
    "Ö1.ratio.subset",
    ["Ö1.taljare", "Ö1.namnare", "B2.total"],
    [
      [[3, null, 3], "holds", "the other figure is taken"],
      [[4, null, 3], "broken", "the other figure is taken"],
      [[4, 5, 3], "holds", "what is written goes first"],
      [[4, null, null], "silent", "neither is there"],
      [[4, null, "tre"], "silent", "the other is unusable"],
    ],
  ],
  [
    "numerators that nobody shares",
    "koagulationssjukdomar",
    "R1.ratio.disjoint",
    ["R1.taljareA", "R1.taljareB", "R1.namnare"],
    [
      [[1, 2, 3], "holds", "all reported"],
      [[1, 1, 3], "holds", "not all reported"],
      [[2, 2, 3], "broken", "one too many"],
      [[4, null, 3], "silent", "a blank is not 0"],
    ],
  ],
  [
    "ratio",
    "koagulationssjukdomar",
    "T2.ratio.zero",
    ["T2.taljare", "T2.namnare"],
    [
      [[5, 2], "holds", "a ratio may exceed 1"],
      [[0, 0], "holds", "nothing of nobody"],
      [[1, 0], "broken", "something of nobody"],
      [[1, null], "silent", "no denominator"],
    ],
  ],
  [
    "strata that cover the whole",
    "koagulationssjukdomar",
    "T2.strata_match",
    ["T2.namnare", "T2.barn.namnare", "T2.vuxna.namnare", "T2.taljare", "T2.barn.taljare", "T2.vuxna.taljare"],
    [
      [[3, 1, 2, 5, 2, 3], "holds", "numerators match as denominators do"],
      [[3, 1, 2, 5, 2, 2], "broken", "denominators match, numerators don't"],
      [[4, 1, 2, 5, 2, 2], "holds", "denominators don't match: nothing follows"],
      [[3, 1, 2, 5, 2, null], "silent", "a blank is not 0"],
    ],
  ],
  [
    "response rate",
    "koagulationssjukdomar",
    "P1.n.namnare",
    ["P1.n", "P1.namnare"],
    [
      [[3, 3], "holds", "all answered"],
      [[4, 3], "broken", "more than were asked"],
      [[4, null], "silent", "nobody knows how many were asked"],
    ],
  ],
]);
