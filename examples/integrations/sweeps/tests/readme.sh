#!/usr/bin/env bash
# Runs the commands of a page in their order, in one shell, and compares what they print with what the page says:
#
#   readme.sh PAGE ROOT BUILD
#
# They run in a folder that looks like a clone whose build/integrations is BUILD. A block `text` that follows a block
# `sh`, with an empty line between, is what this prints. Blocks that begin with apt-get or cmake are left out: they make
# what is tested.
set -euo pipefail
page=$1 root=$2 build=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Commands go to `script`, with a mark after each block; what block N prints, to N.expected.
awk -v work="$work/" '
  !inside && /^```/ {
    inside = first = 1
    is_code = $0 == "```sh"
    is_expected = $0 == "```text" && follows
    follows = 0
    if (is_expected) printf "" > (work blocks ".expected")
    next
  }
  inside && $0 == "```" {
    inside = 0
    if (is_code && !skipped) {
      follows = 1
      ++blocks
      print "echo @@" > (work "script")
    }
    next
  }
  inside && is_code && first { skipped = /^(apt-get|cmake) / }
  inside { first = 0 }
  inside && is_code && !skipped { print > (work "script") }
  inside && is_expected { print > (work blocks ".expected") }
  !inside && $0 != "" { follows = 0 }
' "$page"

mkdir -p "$work/clone/build"
for entry in "$root"/*; do [ "$entry" = "$root/build" ] || ln -s "$entry" "$work/clone"; done
ln -s "$build" "$work/clone/build/integrations"
if ! (cd "$work/clone" && bash -euo pipefail "$work/script") >"$work/printed"; then
  cat "$work/printed"
  echo "$page: a command fails"
  exit 1
fi

awk -v work="$work/" 'BEGIN { n = 1 } $0 == "@@" { ++n; next } { print > (work n ".printed") }' "$work/printed"
compared=0
for expected in "$work"/*.expected; do
  diff "$expected" "${expected%.expected}.printed" || {
    echo "$page says something else (<) than its commands print (>)"
    exit 1
  }
  compared=$((compared + 1))
done
[ $compared -gt 0 ]
