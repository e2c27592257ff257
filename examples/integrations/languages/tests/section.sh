#!/usr/bin/env bash
# Runs the part of a page that is about one language: SECTION PAGE.md ROOT BUILD.
set -euo pipefail
part=$(mktemp --suffix=.md)
trap 'rm -f "$part"' EXIT
awk -v section="## $1" '/^## / { on = $0 == "## Install it" || $0 == section } on' "$2" >"$part"
bash "$(dirname "$0")/../../functions/tests/page.sh" "$part" "$3" "$4"
