#!/usr/bin/env bash
# Instructions of the feature's largest call sheet as a tagged PDF, by callgrind: a figure that does not move with the machine's load. DESIGN 13 allows 290 million.
# The first sheet of a run, which also reads fonts and parses templates, is not counted. Needs valgrind.
set -euo pipefail
cd "$(dirname "$0")/.."
bench=$(cargo bench --profile dev --no-run --message-format=json 2>/dev/null | sed -n 's/.*"name":"build".*"executable":"\([^"]*\)".*/\1/p' | tail -1)
[ -n "$bench" ] || { echo "the bench could not be built: run cargo bench --profile dev --no-run" >&2; exit 1; }
report=$(mktemp)
trap 'rm -f "$report"' EXIT
valgrind --tool=callgrind --toggle-collect='*bare::counted*' --callgrind-out-file=/dev/null "$bench" --one-sheet 2>"$report" || { cat "$report" >&2; exit 1; }
grep -o '".*bytes' "$report" || true
sed -n 's/.*Collected : *\([0-9]*\).*/\1/p' "$report" | awk '{ printf "%.0f million instructions (at most 290)\n", $1 / 1e6 }'
