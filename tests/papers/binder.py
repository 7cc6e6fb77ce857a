#!/usr/bin/env python3
"""Checks a binder's text: its page numbers run, and the contents say the page on which a paper begins.

Usage: binder.py FILE.pdf
"""

import re
import subprocess
import sys


def text(path):
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")[:-1]


def main(path):
    pages = text(path)
    # In whatever language: `Ordnerseite 3 von 22`.
    def numbered(at):
        return re.compile(rf"(Binder page|Ordnerseite|Page du classeur|Página de la carpeta) {at} \S+ {len(pages)}\b")

    wrong = [at for at, page in enumerate(pages, 1) if not numbered(at).search(page)]
    if wrong:
        return f"pages without their number: {wrong[:10]}"
    looked = 0
    for page in pages:
        if "· Contents" not in page.split("\n")[0]:
            continue
        for line in page.split("\n"):
            told = re.fullmatch(r"(Scene \S+|Call sheet – (Day \d+).*) (\d+)", line.strip())
            if told:
                looked += 1
                wanted = told[2] or told[1].removeprefix("Scene ")
                if wanted not in pages[int(told[3]) - 1]:
                    return f"{told[1]} is not on page {told[3]}"
    print(f"{path}: {len(pages)} pages, {looked} lines of the contents followed")
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
