#!/usr/bin/env bash
# A build in two, three and seven parts, joined, is byte for byte the folder that one machine made:
# parts.sh CALLBOARD PRODUCTION FOLDER, where FOLDER is that build's.
set -euo pipefail
callboard=$1 production=$2 whole=$3
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT
for of in 2 3 7; do
    for part in $(seq "$of"); do
        "$callboard" build "$production" --partition "$part/$of" --out "$parts/$of-$part" --quiet || true
        printf '%s of %s: %s files\n' "$part" "$of" "$(find "$parts/$of-$part" -name '*.pdf' -o -name '*.html' | wc -l)"
    done
    "$callboard" merge "$parts/$of"-* --out "$parts/joined" --quiet || true
    diff -r "$whole" "$parts/joined"
    rm -rf "$parts"/*
done
