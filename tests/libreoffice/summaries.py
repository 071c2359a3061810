#!/usr/bin/python3
"""Summarises columns of numbers in LibreOffice.

  /usr/bin/python3 summaries.py < COLUMNS.json

COLUMNS.json is a list of lists of numbers. Printed is one JSON document:
  summaries     for each column what FORMULAS give, null where that is an error
  milliseconds  what calculating all the formulas took, without the filling in: the median of RUNS
Needs libreoffice-calc-nogui and python3-uno.
"""
import json
import shutil
import sys
import tempfile
import time

from office import option, started, stopped

FORMULAS = ["COUNT({0})", "AVERAGE({0})", "STDEV.S({0})", "MIN({0})", "PERCENTILE.INC({0};0.1)", "MEDIAN({0})",
            "PERCENTILE.INC({0};0.9)", "MAX({0})"]
# So many cells go to LibreOffice in one message.
MOST = 100_000
RUNS = 5


def main():
    columns = json.load(sys.stdin)
    folder = tempfile.mkdtemp(prefix="nhv-office-")
    office, desktop = started(folder)
    try:
        book = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (option("Hidden", True),))
        book.enableAutomaticCalculation(False)
        values = book.Sheets.getByIndex(0)
        values.Name = "Values"
        book.Sheets.insertNewByName("Summaries", 1)
        formulas = []
        for i, column in enumerate(columns):
            for first in range(0, len(column), MOST):
                part = column[first:first + MOST]
                cells = values.getCellRangeByPosition(i, first, i, first + len(part) - 1)
                cells.setDataArray(tuple((value,) for value in part))
            whole = values.getCellRangeByPosition(i, 0, i, max(0, len(column) - 1)).AbsoluteName
            formulas.append(tuple("=" + formula.format(whole) for formula in FORMULAS))
        block = book.Sheets.getByIndex(1).getCellRangeByPosition(0, 0, len(FORMULAS) - 1, len(columns) - 1)
        block.setFormulaArray(tuple(formulas))
        times = []
        for _ in range(RUNS):
            start = time.perf_counter()
            book.calculateAll()
            times.append((time.perf_counter() - start) * 1000)
        # An error is no number.
        result = [[cell if isinstance(cell, float) else None for cell in row] for row in block.getDataArray()]
        print(json.dumps({"summaries": result, "milliseconds": sorted(times)[RUNS // 2]}))
        book.close(True)
    finally:
        stopped(office, desktop)
        shutil.rmtree(folder, ignore_errors=True)


main()
