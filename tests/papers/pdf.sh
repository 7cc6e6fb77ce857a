#!/usr/bin/env bash
# Every PDF below a folder opens clean, has its fonts embedded, a title and a language, and is tagged.
set -euo pipefail
count=0
while IFS= read -r -d '' file; do
    fail() { echo "$file: $1" >&2; exit 1; }
    qpdf --check "$file" >/dev/null || fail "qpdf finds a fault"
    pdffonts "$file" | tail -n +3 | awk '{ if ($(NF-4) != "yes") bad = 1 } END { exit bad }' || fail "a font is not embedded"
    info=$(pdfinfo "$file" 2>/dev/null)
    grep -qE '^Title: +[^ ]' <<<"$info" || fail "no title"
    grep -qE '^Tagged: +yes' <<<"$info" || fail "not tagged"
    # A binder is large, and its language is that of its own pages.
    case "$file" in */binder/*) ;; *) [ "$(qpdf --qdf --object-streams=disable "$file" - | grep -acE '^ +/Lang \(')" -ge 1 ] || fail "no language" ;; esac
    case "$file" in */binder/binder.pdf) python3 "$(dirname "$0")/binder.py" "$file" || fail "its contents are wrong" ;; esac
    count=$((count + 1))
done < <(find "$1" -name '*.pdf' -print0)
[ "$count" -gt 0 ] || { echo "no PDF was made" >&2; exit 1; }
echo "$count PDFs are sound"
