import { columnName, readTable } from "../../src/pasted/table";

/** A table as a person would draw it: headings, rows with their numbers, and rows that are none of the list's. */
function tableOf(text: string, hasHeadings?: boolean) {
  const { headings, rows, leftOut } = readTable(text, hasHeadings);
  return {
    headings,
    rows: rows.map(({ row, cells }) => [row, ...cells]),
    leftOut: leftOut.map(({ row, kind }) => `${row} ${kind}`),
  };
}

const table = (
  headings: readonly string[] | null,
  rows: readonly (readonly (string | number)[])[],
  leftOut: readonly string[] = [],
) => ({ headings, rows, leftOut });

describe("a pasted text is a table", () => {
  test.each<[what: string, text: string, expected: ReturnType<typeof table>]>([
    ["nothing", "", table(null, [], ["1 blankRow"])],
    ["one number", "12", table(null, [[1, "12"]])],
    [
      "one column",
      "12\n13,5\n1 200",
      table(null, [
        [1, "12"],
        [2, "13,5"],
        [3, "1 200"],
      ]),
    ],
    [
      "line ends of Windows and of old Macs",
      "12\r\n13\r14",
      table(null, [
        [1, "12"],
        [2, "13"],
        [3, "14"],
      ]),
    ],
    [
      "a byte order mark and no-break spaces",
      "\uFEFFDagar\n1\u00a0200\n\u202f7",
      table(
        ["Dagar"],
        [
          [2, "1 200"],
          [3, "7"],
        ],
      ),
    ],
    [
      "cells from Excel, with quotes and line breaks within",
      'Nr\t"Orsak\ntill vård"\n1\t"Sade ""nej"""\n2\t"a\tb"\n',
      table(
        ["Nr", "Orsak\ntill vård"],
        [
          [2, "1", 'Sade "nej"'],
          [3, "2", "a\tb"],
        ],
      ),
    ],
    [
      "a quote that is none of Excel's",
      'Nr\tMått\n1\t5" rör\n2\t"öppen\n',
      table(
        ["Nr", "Mått"],
        [
          [2, "1", '5" rör'],
          [3, "2", '"öppen'],
        ],
      ),
    ],
    [
      "one column of quoted cells",
      '"rad ett\nrad två"\n"tre"',
      table(null, [
        [1, "rad ett\nrad två"],
        [2, "tre"],
      ]),
    ],
    [
      "blank cells in front",
      "\t12\n\t13\na\t14",
      table(null, [
        [1, "", "12"],
        [2, "", "13"],
        [3, "a", "14"],
      ]),
    ],
    [
      "semicolons",
      "Kön;Ålder\nK;12\nM;13,5",
      table(
        ["Kön", "Ålder"],
        [
          [2, "K", "12"],
          [3, "M", "13,5"],
        ],
      ),
    ],
    ["bars, with or without edges", "| Kön | Ålder |\n| K | 12 |", table(["Kön", "Ålder"], [[2, "K", "12"]])],
    [
      "commas that divide",
      "Kön,Ålder\nK,12\nM,13",
      table(
        ["Kön", "Ålder"],
        [
          [2, "K", "12"],
          [3, "M", "13"],
        ],
      ),
    ],
    [
      "commas between dates",
      "2026-01-01,2026-02-01\n2026-01-02,2026-02-03",
      table(null, [
        [1, "2026-01-01", "2026-02-01"],
        [2, "2026-01-02", "2026-02-03"],
      ]),
    ],
    [
      "decimal commas",
      "12,5\n13,25\n14",
      table(null, [
        [1, "12,5"],
        [2, "13,25"],
        [3, "14"],
      ]),
    ],
    [
      "columns of spaces",
      "Remiss      Besök\n2026-01-01  2026-02-01\n2026-01-02  2026-02-03",
      table(
        ["Remiss", "Besök"],
        [
          [2, "2026-01-01", "2026-02-01"],
          [3, "2026-01-02", "2026-02-03"],
        ],
      ),
    ],
    [
      "a row of columns of spaces that has a blank",
      "Remiss  Besök\n2026-01-01  2026-02-01\n2026-01-02\n2026-01-03  2026-02-03",
      table(
        ["Remiss", "Besök"],
        [
          [2, "2026-01-01", "2026-02-01"],
          [4, "2026-01-03", "2026-02-03"],
        ],
        ["3 fewerCells"],
      ),
    ],
    [
      "titles above the headings",
      "Väntetider 2026\nNHV-enheten\n\nNr\tDagar\n1\t12\n2\t13",
      table(
        ["Nr", "Dagar"],
        [
          [5, "1", "12"],
          [6, "2", "13"],
        ],
        ["1 title", "2 title", "3 blankRow"],
      ),
    ],
    [
      "a first value that is no number is no heading where there is one",
      "Väntetid\nokänd\n12\n13",
      table(
        ["Väntetid"],
        [
          [2, "okänd"],
          [3, "12"],
          [4, "13"],
        ],
      ),
    ],
    [
      "headings again on the next page",
      "Dagar\n12\nDagar\n13",
      table(
        ["Dagar"],
        [
          [2, "12"],
          [4, "13"],
        ],
        ["3 title"],
      ),
    ],
    ["headings over words", "Kön\tRegion\nK\tRegion Skåne", table(["Kön", "Region"], [[2, "K", "Region Skåne"]])],
    [
      "words that recur under one that does not",
      "Typ av vård\nakut\nelektiv\nakut\nakut",
      table(
        ["Typ av vård"],
        [
          [2, "akut"],
          [3, "elektiv"],
          [4, "akut"],
          [5, "akut"],
        ],
      ),
    ],
    [
      "words without headings",
      "K\nM\nK\nK",
      table(null, [
        [1, "K"],
        [2, "M"],
        [3, "K"],
        [4, "K"],
      ]),
    ],
    [
      "regions without headings",
      "Region Skåne\nRegion Halland",
      table(null, [
        [1, "Region Skåne"],
        [2, "Region Halland"],
      ]),
    ],
    [
      "totals",
      "Nr\tDagar\n1\t12\nSumma\t12\nMedel:\t12\n\tTotalt",
      table(["Nr", "Dagar"], [[2, "1", "12"]], ["3 total", "4 total", "5 total"]),
    ],
    [
      "a total in one column",
      "12\n13\nSumma: 25",
      table(
        null,
        [
          [1, "12"],
          [2, "13"],
        ],
        ["3 total"],
      ),
    ],
    [
      "more cells than columns",
      "Nr\tDagar\n1\t12\n2\t13\t14\n3\t15\t",
      table(
        ["Nr", "Dagar"],
        [
          [2, "1", "12"],
          [4, "3", "15"],
        ],
        ["3 moreCells"],
      ),
    ],
    [
      "fewer cells than columns",
      "Nr\tDagar\n1\n2\t13\n3\t4",
      table(
        ["Nr", "Dagar"],
        [
          [2, "1", ""],
          [3, "2", "13"],
          [4, "3", "4"],
        ],
      ),
    ],
    [
      "a decimal comma beside a unit divides nothing",
      "Dagar\n12,0 dagar\n7,5 dagar",
      table(
        ["Dagar"],
        [
          [2, "12,0 dagar"],
          [3, "7,5 dagar"],
        ],
      ),
    ],
    [
      "a decimal comma after a name",
      "A101 12,5\nA102 7,5",
      table(null, [
        [1, "A101 12,5"],
        [2, "A102 7,5"],
      ]),
    ],
    [
      "a decimal comma after a name and two spaces",
      "Pat  Väntetid\nA101  12,5\nA102  7,5",
      table(
        ["Pat", "Väntetid"],
        [
          [2, "A101", "12,5"],
          [3, "A102", "7,5"],
        ],
      ),
    ],
    [
      "a decimal comma after a sign or a word",
      "<0,5\nca 12,5\n1,5",
      table(null, [
        [1, "<0,5"],
        [2, "ca 12,5"],
        [3, "1,5"],
      ]),
    ],
    [
      "commas that divide and decimal commas: nothing says which",
      "A, 12,5\nB, 7,5",
      table(null, [
        [1, "A, 12,5"],
        [2, "B, 7,5"],
      ]),
    ],
    [
      "commas after names that divide",
      "A101,12\nA102,13",
      table(null, [
        [1, "A101", "12"],
        [2, "A102", "13"],
      ]),
    ],
    [
      "totals that say what they sum",
      "Patient\tDagar\nA\t3\nB\t4\nTotalt antal\t2\nSumma dagar\t7\nSnitt\t3,5\nMax\t4",
      table(
        ["Patient", "Dagar"],
        [
          [2, "A", "3"],
          [3, "B", "4"],
        ],
        ["4 total", "5 total", "6 total", "7 total"],
      ),
    ],
    [
      "what might be a total is a row where others follow, and a kind of operation always",
      "Typ\tDagar\nMax\t3\nTotal protes\t4",
      table(
        ["Typ", "Dagar"],
        [
          [2, "Max", "3"],
          [3, "Total protes", "4"],
        ],
      ),
    ],
    [
      "a year above the figures",
      "2027\n12\n13",
      table(
        ["2027"],
        [
          [2, "12"],
          [3, "13"],
        ],
      ),
    ],
    [
      "years above columns",
      "2026\t2027\n12\t13\n14\t15",
      table(
        ["2026", "2027"],
        [
          [2, "12", "13"],
          [3, "14", "15"],
        ],
      ),
    ],
    [
      "a year among years",
      "2027\n2026\n2025",
      table(null, [
        [1, "2027"],
        [2, "2026"],
        [3, "2025"],
      ]),
    ],
    [
      "a quote without an end swallows no rows",
      '"okänd\t3\n"annan"\t5\nx\t6',
      table(null, [
        [1, '"okänd', "3"],
        [2, "annan", "5"],
        [3, "x", "6"],
      ]),
    ],
    [
      "a quote in one row and one at the end of a cell in the next",
      '"okänd\t3\nannan"\t5',
      table(null, [
        [1, '"okänd', "3"],
        [2, 'annan"', "5"],
      ]),
    ],
    [
      "a word that stands among the figures is no heading",
      "saknas\n12\n13\nsaknas",
      table(null, [
        [1, "saknas"],
        [2, "12"],
        [3, "13"],
        [4, "saknas"],
      ]),
    ],
  ])("%s", (_, text, expected) => {
    expect(tableOf(text)).toEqual(expected);
  });

  test("a person says whether the first row is headings", () => {
    expect(tableOf("akut\nelektiv", true)).toEqual(table(["akut"], [[2, "elektiv"]]));
    expect(tableOf("Dagar\n12", false)).toEqual(
      table(null, [
        [1, "Dagar"],
        [2, "12"],
      ]),
    );
  });

  test("a column is called by its heading, or by its number", () => {
    const named = readTable("Dagar\t\n12\tK\n13\tM");
    expect([columnName(named, 0), columnName(named, 1), columnName(readTable("12"), 0)]).toEqual([
      "Dagar",
      "Kolumn 2",
      "Kolumn 1",
    ]);
  });
});

describe("the work grows as the text does", () => {
  /* Counted in characters that are looked at, by a text that tells; no clock. */
  const looked = (text: string): number => {
    let times = 0;
    const original = String.prototype.indexOf;
    String.prototype.indexOf = function (this: string, ...args: [string, number?]) {
      const at = original.apply(this, args);
      times += (at < 0 ? this.length : at) - (args[1] ?? 0);
      return at;
    };
    try {
      readTable(text);
    } finally {
      String.prototype.indexOf = original;
    }
    return times;
  };

  test.each([
    ["quotes that nothing closes", '"a\t'],
    ["nothing but quotes", '"'],
    ["quotes within cells", 'a"\t'],
    ["quotes at the ends of cells", '"a""\n"b"\t'],
  ])("%s", (_, piece) => {
    const [small, large] = [looked(piece.repeat(1000)), looked(piece.repeat(10_000))];
    expect(large).toBeLessThanOrEqual(11 * Math.max(small, 1000));
  });
});
