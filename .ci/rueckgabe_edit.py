"""Does to questionnaires in real LibreOffice what people do to them, and saves each result as xlsx.

rueckgabe_edit.py FOLDER PIPE: reads FOLDER/plan.json and FOLDER/<team>.xlsx, writes FOLDER/zurueck/<kind>_<team>.xlsx.
"""

import json
import os
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import CellAddress, CellRangeAddress, TableSortField

XLSX = "Calc MS Excel 2007 XML"
OTHERS = {"ods": "calc8", "xls": "MS Excel 97"}
TYPED = {
    "ja": [" JA ", "Ja.", "ja"],
    "überwiegend ja": ["überw. ja", "Überwiegend  ja", "ueberwiegend ja"],
    "überwiegend nein": ["überw. nein", "ÜBERWIEGEND NEIN"],
    "nein": ["Nein", " nein."],
    "nicht beurteilbar": ["n. b.", "Nicht beurteilbar"],
    "trifft nicht zu": ["entfällt", "trifft nicht zu "],
}


def prop(name, value):
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


def connect(pipe):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    sys.exit("LibreOffice doesn't answer")


class Office:
    def __init__(self, pipe):
        remote = connect(pipe)
        self.desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)

    def open(self, path):
        document = self.desktop.loadComponentFromURL(f"file://{path}", "_blank", 0, (prop("Hidden", True),))
        if document is None:
            sys.exit(f"LibreOffice doesn't open {path}")
        return document

    @staticmethod
    def save(document, path, kind=XLSX):
        document.storeToURL(f"file://{path}", (prop("FilterName", kind),))


def unprotect(document):
    document.unprotect("")
    for sheet in document.Sheets:
        sheet.unprotect("")
        if sheet.isProtected():
            sys.exit(f"{sheet.Name} stays protected")
    if document.isProtected():
        sys.exit("the structure stays protected")


def fill(document, bogen):
    answers = document.Sheets.getByName("Antworten")
    answers.getCellRangeByName("E2:F181").setDataArray(tuple(tuple(row) for row in bogen["antworten"]))
    overall = document.Sheets.getByName("Gesamturteil")
    overall.getCellRangeByName("B2:J11").setDataArray(tuple(tuple(row) for row in bogen["gesamt"]))
    return answers


def sort(sheet, area, column, ascending=True):
    field = TableSortField()
    field.Field, field.IsAscending = column, ascending
    sheet.getCellRangeByName(area).sort(
        (
            prop("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (field,))),
            prop("ContainsHeader", False),
        )
    )


def move_column(sheet, source, target):
    """Puts a column in front of another: inserts an empty one there and moves the cells into it."""
    sheet.Columns.insertByIndex(target, 1)
    source = source + 1 if source >= target else source
    cells = CellRangeAddress()
    cells.Sheet, cells.StartColumn, cells.EndColumn = sheet.RangeAddress.Sheet, source, source
    cells.StartRow, cells.EndRow = 0, 400
    place = CellAddress()
    place.Sheet, place.Column, place.Row = sheet.RangeAddress.Sheet, target, 0
    sheet.moveRange(place, cells)


def sortiert(document, sheet, _):
    unprotect(document)
    sort(sheet, "A2:H181", 4)
    sort(document.Sheets.getByName("Gesamturteil"), "A2:K11", 1, False)


def teilsortiert(document, sheet, _):
    unprotect(document)
    sort(sheet, "A2:G181", 4)
    sort(document.Sheets.getByName("Gesamturteil"), "A2:J11", 4, False)


def zeilen(document, sheet, plan):
    unprotect(document)
    for row in sorted(plan["geloescht"], reverse=True):
        sheet.Rows.removeByIndex(row - 1, 1)
    sheet.Rows.insertByIndex(100, 2)
    sheet.Rows.insertByIndex(0, 3)
    sheet.getCellRangeByName("A1").String = "Rückmeldung unseres Teams"
    document.Sheets.getByName("Gesamturteil").Rows.insertByIndex(4, 1)


def spalten(document, sheet, _):
    unprotect(document)
    move_column(sheet, 4, 0)
    sheet.Columns.insertByIndex(3, 1)
    overall = document.Sheets.getByName("Gesamturteil")
    move_column(overall, 9, 1)


def umbenannt(document, _, __):
    unprotect(document)
    document.Sheets.getByName("Antworten").Name = "Antworten (fertig) Kopie"
    document.Sheets.getByName("Gesamturteil").Name = "Urteile"
    document.Sheets.moveByName("Urteile", 0)


def eingefuegt(document, sheet, _):
    """Copies cells without validation over the answers, and types the answers into them again."""
    unprotect(document)
    values = sheet.getCellRangeByName("E2:F181").getDataArray()
    source = sheet.getCellRangeByName("C2:D181").RangeAddress
    sheet.copyRange(sheet.getCellRangeByName("E2").CellAddress, source)
    sheet.getCellRangeByName("E2:F181").setDataArray(values)


def ohne_angaben(document, _, __):
    unprotect(document)
    document.Sheets.removeByName("_Meta")
    own = document.DocumentProperties.UserDefinedProperties
    for name in [found.Name for found in own.PropertySetInfo.Properties]:
        own.removeProperty(name)


def ohne_schutz(document, _, __):
    unprotect(document)


def getippt(_, sheet, __):
    cells = sheet.getCellRangeByName("E2:E181")
    typed = []
    for place, (answer,) in enumerate(cells.getDataArray()):
        ways = TYPED[answer]
        typed.append((ways[place % len(ways)],))
    cells.setDataArray(tuple(typed))


def ohne_schluesselspalte(document, sheet, _):
    unprotect(document)
    sheet.Columns.removeByIndex(7, 1)
    document.Sheets.getByName("Gesamturteil").Columns.removeByIndex(10, 1)


KINDS = {
    "ausgefuellt": lambda *_: None,
    "ods": lambda *_: None,
    "xls": lambda *_: None,
    "sortiert": sortiert,
    "teilsortiert": teilsortiert,
    "zeilen": zeilen,
    "spalten": spalten,
    "umbenannt": umbenannt,
    "eingefuegt": eingefuegt,
    "ohne-angaben": ohne_angaben,
    "ohne-schutz": ohne_schutz,
    "getippt": getippt,
    "ohne-schluesselspalte": ohne_schluesselspalte,
}


def main():
    folder, pipe = sys.argv[1:]
    back = os.path.join(folder, "zurueck")
    os.makedirs(back, exist_ok=True)
    with open(os.path.join(folder, "plan.json"), encoding="utf-8") as file:
        plan = json.load(file)
    office = Office(pipe)
    for bogen in plan["bogen"]:
        for kind, change in KINDS.items():
            document = office.open(os.path.join(folder, f"{bogen['team']}.xlsx"))
            change(document, fill(document, bogen), plan)
            result = os.path.join(back, f"{kind}_{bogen['team']}.xlsx")
            if kind in OTHERS:
                filled = os.path.join(folder, f"{bogen['team']}.{kind}")
                office.save(document, filled, OTHERS[kind])
                document.close(True)
                document = office.open(filled)
            office.save(document, result)
            document.close(True)
    try:
        office.desktop.terminate()
    except Exception:  # noqa: BLE001 - the bridge goes down with the office
        pass


main()
# the bindings may crash while the interpreter is taken down after the office has gone; all is written by then
sys.stdout.flush()
os._exit(0)
