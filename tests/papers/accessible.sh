#!/usr/bin/env bash
# One paper of every kind, and those of a studio's, as PDF/UA-1 and PDF/A-2a under validators from PyPI. accessible.sh OUT PROGRAM….
# The binder claims neither.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache="${XDG_CACHE_HOME:-$HOME/.cache}/callboard/validators"
if [ ! -x "$cache/bin/outloud" ]; then
    python3 -m venv "$cache"
    if ! "$cache/bin/pip" install --quiet pdfua==0.1.3 outloud==0.2.1 pdf-oxide==0.3.78; then
        echo "accessible: the validators cannot be had from PyPI here, so no paper was held to them" >&2
        exit 0
    fi
fi
out=$1/accessible
shift
papers=()
for production in feature studio/flut studio/tide; do
    "$@" build "examples/$production" --accessible --archival --format pdf --out "$out/$production" >/dev/null 2>&1
    for folder in "$out/$production"/*/; do
        paper=$(find "$folder" -maxdepth 1 -name '*.pdf' | sort | sed -n 1p)
        case $folder in */binder/) ;; *) [ -z "$paper" ] || papers+=("$paper") ;; esac
    done
done
"$cache/bin/python" "$here/accessible.py" "$cache/bin" "${papers[@]}"
rm -r "$out"
