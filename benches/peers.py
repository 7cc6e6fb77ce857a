#!/usr/bin/env python3
"""Callboard against its peers: one call sheet as a PDF, on one core, in one interleaved run.

    pip install 'reportlab[accel]' weasyprint playwright       # and chromium and pdftotext on the PATH
    cargo build --release
    python3 benches/peers.py --bin target/release/callboard     # --help: the production, the sheet, the rounds

ReportLab sets the page's JSON in the sheet's shape: platypus tables, callboard's own fonts, plain strings in the cells that need no
wrapping. WeasyPrint and Chromium print callboard's HTML of the same sheet, Chromium tagged as callboard's PDF is, the others not. ReportLab,
WeasyPrint and the reused Chromium stay loaded and are measured after a first sheet that does not count: their counterpart is callboard's
batch. One Chromium for each sheet has its counterpart in one callboard for each sheet. The batch is a build of all call sheets, reading the
production included, divided by their number, so the sheet measured is the one nearest their mean size, unless another
is named. A debug build is no measure: name a release one.

Every round runs each tool once, the first one changing, and a ratio is the median of the rounds' ratios: it stands on a loaded machine,
where the times do not. CPU is user and system time; the reused Chromium's is that of all its processes, without the program that drives it;
a Chromium for each sheet leaves part of its uncounted (see its wall time), and prints on letter. Each PDF must have the crew's names, the
scenes' numbers and the cast's names of the page in its text as often as the page has them, or its row is marked INVALID; `words` is the
share of all the page's words found.
"""
import argparse
import atexit
import collections
import json
import multiprocessing
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
BATCH, PROCESS = "callboard, of a batch", "callboard, one process"


def run(*command):
    """Runs a command to its end; its CPU seconds."""
    with tempfile.TemporaryFile() as errors:
        child = subprocess.Popen([str(c) for c in command], stdout=subprocess.DEVNULL, stderr=errors)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            errors.seek(0)
            sys.exit(f"{' '.join(child.args)}: exit {child.returncode}\n{errors.read().decode()[-2000:]}")
    return used.ru_utime + used.ru_stime


# What a PDF must say.
def leaves(value, key=None):
    if isinstance(value, dict):
        for name, child in value.items():
            yield from leaves(child, name)
    elif isinstance(value, list):
        for child in value:
            yield from leaves(child, key)
    elif isinstance(value, str) and key not in ("id", "kind", "value", "link", "map", "cast_columns"):
        yield value


def check(page, pdf):
    """What of crew, scenes and cast is missing in a PDF, and the share of the page's words that it has."""
    body = page["body"]
    names = [r["name"] for d in body["crew"] for r in d["rows"]] + [r["artist"] for r in body["cast"]] + [r["character"] for r in body["cast"]]
    scenes = [r["number"] for r in body["scenes"]["rows"] if r["number"]]
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True, text=True).stdout
    solid = "".join(text.split()).casefold()
    tokens = collections.Counter(re.findall(r"[^\s,;()]+", text))
    missing = [n for n, count in collections.Counter(filter(None, names)).items() if solid.count("".join(n.split()).casefold()) < count]
    missing += [f"scene {n}" for n, count in collections.Counter(scenes).items() if tokens[n] < count]
    words = [w.casefold() for leaf in leaves(body) for w in leaf.split()]
    return missing, sum(w in solid for w in words) / len(words)


# ReportLab.
def prose(value):
    """Paragraphs and lists as ReportLab's markup."""
    if isinstance(value, list):
        return "<br/>".join(filter(None, map(prose, value)))
    if "words" in value:
        return "".join(f"<b>{escape(w['text'])}</b>" if w["strong"] else escape(w["text"]) for w in value["words"])
    return "<br/>".join(prose(v) for v in value.values() if isinstance(v, list))


def reportlab(page):
    from reportlab.lib import pagesizes
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageBreak, PageTemplate, Paragraph, Table

    for name, face in (("Sans", "Regular"), ("Bold", "Bold"), ("Italic", "It")):
        pdfmetrics.registerFont(TTFont(name, ROOT / f"fonts/SourceSans3-{face}.ttf"))
    pdfmetrics.registerFontFamily("Sans", normal="Sans", bold="Bold", italic="Italic", boldItalic="Bold")
    style = ParagraphStyle("text", fontName="Sans", fontSize=7.8, leading=9.4, spaceAfter=3)
    head = ParagraphStyle("head", style, fontName="Bold", fontSize=10, leading=12, spaceBefore=5)
    key = ParagraphStyle("key", head, fontSize=30, leading=34)
    figure = ParagraphStyle("figure", head, fontSize=14, leading=17)
    rule = [("FONT", (0, 0), (-1, -1), "Sans", 7.8, 9.4), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.3, "#c9ced2")]
    rule += [(f"{side}PADDING", (0, 0), (-1, -1), room) for side, room in (("LEFT", 2.5), ("RIGHT", 2.5), ("TOP", 1.6), ("BOTTOM", 1.6))]

    def cell(value, width):
        """Markup is set as a paragraph, and so is what does not fit its column; the rest as the string it is."""
        value = value or ""
        if "<" not in value and "&" not in value and pdfmetrics.stringWidth(value, "Bold", 7.8) < width - 5:
            return value
        return Paragraph(value, style)

    def table(total, widths, header, rows):
        """Columns of a fixed width, or of a share of the rest; a row of one text spans them all; `**` makes the first cell bold."""
        rest = total - sum(w for w in widths if w > 9)
        shares = sum(w for w in widths if w <= 9)
        widths = [w if w > 9 else rest * w / shares for w in widths]
        rows = ([header] if header else []) + rows
        look = rule + [("FONT", (0, 0), (0, -1), "Bold", 7.8, 9.4)]
        if header:
            look += [("FONT", (0, 0), (-1, 0), "Bold", 7.8, 9.4), ("BACKGROUND", (0, 0), (-1, 0), "#e9ecee")]
        for i, row in enumerate(rows):
            if len(row) == 1:
                look += [("SPAN", (0, i), (-1, i)), ("BACKGROUND", (0, i), (-1, i), "#f4f6f7"), ("FONT", (0, i), (0, i), "Bold", 7.8, 9.4)]
        cells = [[cell(row[0], total)] + [""] * (len(widths) - 1) if len(row) == 1 else list(map(cell, row, widths)) for row in rows]
        return Table(cells, widths, repeatRows=1 if header else 0, style=look)

    def sheet(page, out):
        b, l, h = page["body"], page["labels"], page["header"]
        size = getattr(pagesizes, h["paper"].upper() if h["paper"] == "a4" else h["paper"])
        full = size[0] - 72
        half = (full - 16) / 2
        e = lambda text: escape(text or "")
        bold = lambda text: f"<b>{e(text)}</b>" if text else ""
        parts = lambda row, *keys: " · ".join(e(row[k]) for k in keys if row[k])
        pairs = lambda rows: "&nbsp; ".join(f"{e(r['label'])} {bold(r['text'])}" for r in rows)
        say = lambda text, look=style: flow.append(Paragraph(text, look)) if text else None
        flow = []
        say(parts(b["company"], "address", "phone", "email"))
        say(f"{e(h['production'])} – {e(h['paper_name'])} – {e(b['unit'])}", figure)
        say("&nbsp; ".join(f"{e(p['role'])} {e(p['name'])} {e(p['phone'])}" for p in b["people"]))
        call = [Paragraph(e(b["call"]["label"]), head), Paragraph(e(b["call"]["text"]), key)]
        times = [Paragraph(f"{e(t['label'])} {bold(t['text'])}", figure) for t in b["times"]]
        day = [Paragraph(e(b["date"]), figure), Paragraph(e(b["day"]), figure), Paragraph("<br/>".join([f"{e(d['label'])} {e(d['text'])}" for d in b["drafts"]] + list(map(bold, b["cautions"]))), style)]
        flow.append(Table([[call, times, day]], [full * 0.33, full * 0.27, full * 0.4], style=rule))
        if b["weather"]:
            say(f"{bold(b['weather']['summary'])} {pairs(b['weather']['items'])}")
        say(pairs(b["sun"]))
        for place in b["hospitals"]:
            say(f"{e(l['hospital'])}: {bold(place['name'])} {parts(place, 'phone', 'address', 'distance', 'locations')}")
        say("&nbsp; ".join(f"{e(s['label'])} {bold(s['text'])} {e(s['phone'])}" for s in b["safety"]))
        for notice in b["notices"]:
            say(f"{bold(notice['title'])} {prose(notice['blocks'])}")
        say("&nbsp; ".join(f"{bold(p['text'])} {e(p['departments'])}" for p in b["precalls"]))

        def section(title, rows, widths, columns, make, width=full):
            if rows:
                flow.extend([Paragraph(e(title), head), table(width, widths, columns, [r for row in rows for r in make(row)])])

        def plain(*keys):
            return lambda row: [[e(row[k]) for k in keys]]

        section(l["locations"], b["locations"], [14, 1.7, 1.35, 1.1, 1, 0.9, 0.8], ["#"] + [l[k] for k in ("location", "address", "crew_parking", "basecamp", "holding", "catering")],
                lambda r: [[r["number"], "<br/>".join(filter(None, [bold(r["name"]), e(r["sets"]), e(r["hours"])]))] + [e(r[k]) for k in ("address", "parking", "basecamp", "holding", "catering")]])
        say("&nbsp; ".join(f"{e(h['location'])} <u>{e(h['hazard'])}</u>: {e(h['control'])}" for h in b["hazards"]))
        section(f"{l['scenes']}: {b['scenes']['count']}, {b['scenes']['pages']['text']}", b["scenes"]["rows"], [40, 1, 78, 44, 32, 24], [l[k] for k in ("scene", "set_description", "cast", "day_night", "pages", "place")],
                lambda r: [[f"{bold(r['start'])} {e(r['text'])}"]] if r["kind"] == "banner" else [[
                    " ".join(filter(None, [r["number"], r["part"]])), "<br/>".join(filter(None, [bold(r["heading"]), e(r["synopsis"]), f"<i>{e(r['comments'])}</i>" if r["comments"] else None])),
                    e(r["cast"]), "<br/>".join(filter(None, [e(r["day_night"]), e(r["script_day"])])), r["pages"]["text"], r["location"]]])
        say("; ".join(f"{l['weather_cover']}: {bold(c['number'])} {parts(c, 'heading', 'cast', 'pages', 'location')}" for c in b["cover"]))
        columns = b["cast_columns"]
        section(l["cast"], b["cast"], [22, 86, 94, 30] + [33] * len(columns) + [1], ["#", l["artist"], l["character"], l["status"]] + [l[c] for c in columns] + [l["remarks"]],
                lambda r: [[r["number"], e(r["artist"]) + (f" <b>{e(l['minor'])}</b>" if r["minor"] else ""), e(r["character"]), r["status"]] + [r[c] for c in columns] + [" ".join(filter(None, [bold(r["wrap"]), e(r["remarks"])]))]])
        section(l["background"], b["background"], [26, 1.3, 40, 40, 90, 1.4], [l[k] for k in ("quantity", "description", "report", "on_set", "scenes", "remarks")], plain("count", "description", "report", "on_set", "scenes", "notes"))
        section(l["instructions"], b["instructions"], [92, 1], None,
                lambda r: [[e(r["department"]), "; ".join(e(i["text"]) + (f" ({e(i['scenes'])})" if i["scenes"] else "") for i in r["items"]) + " " + " ".join(map(prose, r["notes"]))]])
        section(l["advance"], b["advance"], [40, 1, 62, 30, 96, 124], [l[k] for k in ("scene", "set_description", "day_night", "pages", "cast", "location")],
                lambda d: [[parts(d, "title", "call_label", "call", "location", "pages")]] + [[e(r[k]) for k in ("number", "heading", "day_night", "pages", "cast", "location")] for r in d["rows"]])
        say("; ".join(parts(u, "unit", "call_label", "call", "location", "scenes") for u in b["same_day"]))
        say("&nbsp; ".join(f"{e(s['role'])} {bold(s['name'])} {e(s['phone'])}" for s in b["signatures"]))
        for text in b["required"]:
            say(f"{bold(text['title'])}. {e(text['text'])}")
        flow.extend([NextPageTemplate("back"), PageBreak()])
        section(l["crew"], b["crew"], [1.25, 1, 36, 30], [l[k] for k in ("position", "name", "call", "out")],
                lambda d: [[e(d["department"])]] + [[f"{r['quantity']}  {e(r['position'])}", e(r["name"]) + (f"<br/>{e(r['remarks'])}" if r["remarks"] else ""), r["call"], r["out"]] for r in d["rows"]], half)
        section(l["vehicles"], b["vehicles"], [1.8, 1, 36], [l[k] for k in ("vehicle", "driver", "call")], lambda v: [[f"{bold(v['vehicle'])} {parts(v, 'department', 'notes')}", e(v["driver"]), v["call"]]], half)
        section(l["equipment"], b["equipment"], [1.8, 1], [l["item"], l["vendor"]], lambda q: [[f"{e(q['quantity'])} {bold(q['item'])} {parts(q, 'department', 'notes')}", e(q["vendor"])]], half)
        lines = [[l["channels"], "&nbsp; ".join(f"{bold(c['channel'])} {e(c['usage'])}" for c in b["channels"])]] if b["channels"] else []
        if b["meals"]:
            lines.append([l["meals"], f"{pairs(b['meals']['times'] or [])} {pairs(b['meals']['counts'])} {e(l['total'])} {bold(b['meals']['total'])}"])
        if b["network"]:
            lines.append([l["network"], parts(b["network"], "name", "password")])
        lines += [[n["department"], " ".join(filter(None, [e(n["location"]), prose(n["blocks"])]))] for n in b["department_notes"]]
        section(l["notes"], lines, [58, 1], None, lambda r: [r], half)
        for note in b["notes"]:
            say(f"{bold(note['title'])} {prose(note['blocks'])}")

        def foot(canvas, doc):
            canvas.setFont("Sans", 7)
            canvas.drawString(36, 22, f"{page['title']} – {l['page']} {doc.page} – {page['digest']}")

        frame = lambda x, width: Frame(x, 34, width, size[1] - 68, 0, 0, 0, 0)
        made = BaseDocTemplate(str(out), pagesize=size, title=page["title"])
        made.addPageTemplates([PageTemplate("front", [frame(36, full)], onPage=foot), PageTemplate("back", [frame(36, half), frame(52 + half, half)], onPage=foot)])
        made.build(flow)

    return lambda out: sheet(page, out)


def weasyprint(source, paper):
    from weasyprint import CSS, HTML

    size = CSS(string=f"@page {{ size: {paper} }}")
    return lambda out: HTML(source).write_pdf(out, stylesheets=[size])


def serve(pipe, prepare):
    """A Python library in a process of its own, lest another's heap burden its garbage collector: a path in, the CPU seconds out."""
    try:
        make = prepare()
    except (ImportError, OSError) as error:
        return pipe.send(str(error))
    pipe.send(None)
    while True:
        out = pipe.recv()
        before = time.process_time()
        make(out)
        pipe.send(time.process_time() - before)


def chromium_cpu():
    """CPU seconds so far of all Chromium processes below this one, those already ended included."""
    below, total = {}, 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            pid, comm, rest = re.fullmatch(r"(\d+) \((.*)\) (.*)\n", stat.read_text(), re.S).groups()
        except OSError:
            continue
        below.setdefault(int(rest.split()[1]), []).append((int(pid), comm, sum(map(int, rest.split()[11:15]))))
    todo = [os.getpid()]
    while todo:
        for pid, comm, ticks in below.get(todo.pop(), []):
            todo.append(pid)
            total += ticks if "chrom" in comm else 0
    return total / os.sysconf("SC_CLK_TCK")


def contenders(args, work, build, source, data, page):
    """The tools by name: each writes the sheet's PDF and returns the CPU seconds it took."""
    paper = page["header"]["paper"]
    tools = {}

    def batch(out):
        cpu = run(*build, "pdf")
        shutil.copy(work / f"out/call-sheet/{source.stem}.pdf", out)
        return cpu

    tools[BATCH] = batch
    tools[PROCESS] = lambda out: run(args.bin, "templates", "render", "call-sheet", data, out)
    for name, prepare in (("ReportLab", lambda: reportlab(page)), ("WeasyPrint", lambda: weasyprint(source, paper))):
        here, there = multiprocessing.Pipe()
        multiprocessing.get_context("fork").Process(target=serve, args=(there, prepare), daemon=True).start()
        if error := here.recv():
            print(f"no {name}: {error}")
        else:
            tools[name] = lambda out, here=here: (here.send(out), here.recv())[1]
    if not args.chromium:
        print("no Chromium: not on the PATH")
        return tools
    flags = ["--headless", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={work / 'profile'}"] + ["--no-sandbox"] * (os.geteuid() == 0)
    tools["Chromium, one process"] = lambda out: run(args.chromium, *flags, f"--print-to-pdf={out}", source.as_uri())
    try:
        from playwright.sync_api import sync_playwright

        driver = sync_playwright().start()
        atexit.register(driver.stop)
        tab = driver.chromium.launch(executable_path=args.chromium).new_page()

        def reused(out):
            before = chromium_cpu()
            tab.goto(source.as_uri())
            tab.pdf(path=out, format=paper.capitalize(), tagged=True, print_background=True)
            return chromium_cpu() - before

        tools["Chromium, reused"] = reused
    except ImportError as error:
        print(f"no reused Chromium: {error}")
    return tools


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--bin", default=ROOT / "target/debug/callboard", type=Path, help="the callboard to measure")
    parser.add_argument("--dir", default=ROOT / "examples/feature", type=Path, help="the production")
    parser.add_argument("--subject", help="the call sheet, as `callboard list` shows it; the one nearest the mean size by default")
    parser.add_argument("--rounds", default=7, type=int)
    parser.add_argument("--core", default=max(os.sched_getaffinity(0)), type=int, help="the core all run on")
    parser.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("google-chrome"), help="its program")
    parser.add_argument("--keep", type=Path, help="a folder to keep the PDFs in")
    args = parser.parse_args()
    args.bin = args.bin.resolve()
    os.sched_setaffinity(0, {args.core})
    temp = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    work = (args.keep or Path(temp.name)).resolve()
    work.mkdir(parents=True, exist_ok=True)

    build = [args.bin, "build", "call-sheet", args.dir, "--out", work / "out", "--jobs", "1", "--force", "--format"]
    run(*build, "pdf,html")
    sizes = {path.stem: path.stat().st_size for path in (work / "out/call-sheet").glob("*.html")}
    mean = statistics.mean(sizes.values())
    subject = args.subject or min(sizes, key=lambda s: abs(sizes[s] - mean))
    data = work / "page.json"
    data.write_bytes(subprocess.check_output([args.bin, "templates", "data", "call-sheet", subject, "--dir", args.dir]))
    page = json.loads(data.read_text())
    tools = contenders(args, work, build, work / f"out/call-sheet/{subject}.html", data, page)

    cpu, wall, faults, share = ({name: [] for name in tools} for _ in range(4))
    for turn in range(args.rounds + 1):
        order = list(tools)
        for name in order[turn % len(order):] + order[: turn % len(order)]:
            out = work / (re.sub(r"\W+", "-", name) + ".pdf")
            out.unlink(missing_ok=True)
            begun = time.perf_counter()
            used = tools[name](out)
            taken = time.perf_counter() - begun
            missing, words = check(page, out)
            faults[name] += missing
            share[name].append(words)
            if turn > 0:  # The first round only warms up.
                sheets = len(sizes) if name == BATCH else 1
                cpu[name].append(used / sheets * 1000)
                wall[name].append(taken / sheets * 1000)

    ratio = lambda of, name, base: statistics.median(a / b for a, b in zip(of[name], of[base]))
    print(f"{subject}, {sizes[subject] / mean:.2f} of the mean size of {len(sizes)} sheets; {args.rounds} rounds on one core; medians, ms")
    print(f"{'':29}{'CPU':>7}{'wall':>7}{'KB':>6}{'words':>7}{'to the batch: CPU, wall':>26}{'to the process: CPU, wall':>28}")
    for name in tools:
        kb = (work / (re.sub(r"\W+", "-", name) + ".pdf")).stat().st_size / 1000
        row = f"{name:29}{statistics.median(cpu[name]):7.0f}{statistics.median(wall[name]):7.0f}{kb:6.0f}{min(share[name]):7.1%}"
        row += "".join(f"{ratio(of, name, base):{width}.1f}" for base, widths in ((BATCH, (20, 6)), (PROCESS, (22, 6))) for of, width in zip((cpu, wall), widths))
        print(row + (f"  INVALID: without {', '.join(sorted(set(faults[name])))[:200]}" if faults[name] else ""))


if __name__ == "__main__":
    main()
