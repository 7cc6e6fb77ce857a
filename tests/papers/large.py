"""A schedule of 170 strips, 60 days and 60 cast, and what must hold of its stripboard and day-out-of-days as PDF.

    python3 tests/papers/large.py write DIR     writes the production
    python3 tests/papers/large.py check OUT     reads the papers below OUT with pdftotext

On every page the head of the table is printed, every strip stands on one page whole, and everybody has a row.
"""

import datetime
import re
import subprocess
import sys
from pathlib import Path

STRIPS, DAYS, CAST = 170, 60, 60


def dates():
    """Sixty weekdays from Monday 4 May 2026."""
    date = datetime.date(2026, 5, 4)
    while True:
        if date.weekday() < 5:
            yield date
        date += datetime.timedelta(days=1)


def write(folder):
    """Writes the production: scene n is played by n mod 60 and some who follow, and its texts carry its number."""
    lines = ["title: The Long Board", "calendar: {start: 2026-05-04}", "conventions: {wording: us, time_zone: America/New_York}", "cast:"]
    for number in range(1, CAST + 1):
        lines.append(f'  - {{id: "{number}", character: ROLE-{number:02} OF THE HOUSE, performer: Player {number:02}}}')
    lines += ["locations:", "  - {id: stage, name: Stage Four, sets: [HALL], hospital: {name: St Anne's}, latitude: 40.7, longitude: -74.0}", "scenes:"]
    for scene in range(1, STRIPS + 1):
        cast = sorted({1, 2, scene % CAST + 1, (scene * 7) % CAST + 1, (scene * 13) % CAST + 1})
        light = ("DAY", "NIGHT", "DUSK", "DAWN")[scene % 4]
        where = ("INT", "EXT", "I/E")[scene % 3]
        lines.append(
            f'  - {{number: "{scene}", int_ext: {where}, set: "HALL A{scene:03}Z", day_night: {light}, pages: {scene % 12 + 1}/8, '
            f'cast: "{", ".join(map(str, cast))}", script_day: D{scene // 10 + 1}, location: stage, '
            f'synopsis: "Somebody opens a letter that was meant for somebody else and reads it to the end B{scene:03}Z."}}'
        )
    lines.append("days:")
    day = dates()
    order = list(range(1, STRIPS + 1))
    for at in range(DAYS):
        own = order[at * STRIPS // DAYS : (at + 1) * STRIPS // DAYS]
        scenes = ", ".join(f'"{scene}"' for scene in own)
        lines.append(f'  - {{date: {next(day)}, call: "07:00", scenes: [{scenes}]}}')
    Path(folder).mkdir(parents=True, exist_ok=True)
    (Path(folder) / "production.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def pages(file):
    """The text of each page."""
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True).stdout.decode()
    return text.split("\f")[:-1]


def check(out):
    """Says what does not hold, and exits with how many faults there are."""
    faults = []
    board = pages(Path(out) / "stripboard/stripboard.pdf")
    whole = "".join(board)
    for scene in range(1, STRIPS + 1):
        of_set = [at for at, page in enumerate(board) if f"A{scene:03}Z" in page]
        of_end = [at for at, page in enumerate(board) if f"B{scene:03}Z" in page]
        if len(of_set) != 1 or of_set != of_end:
            faults.append(f"strip {scene} stands on pages {[at + 1 for at in of_set]} and ends on {[at + 1 for at in of_end]}")
    for at, page in enumerate(board):
        if any(f"A{scene:03}Z" in page for scene in range(1, STRIPS + 1)) and not re.search(r"\bSet\b", page):
            faults.append(f"page {at + 1} of the stripboard has no head over its strips")
    if len(re.findall(r"END (?:OF )?DAY \d+", whole, re.IGNORECASE)) < DAYS:
        faults.append("the stripboard lacks the end of a day")

    dood = pages(Path(out) / "day-out-of-days/cast.pdf")
    for number in range(1, CAST + 1):
        if not any(f"ROLE-{number:02}" in page for page in dood):
            faults.append(f"cast {number} has no row in the day-out-of-days")
    for at, page in enumerate(dood):
        if re.search(r"ROLE-\d\d", page) and not re.search(r"\bMay|\bJun|\bJul", page):
            faults.append(f"page {at + 1} of the day-out-of-days has no months over its columns")
        if re.search(r"ROLE-\d\d", page) and not re.search(r"\b(Mo|Mon|M)\b.*\b(Tu|Tue|T)\b", page):
            faults.append(f"page {at + 1} of the day-out-of-days has no weekdays over its columns")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"a board of {STRIPS} strips, {DAYS} days and {CAST} cast: stripboard {len(board)} pages, day-out-of-days {len(dood)} pages, {len(faults)} faults")
    return len(faults)


if __name__ == "__main__":
    verb, place = sys.argv[1:3]
    if verb == "write":
        write(place)
    else:
        sys.exit(min(check(place), 100))
