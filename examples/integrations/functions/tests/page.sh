#!/usr/bin/env bash
# Runs what a page shows, and compares what comes out with what it says:
#
#   page.sh PAGE.md ROOT BUILD
#
# A block whose first line begins with a comment that names a file, such as `/* advise.c: …`, is written to that file.
# A block `sh` is run: in the root of the clone if it names cmake or examples/, else in a folder of its own, in which
# the files are. A block `text` is what the `sh` block before it prints. The home folder is an empty one.
set -euo pipefail
page=$1 root=$2 build=$3
if [ "$build" != "$root/build/integrations" ]; then
  echo "skipped: the page's commands are about build/integrations, and this is $build"
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/home" "$folder/work" "$folder/blocks"
export HOME=$folder/home

awk -v to="$folder/blocks/" '
  /^```/ && open { close(file); open = 0; next }
  /^```/ { open = 1; file = sprintf("%s%02d.%s", to, ++n, substr($0, 4)); printf "" > file; next }
  open { print > file }' "$page"

ran=0
cd "$folder/work"
for block in "$folder"/blocks/*; do
  case $block in
    *.text)
      if ! diff "$folder/printed" "$block" >"$folder/difference"; then
        echo "$page says something else (>) than its commands print (<):"
        cat "$folder/difference"
        exit 1
      fi
      ;;
    *.sh)
      place=$folder/work
      if grep -qE 'cmake|examples/' "$block"; then place=$root; fi
      { cat "$folder/environment" 2>/dev/null || true; cat "$block"; } >"$folder/script"
      if ! (cd "$place" && bash -euo pipefail "$folder/script") >"$folder/printed" 2>"$folder/errors"; then
        echo "$page: this fails:"
        cat "$block" "$folder/printed" "$folder/errors"
        exit 1
      fi
      grep '^export ' "$block" >>"$folder/environment" || true
      ran=$((ran + 1))
      ;;
    *)
      name=$(head -n 1 "$block" | grep -oE '[A-Za-z_]+[.][A-Za-z]+' | head -n 1 || true)
      if [ -n "$name" ]; then cp "$block" "$name"; fi
      ;;
  esac
done
[ "$ran" -gt 0 ] || { echo "$page has no commands: this test looks in the wrong place"; exit 1; }
