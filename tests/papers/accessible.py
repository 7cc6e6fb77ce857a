#!/usr/bin/env python3
"""Papers as readers who cannot see them get them, and as archives keep them, held to validators that are not ours:
pdfua and outloud (PDF/UA-1, by the Matterhorn protocol) and pdf_oxide (PDF/A-2a); and every table to the grid that
PDF/UA asks of it. accessible.py BIN FILE…: the folder with the validators' programs, and the papers."""
import json
import subprocess
import sys
from pathlib import Path

import pdf_oxide
import pikepdf


def kids(node):
    inner = node.get("/K")
    for kid in inner if isinstance(inner, pikepdf.Array) else [inner]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid


def below(node):
    for kid in kids(node):
        yield kid
        yield from below(kid)


def attribute(cell, name):
    stated = cell.get("/A")
    for entry in stated if isinstance(stated, pikepdf.Array) else [stated]:
        if isinstance(entry, pikepdf.Dictionary) and name in entry:
            return entry[name]
    return None


def faults(file):
    """What is wrong with a paper's headings, tables, pictures and links."""
    found = []
    with pikepdf.open(file) as pdf:
        root = pdf.Root
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
            found.append("its title is not shown")
        level = 0
        for node in below(root.StructTreeRoot):
            kind = str(node.S)[1:]
            if kind[:1] == "H" and kind[1:].isdigit():
                if int(kind[1:]) > level + 1:
                    found.append(f"a heading of level {kind[1:]} after one of level {level}")
                level = int(kind[1:])
            elif kind == "Figure" and not str(node.get("/Alt", "")).strip():
                found.append("a picture says nothing")
            elif kind == "Table":
                found.extend(grid([row for row in below(node) if row.S == "/TR"]))
        for page in pdf.pages:
            for note in page.get("/Annots", []):
                if note.get("/Subtype") == "/Link" and "/Contents" not in note:
                    found.append("a link says nothing")
    return found


def grid(rows):
    """A table's rows have one width, cells over several rows and columns counted, and words that head them."""
    width, reach, heads = None, {}, 0
    for row in rows:
        at = 0
        for cell in kids(row):
            while reach.get(at, 0) > 0:
                at += 1
            across, down = (int(attribute(cell, name) or 1) for name in ("/ColSpan", "/RowSpan"))
            if cell.S == "/TH":
                heads += 1
                if attribute(cell, "/Scope") is None:
                    yield "the head of a table has no scope"
            for column in range(at, at + across):
                reach[column] = down
            at += across
        across = sum(1 for left in reach.values() if left > 0)
        width = width or across
        if across != width:
            yield f"a table of {width} columns has a row of {across}"
        reach = {column: left - 1 for column, left in reach.items()}
    if rows and not heads:
        yield f"a table of {len(rows)} rows has no heads"


def main():
    programs, files = Path(sys.argv[1]), sys.argv[2:]
    wrong = [f"{file}: {fault}" for file in files for fault in sorted(set(faults(file)))]
    # It loses count of cells over several rows (TBL-004): that is `grid`'s. A running head that repeats what the page
    # says is on purpose (PAG-001).
    said = subprocess.run(
        [programs / "outloud", "--layer", "conformance", "--skip", "TBL-004,PAG-001", "--fail-on", "warning", "--json", "-", "--quiet", *files],
        capture_output=True, text=True, check=False,
    )
    for result in json.loads(said.stdout[said.stdout.index("{"):])["results"]:
        wrong += [f"{result['path']}: outloud {fault['rule']}: {fault['message']}" for fault in result["findings"]]
    said = subprocess.run([programs / "pdfua", "check", "--min-severity", "warning", *files], capture_output=True, text=True, check=False)
    if said.returncode:
        wrong.append("pdfua: " + "\n".join(line for line in said.stdout.splitlines() if "[ERROR]" in line or "[WARN" in line ))
    for file in files:
        kept = pdf_oxide.PdfDocument(file).validate_pdf_a("2a")
        wrong += [f"{file}: pdf_oxide: {fault}" for fault in kept["errors"]]
    print("\n".join(wrong), file=sys.stderr)
    if wrong:
        sys.exit(1)
    print(f"PDF/UA-1 and PDF/A-2a: three validators find nothing in {len(files)} papers")


main()
