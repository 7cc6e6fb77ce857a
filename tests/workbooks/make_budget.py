"""Writes examples/feature/budget.xlsx from budget-accounts.tsv and budget-details.tsv, laid out the way a line producer
keeps a budget: a top sheet by level, the detail with a banner and a total for each account, a page of fringes for people
to read. Globals, exchange rates, fringes, charges and credits are those of examples/feature/budget.yaml. Every total is
a plain number. Run: python make_budget.py (openpyxl, PyYAML)"""

import csv
import re
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby
from pathlib import Path

import yaml
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

HERE = Path(__file__).parent
FEATURE = HERE.parents[1] / "examples" / "feature"
TARGET = FEATURE / "budget.xlsx"
LEVELS = [("Above-the-Line", "1100", "1999"), ("Production", "2000", "4399"), ("Post-Production", "4400", "5999"), ("Other", "6000", "7999")]
HOURS = {"hour": 1, "day": 12, "week": 60, "month": 240}
DETAIL = ["Account", "Description", "Amount", "Units", "X", "Rate", "Cur", "Total", "Fringes", "Payee", "Group", "Notes"]
DETAIL_WIDTHS = [9, 62, 19, 9, 6, 13, 6, 15, 44, 24, 13, 46]
CENTS = "#,##0.00_);(#,##0.00)"
RATE = "#,##0.00##_);(#,##0.00##)"
INK = PatternFill("solid", fgColor="1F3A4D")
TIDE = PatternFill("solid", fgColor="D9E5EA")
HAIR = Border(bottom=Side(style="hair", color="9AA8AF"))
RULE = Border(top=Side(style="thin", color="1F3A4D"))
ZERO = Decimal(0)


def table(name):
    with open(HERE / name, encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE))


def cents(value):
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def number(text):
    """A rate as people type it: 1200, $1,234.50, ($1,400.00)."""
    bare = str(text).translate(str.maketrans("", "", "$,()%"))
    return -Decimal(bare) if str(text).startswith("(") else Decimal(bare)


def cell_number(text):
    """The text as a number for a cell; what is no plain number stays text."""
    return Decimal(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else text


def priced(details, facts):
    """Adds to each line its total and what its fringes post to which account; a ceiling is shared by a payee's lines."""
    budget, fringes = facts["budget"], {fringe["id"]: fringe for fringe in facts["fringes"]}
    left_out = {group for group, word in budget["groups"].items() if word == "excluded"}
    reached = {}
    for place, line in enumerate(details):
        units = number(budget["globals"].get(line["amount"], line["amount"])) * number(line["x"])
        exchange = number(budget["rates"][line["currency"]]) if line["currency"] else 1
        line["total"], line["posts"] = cents(units * number(line["rate"]) * exchange), {}
        line["counts"] = line["group"] not in left_out
        for code in filter(None, line["fringes"].split(", ")) if line["counts"] else ():
            fringe = fringes[code]
            if "flat" in fringe:
                cost = units * HOURS[line["units"].lower()] / HOURS[fringe["unit"]] * number(fringe["flat"])
            else:
                person = (code, line["payee"] or place)
                room = number(fringe["cutoff"]) - reached.get(person, ZERO) if "cutoff" in fringe else line["total"]
                pay = max(min(line["total"], room), ZERO) if "cutoff" in fringe else line["total"]
                reached[person] = reached.get(person, ZERO) + pay
                cost = pay * number(fringe["rate"]) / 100
            account = fringe.get("post_to", line["account"])
            line["posts"][account] = line["posts"].get(account, ZERO) + cents(cost)
    return details


def totals(details):
    """For each account the sum of its lines, and the fringes posted to it."""
    lines, fringes = {}, {}
    for line in details:
        lines[line["account"]] = lines.get(line["account"], ZERO) + (line["total"] if line["counts"] else ZERO)
        for account, cost in line["posts"].items():
            fringes[account] = fringes.get(account, ZERO) + cost
    return lines, fringes


def category(account):
    return account[:2] + "00"


def foot(facts, details, categories, negative_cost):
    """The rows under the accounts: charges, grand total, credits, net."""
    charges, rows = {}, []
    for charge in facts["charges"]:
        floor = "2000" if charge["base"] == "below_the_line" else "0000"
        base = sum((total for number_, total in categories.items() if number_ >= floor), ZERO)
        accounts, groups = set(charge.get("exclude_accounts", [])), set(charge.get("exclude_groups", []))
        for line in details:
            if line["counts"] and (category(line["account"]) in accounts or line["group"] in groups):
                base -= line["total"] + sum(line["posts"].values())
        base += sum(charges[name] for name in charge.get("plus", []))
        charges[charge["name"]] = cents(base * number(charge["rate"]) / 100)
        rows.append((f"{charge['name']}, {charge['rate']}", charges[charge["name"]], False))
    grand = negative_cost + sum(charges.values())
    rows.append(("GRAND TOTAL", grand, True))
    net = grand
    for credit in facts["credits"]:
        spend = sum(categories[account] for account in credit["qualifying_accounts"])
        amount = min(cents(spend * number(credit["rate"]) / 100), number(credit["cap"])) if spend >= credit["minimum_spend"] else ZERO
        net -= amount
        rows.append((f"Less {credit['name']}", -amount, False))
    return rows + [("NET BUDGET", net, True)]


def titles(sheet, lines, width):
    for row, (text, size) in enumerate(lines, 1):
        sheet.cell(row, 1, text).font = Font(name="Calibri", size=size, bold=size > 11)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)


def header(sheet, row, names, widths):
    for column, (text, width) in enumerate(zip(names, widths), 1):
        cell = sheet.cell(row, column, text)
        cell.font, cell.fill = Font(name="Calibri", bold=True, color="FFFFFF"), INK
        cell.alignment = Alignment(horizontal="left", vertical="center")
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = sheet.cell(row + 1, 1)
    sheet.print_title_rows = f"{row}:{row}"


def amount(sheet, row, column, value, bold=False, form=CENTS):
    cell = sheet.cell(row, column, value)
    cell.number_format, cell.font = form, Font(name="Calibri", bold=bold)
    cell.alignment = Alignment(horizontal="right")
    return cell


def top_sheet(sheet, facts, chart, details, sums):
    budget = facts["budget"]
    titles(sheet, [
        ("SLACK WATER", 18),
        (f"{budget['name']}, {budget['date']:%B} {budget['date'].day}, {budget['date'].year}", 13),
        ("Halcyon Tide Pictures LLC, 411 Sawmill Lane, Port Ansgar, WA 98399", 10),
        ("Director: Ioana Tsvetkova-Hale. Producers: Calliope Drossos, Milo Haverstraat. Prepared by: Nadine Kasprzak.", 10),
        (f"Shoot: May 4 to June 12, 2026. {budget['days']}", 10),
        ("US dollars. CAD at 0.7320, EUR at 1.1650. Fringes are in the accounts. Original is Draft 3, November 2025.", 10),
    ], 4)
    row = 8
    header(sheet, row, ["Acct", "Description", "Original", "Total"], [8, 58, 17, 17])
    categories = {}
    for part in sums:
        for account, value in part.items():
            categories[category(account)] = categories.get(category(account), ZERO) + value
    below = [ZERO, ZERO]
    for level, first, last in LEVELS:
        row += 1
        sheet.cell(row, 2, level.upper()).font = Font(name="Calibri", bold=True)
        for column in range(1, 5):
            sheet.cell(row, column).fill = TIDE
        level_sums = [ZERO, ZERO]
        for account in chart:
            if account["number"].endswith("00") and first <= account["number"] <= last:
                row += 1
                sheet.cell(row, 1, int(account["number"])).alignment = Alignment(horizontal="left")
                sheet.cell(row, 2, account["name"])
                pair = [Decimal(account["original"]), categories[account["number"]]]
                for column, value in enumerate(pair, 3):
                    amount(sheet, row, column, value)
                    sheet.cell(row, column).border = HAIR
                level_sums = [a + b for a, b in zip(level_sums, pair)]
        row += 1
        sheet.cell(row, 2, f"Total {level}").font = Font(name="Calibri", bold=True)
        for column, value in enumerate(level_sums, 3):
            amount(sheet, row, column, value, bold=True).border = RULE
        row += 1
        if level == "Above-the-Line":
            above = level_sums
        else:
            below = [a + b for a, b in zip(below, level_sums)]
    negative = [a + b for a, b in zip(above, below)]
    for text, values in [("TOTAL BELOW-THE-LINE", below), ("TOTAL ABOVE- AND BELOW-THE-LINE (negative cost)", negative)]:
        row += 1
        sheet.cell(row, 2, text).font = Font(name="Calibri", bold=True)
        for column, value in enumerate(values, 3):
            amount(sheet, row, column, value, bold=True)
    for text, value, bold in foot(facts, details, categories, negative[1]):
        row += 1
        sheet.cell(row, 2, text).font = Font(name="Calibri", bold=bold)
        amount(sheet, row, 4, value, bold=bold)


def detail_sheet(sheet, facts, chart, details, sums):
    budget, (lines, fringes) = facts["budget"], sums
    titles(sheet, [
        ("SLACK WATER: BUDGET DETAIL", 16),
        (f"{budget['name']}, {budget['date']:%B} {budget['date'].day}, {budget['date'].year}. Prepared by {budget['prepared_by']}.", 11),
        ("Globals: " + ", ".join(f"{name} = {value}" for name, value in budget["globals"].items()), 10),
        ("Rates in CAD and EUR are in that currency; the Total column is in dollars throughout. Lines of the group pickups are held out of the totals.", 10),
    ], len(DETAIL))
    row = 6
    header(sheet, row, DETAIL, DETAIL_WIDTHS)
    by_account = {account: list(rows) for account, rows in groupby(details, key=lambda line: line["account"])}

    def note(text, value, bold=True):
        sheet.cell(row, 2, text).font = Font(name="Calibri", bold=bold, italic=not bold)
        amount(sheet, row, 8, value, bold=bold).border = RULE

    for account, following in zip(chart, chart[1:] + [None]):
        own = account["number"]
        heads = own.endswith("00")
        row += 2 if heads else 1
        sheet.cell(row, 1, int(own)).alignment = Alignment(horizontal="left")
        sheet.cell(row, 2, account["name"])
        sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=8)
        for column in range(1, len(DETAIL) + 1):
            cell = sheet.cell(row, column)
            cell.fill, cell.font = (INK, Font(name="Calibri", bold=True, color="FFFFFF")) if heads else (TIDE, Font(name="Calibri", bold=True))
        if heads:
            continue
        for line in by_account[own]:
            row += 1
            values = [
                int(own), line["description"], cell_number(line["amount"]), line["units"], cell_number(line["x"]), cell_number(line["rate"]),
                line["currency"] or None, line["total"], line["fringes"] or None, line["payee"] or None, line["group"] or None, line["notes"] or None,
            ]
            for column, value in enumerate(values, 1):
                cell = sheet.cell(row, column, value)
                cell.border = HAIR
                cell.alignment = Alignment(horizontal="right" if column in (3, 5, 6, 8) else "left", vertical="top")
            sheet.cell(row, 6).number_format = RATE if isinstance(values[5], Decimal) else "@"
            sheet.cell(row, 8).number_format = CENTS
        if own in fringes:
            row += 1
            note(f"Total fringes {own}", fringes[own], bold=False)
        row += 1
        note(f"Total {own}", lines[own] + fringes.get(own, ZERO))
        row += 1
        if following is None or following["number"].endswith("00"):
            note(f"Total {category(own)}", sum(value for part in sums for name, value in part.items() if category(name) == category(own)))


def fringe_sheet(sheet, facts):
    titles(sheet, [("SLACK WATER: FRINGES IN THIS BUDGET", 14), ("A ceiling is shared by all lines of one payee. Hours: 12 to a day, 60 to a week.", 10)], 5)
    header(sheet, 4, ["Short", "What it is", "Percent or flat", "Ceiling of pay", "Posted"], [13, 52, 18, 17, 24])
    for row, fringe in enumerate(facts["fringes"], 5):
        flat = f"{fringe['flat']:.2f} for each {fringe['unit']}" if "flat" in fringe else fringe["rate"].replace("%", " %")
        posted = f"account {fringe['post_to']}" if "post_to" in fringe else "the line's account"
        for column, value in enumerate([fringe["id"], fringe["name"], flat, fringe.get("cutoff", "none"), posted], 1):
            cell = sheet.cell(row, column, value)
            cell.alignment, cell.border = Alignment(horizontal="left"), HAIR
        sheet.cell(row, 4).number_format = "#,##0"


def build():
    facts = yaml.safe_load((FEATURE / "budget.yaml").read_text(encoding="utf-8"))
    chart, details = table("budget-accounts.tsv"), priced(table("budget-details.tsv"), facts)
    sums = totals(details)
    book = Workbook()
    top = book.active
    top.title = "Top Sheet"
    top_sheet(top, facts, chart, details, sums)
    detail_sheet(book.create_sheet("Detail"), facts, chart, details, sums)
    fringe_sheet(book.create_sheet("Fringes"), facts)
    for sheet in book:
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    book["Detail"].page_setup.orientation = "landscape"
    book.properties.creator, book.properties.title = "Nadine Kasprzak", "Slack Water: locked budget"
    book.save(TARGET)


def settle():
    """Gives every part of the file one fixed date, so that the same rows make the same bytes."""
    with zipfile.ZipFile(TARGET) as book:
        parts = [(name, book.read(name)) for name in book.namelist()]
    with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in parts:
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-03-27T18:00:00Z", data)
            part = zipfile.ZipInfo(name, date_time=(2026, 3, 27, 18, 0, 0))
            part.compress_type = zipfile.ZIP_DEFLATED
            book.writestr(part, data)


if __name__ == "__main__":
    build()
    settle()
