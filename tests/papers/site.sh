#!/usr/bin/env bash
# The site of an output folder in headless Chromium: search, links, keyboard, today, dark, print, reload on save, axe-core;
# and the Nu HTML checker. site.sh OUT CALLBOARD PRODUCTION: a built folder, the program, a small production to watch.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache="${XDG_CACHE_HOME:-$HOME/.cache}/callboard/browser"
mkdir -p "$cache"
for package in playwright-core@1 axe-core@4 vnu-jar@26; do
    [ -d "$cache/node_modules/${package%@*}" ] || npm install --silent --no-audit --no-fund --prefix "$cache" "$package" >/dev/null
done
NODE_PATH="$cache/node_modules" node "$here/site.cjs" "$@"
# One page of each kind, and the site's own.
pages=()
for folder in "$1"/*/; do
    page=$(find "$folder" -maxdepth 1 -name '*.html' | sort | sed -n 1p)
    [ -z "$page" ] || pages+=("$page")
done
said=$(java -Xss4m -jar "$cache/node_modules/vnu-jar/build/dist/vnu.jar" --format gnu "$1"/*.html "${pages[@]}" 2>&1) || true
if [ -n "$said" ]; then
    echo "$said" >&2
    exit 1
fi
echo "the Nu HTML checker finds nothing on ${#pages[@]} kinds of page and the site's own"
