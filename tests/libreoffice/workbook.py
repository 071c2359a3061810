#!/usr/bin/python3
"""Fills a workbook in LibreOffice, again and again, and tells what it then shows.

  /usr/bin/python3 workbook.py FILE.xlsx < REPORTS.json

REPORTS.json is a list of reports: {defined name: number, text or null}. Printed is one JSON document:
  opened   {"stale": [[sheet, row, column, stored, calculated]…], "errors": [[sheet, row, column]…]} as the file is opened
  reports  for each report {"cells": {sheet: [[value…]…]}, "errors": …}: rows of cells from A1, empty text where nothing is
Needs libreoffice-calc-nogui and python3-uno.
"""
import json
import os
import shutil
import sys
import tempfile

from office import option, started, stopped
from com.sun.star.sheet.FormulaResult import ERROR

CONTENTS = 1 | 2 | 4 | 16  # numbers, dates, texts, formulas


def shown(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    return [list(row) for row in sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow).getDataArray()]


def errors(sheets):
    found = []
    for sheet in sheets:
        for area in sheet.queryFormulaCells(ERROR).RangeAddresses:
            found += [[sheet.Name, row + 1, column + 1]
                      for row in range(area.StartRow, area.EndRow + 1)
                      for column in range(area.StartColumn, area.EndColumn + 1)]
    return found


def fill(cell, value):
    if value is None:
        cell.clearContents(CONTENTS)
    elif isinstance(value, str):
        cell.setString(value)
    else:
        cell.setValue(value)


def main():
    reports = json.load(sys.stdin)
    folder = tempfile.mkdtemp(prefix="nhv-office-")
    office, desktop = started(folder)
    try:
        address = "file://" + os.path.abspath(sys.argv[1])
        book = desktop.loadComponentFromURL(address, "_blank", 0, (option("Hidden", True),))
        sheets = [book.Sheets.getByIndex(i) for i in range(book.Sheets.Count)]
        stored = {sheet.Name: shown(sheet) for sheet in sheets}
        book.calculateAll()
        stale = [[name, i + 1, j + 1, old, new]
                 for name, rows in stored.items()
                 for i, (before, after) in enumerate(zip(rows, shown(book.Sheets.getByName(name))))
                 for j, (old, new) in enumerate(zip(before, after)) if old != new]
        result = {"opened": {"stale": stale, "errors": errors(sheets)}, "reports": []}
        cells = {name.Name: name.ReferredCells.getCellByPosition(0, 0) for name in book.NamedRanges}
        for report in reports:
            for name, value in report.items():
                fill(cells[name], value)
            book.calculateAll()
            result["reports"].append({"cells": {sheet.Name: shown(sheet) for sheet in sheets}, "errors": errors(sheets)})
        print(json.dumps(result, ensure_ascii=False))
        book.close(True)
    finally:
        stopped(office, desktop)
        shutil.rmtree(folder, ignore_errors=True)


main()
