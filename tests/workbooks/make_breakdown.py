"""Writes examples/feature/breakdown.xlsx from breakdown.tsv, laid out the way an assistant director keeps a breakdown:
two title rows, a banner row before each sequence, a totals row at the foot. Every cell is text, but for two page
counts that somebody typed as numbers. Run: python make_breakdown.py"""

import csv
import re
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "examples" / "feature" / "breakdown.xlsx"
TITLES = [
    ("SLACK WATER: SCRIPT BREAKDOWN", Font(name="Calibri", size=16, bold=True)),
    ("Production Draft, Pink, 27 April 2026. Kept by Gwen Achebe, 1st AD. Pages in eighths; one item ends with a semicolon.", Font(name="Calibri", size=10, italic=True)),
]
WIDTHS = {
    "Scene": 7, "I/E": 5, "Set": 34, "D/N": 12, "Script Day": 8, "Story Date": 12, "Page": 6, "Pages": 7, "Synopsis": 60, "Cast": 16,
    "Background": 28, "Comments": 38, "Seq": 5, "Omit": 6,
}
HEADER_ROW = 4
# Typed as numbers and shown as fractions, as a spreadsheet lets people do.
TYPED = {"5", "46"}
INK = PatternFill("solid", fgColor="1F3A4D")
TIDE = PatternFill("solid", fgColor="D9E5EA")
GONE = PatternFill("solid", fgColor="E4E4E4")
RULE = Border(bottom=Side(style="hair", color="9AA8AF"))
TOTAL = Border(top=Side(style="medium"), bottom=Side(style="double"))


def eighths(text):
    whole, part = re.fullmatch(r"(?:(\d+) ?)??(?:(\d)/8)?", text).groups()
    return int(whole or 0) * 8 + int(part or 0)


def pages(count):
    whole, part = divmod(count, 8)
    return " ".join(([str(whole)] if whole or not part else []) + ([f"{part}/8"] if part else []))


def build():
    with open(HERE / "breakdown.tsv", encoding="utf-8", newline="") as source:
        header, *rows = csv.reader(source, delimiter="\t", quoting=csv.QUOTE_NONE)
    book = Workbook()
    sheet = book.active
    sheet.title = "Breakdown"
    last = get_column_letter(len(header))
    for line, (text, font) in enumerate(TITLES, 1):
        sheet.cell(line, 1, text).font = font
        sheet.merge_cells(f"A{line}:{last}{line}")
    for column, text in enumerate(header, 1):
        cell = sheet.cell(HEADER_ROW, column, text)
        cell.font, cell.fill = Font(name="Calibri", bold=True, color="FFFFFF"), INK
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = WIDTHS.get(text, 30)
    sheet.freeze_panes = sheet.cell(HEADER_ROW + 1, header.index("D/N") + 1)
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    count, live, line = 0, 0, HEADER_ROW
    for row in rows:
        line += 1
        if len(row) == 1:
            sheet.cell(line, 1, row[0]).font = Font(name="Calibri", bold=True)
            sheet.merge_cells(f"A{line}:{last}{line}")
            sheet.cell(line, 1).fill = TIDE
            continue
        omitted = row[header.index("Omit")] == "Yes"
        for column, text in enumerate(row, 1):
            cell = sheet.cell(line, column)
            if header[column - 1] == "Pages" and text:
                count, live = count + eighths(text), live + 1
            if header[column - 1] == "Pages" and row[0] in TYPED:
                cell.value, cell.number_format = eighths(text) / 8, "# ?/8"
            else:
                cell.value, cell.number_format = text or None, "@"
            cell.border = RULE
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if omitted:
                cell.fill, cell.font = GONE, Font(name="Calibri", italic=True, color="666666")
    line += 1
    for column in range(1, len(header) + 1):
        sheet.cell(line, column).border = TOTAL
    for name, text in [("Scene", "TOTAL"), ("Set", f"{live} scenes"), ("Pages", pages(count))]:
        cell = sheet.cell(line, header.index(name) + 1, text)
        cell.font, cell.number_format = Font(name="Calibri", bold=True), "@"
    sheet.auto_filter.ref = f"A{HEADER_ROW}:{last}{line - 1}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_LEGAL
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "Slack Water, breakdown, page &P of &N"
    book.properties.creator, book.properties.title = "Gwen Achebe", "Slack Water: script breakdown"
    book.save(TARGET)
    print(f"{live} scenes, {pages(count)} pages, records in rows {HEADER_ROW + 1} to {line - 1}")


def settle():
    """Gives every part of the file one fixed date, so that the same rows make the same bytes."""
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
