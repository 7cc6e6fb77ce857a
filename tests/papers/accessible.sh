#!/usr/bin/env bash
# One paper of every kind, and those of a studio's, as PDF/UA-1 and PDF/A-2a under validators from PyPI. accessible.sh OUT PROGRAM….
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache="${XDG_CACHE_HOME:-$HOME/.cache}/callboard/validators"
if [ ! -x "$cache/bin/outloud" ]; then
    python3 -m venv "$cache"
    "$cache/bin/pip" install --quiet pdfua==0.1.3 outloud==0.2.1 pdf-oxide==0.3.78
fi
out=$1/accessible
shift
papers=()
for production in feature studio/flut studio/tide; do
    "$@" build "examples/$production" --accessible --archival --format pdf --out "$out/$production" >/dev/null 2>&1
    for folder in "$out/$production"/*/; do
        paper=$(find "$folder" -maxdepth 1 -name '*.pdf' | sort | head -n 1)
        case $folder in */binder/) ;; *) [ -z "$paper" ] || papers+=("$paper") ;; esac
    done
done
# A binder joins all of them; a small one is read in seconds.
"$@" build examples/studio/flut binder --accessible --archival --out "$out/studio/flut" >/dev/null 2>&1
"$cache/bin/python" "$here/accessible.py" "$cache/bin" "${papers[@]}" "$out/studio/flut/binder/binder.pdf"
rm -r "$out"
