#!/usr/bin/env bash
# Every HTML page below a folder, in headless Chromium at 390 and 1280 px: nothing overflows, no console message.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache="${XDG_CACHE_HOME:-$HOME/.cache}/callboard/browser"
mkdir -p "$cache"
[ -d "$cache/node_modules/playwright-core" ] || npm install --silent --no-audit --no-fund --prefix "$cache" playwright-core@1 >/dev/null
NODE_PATH="$cache/node_modules" node "$here/html.cjs" "$1"
