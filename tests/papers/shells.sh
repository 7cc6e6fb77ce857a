#!/usr/bin/env bash
# Manual pages and completion scripts, judged by the programs that read them: shells.sh CALLBOARD
set -euo pipefail
callboard=$1
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
"$callboard" man --into "$out/man1" >/dev/null
mandoc -T lint -W error "$out"/man1/*.1
for shell in bash zsh fish; do
    "$callboard" completions "$shell" > "$out/callboard.$shell"
    "$shell" -n "$out/callboard.$shell"
done
echo "$(ls "$out/man1" | wc -l) manual pages, 3 completion scripts"
