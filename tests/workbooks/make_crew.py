"""Writes examples/feature/crew.xlsx from crew.tsv, laid out the way a production coordinator keeps a crew list:
three title rows, a banner row before each department, blank rows between them. Run: python make_crew.py"""

import csv
import re
import zipfile
from itertools import groupby
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "examples" / "feature" / "crew.xlsx"
TITLES = [
    ("SLACK WATER: CREW LIST", Font(name="Calibri", size=16, bold=True)),
    ("Halcyon Tide Pictures LLC, 411 Sawmill Lane, Port Ansgar, WA 98399, (360) 555-0100", Font(name="Calibri", size=10)),
    ("Blue, 18 May 2026. Changes to Hedda Marlowe by 5 p.m. Confidential: not to leave the unit.", Font(name="Calibri", size=10, italic=True)),
]
WIDTHS = [21, 33, 26, 16, 38, 14, 11, 30, 44]
INK = PatternFill("solid", fgColor="1F3A4D")
TIDE = PatternFill("solid", fgColor="D9E5EA")
RULE = Border(bottom=Side(style="hair", color="9AA8AF"))


def build():
    with open(HERE / "crew.tsv", encoding="utf-8", newline="") as source:
        header, *rows = csv.reader(source, delimiter="\t")
    book = Workbook()
    sheet = book.active
    sheet.title = "Crew"
    for text, font in TITLES:
        sheet.append([text])
        sheet.cell(sheet.max_row, 1).font = font
    line = len(TITLES) + 2
    for column, (text, width) in enumerate(zip(header, WIDTHS), 1):
        cell = sheet.cell(line, column, text)
        cell.font, cell.fill = Font(name="Calibri", bold=True, color="FFFFFF"), INK
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = sheet.cell(line + 1, 1)
    sheet.print_title_rows = f"{line}:{line}"
    line += 1
    for department, people in groupby(rows, key=lambda row: row[0]):
        for column in range(1, len(header) + 1):
            sheet.cell(line, column).fill = TIDE
        sheet.cell(line, 1, department).font = Font(name="Calibri", bold=True)
        line += 1
        for person in people:
            for column, text in enumerate(person, 1):
                cell = sheet.cell(line, column, text or None)
                cell.number_format, cell.border = "@", RULE
                cell.alignment = Alignment(vertical="top", wrap_text=column == len(header))
            line += 1
        line += 1
    sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = "landscape", 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    book.properties.creator, book.properties.title = "Hedda Marlowe", "Slack Water: crew list"
    book.save(TARGET)


def settle():
    """Gives every part of the file one fixed date, so that the same list makes the same bytes."""
    with zipfile.ZipFile(TARGET) as book:
        parts = [(name, book.read(name)) for name in book.namelist()]
    with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in parts:
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-05-18T17:00:00Z", data)
            part = zipfile.ZipInfo(name, date_time=(2026, 5, 18, 17, 0, 0))
            part.compress_type = zipfile.ZIP_DEFLATED
            book.writestr(part, data)


if __name__ == "__main__":
    build()
    settle()
