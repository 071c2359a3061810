#!/usr/bin/python3
"""Asks a LibreOffice that listens to a pipe.

  /usr/bin/python3 workbook.py PIPE save FROM.xlsx TO.xlsx
  /usr/bin/python3 workbook.py PIPE fill FILE.xlsx < REPORTS.json

The first opens a workbook and saves it. The second fills it, again and again, and tells what it then shows. REPORTS.json is a list of reports: {defined name: number, text or null}. Printed is one JSON document:
  opened   {"stale": [[sheet, row, column, stored, calculated]…], "errors": [[sheet, row, column]…]} as the file is opened
  reports  for each report {"cells": {sheet: [[value…]…]}, "errors": …}: rows of cells from A1, empty text where nothing is
Needs libreoffice-calc-nogui and python3-uno.
"""
import json
import os
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet.FormulaResult import ERROR

CONTENTS = 1 | 2 | 4 | 16  # numbers, dates, texts, formulas


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def desktop(pipe):
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    for _ in range(600):
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("LibreOffice did not start within a minute.")


def url(file):
    return "file://" + os.path.abspath(file)


def used(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    return sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)


def shown(areas):
    return {name: [list(row) for row in area.getDataArray()] for name, area in areas.items()}


def errors(sheets):
    found = []
    for sheet in sheets:
        for area in sheet.queryFormulaCells(ERROR).RangeAddresses:
            found += [[sheet.Name, row + 1, column + 1]
                      for row in range(area.StartRow, area.EndRow + 1)
                      for column in range(area.StartColumn, area.EndColumn + 1)]
    return found


def columns(book, asked):
    """The cells of the names that are asked for, as runs below one another: what is written at once costs one call."""
    named = sorted(
        (at.Sheet, at.StartColumn, at.StartRow, name.Name)
        for name in book.NamedRanges if name.Name in asked
        for at in [name.ReferredCells.getCellByPosition(0, 0).RangeAddress])
    runs = []
    for sheet, column, row, name in named:
        if runs and (sheet, column, row) == (*runs[-1][0], runs[-1][1] + len(runs[-1][2])):
            runs[-1][2].append(name)
        else:
            runs.append(((sheet, column), row, [name]))
    return [(book.Sheets.getByIndex(sheet).getCellRangeByPosition(column, row, column, row + len(names) - 1), names)
            for (sheet, column), row, names in runs]


def fill(runs, report):
    """Numbers are written as numbers, texts as texts; null empties a cell."""
    for run, names in runs:
        run.clearContents(CONTENTS)
        # Of empty text nothing is written; of no value, an error.
        run.setDataArray(tuple(("" if report[name] is None else report[name],) for name in names))


def filled(book, reports):
    sheets = [book.Sheets.getByIndex(i) for i in range(book.Sheets.Count)]
    areas = {sheet.Name: used(sheet) for sheet in sheets}
    stored = shown(areas)
    # Else everything that follows from a cell is worked out after each.
    book.enableAutomaticCalculation(False)
    book.calculateAll()
    now = shown(areas)
    stale = [[name, i + 1, j + 1, old, new]
             for name, rows in stored.items()
             for i, (before, after) in enumerate(zip(rows, now[name]))
             for j, (old, new) in enumerate(zip(before, after)) if old != new]
    opened = {"stale": stale, "errors": errors(sheets)}
    runs = columns(book, set().union(*reports))
    told = []
    for report in reports:
        fill(runs, report)
        book.calculateAll()
        told.append({"cells": shown(areas), "errors": errors(sheets)})
    return {"opened": opened, "reports": told}


def main():
    pipe, act, file, *to = sys.argv[1:]
    book = desktop(pipe).loadComponentFromURL(url(file), "_blank", 0, (option("Hidden", True),))
    try:
        if act == "save":
            book.storeToURL(url(to[0]), (option("FilterName", "Calc MS Excel 2007 XML"),))
        else:
            print(json.dumps(filled(book, json.load(sys.stdin)), ensure_ascii=False))
    finally:
        book.close(True)


main()
