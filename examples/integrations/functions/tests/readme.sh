#!/usr/bin/env bash
# Runs what a page shows, and compares what comes out with what the page says:
#
#   readme.sh PAGE LANGUAGE BUILD COMMAND...
#
# The page's blocks of this language run in their order, as one script that COMMAND runs, in a folder that looks like a
# clone whose build/integrations is BUILD. Where a block of text follows a block, separated by an empty line, it is what
# the block prints. Blocks that begin with apt-get, cmake or R CMD are left out: they install and build what is tested.
set -euo pipefail
page=$1 language=$2 build=$3
shift 3
root=$(cd "$(dirname "$0")/../../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

case $language in
  sh) mark='echo "@@"' ;;
  r) mark='cat("@@\n")' ;;
  *) mark= ;; # a language in which each block is a program: the page has one
esac

# Code goes to the script, with a mark after each block; what block N prints, to N.expected.
awk -v language="$language" -v mark="$mark" -v work="$work" '
  !inside && /^```/ {
    inside = first = 1
    is_code = $0 == "```" language
    is_expected = $0 == "```text" && follows
    follows = 0
    if (is_expected) printf "" > (work "/" blocks ".expected")
    next
  }
  inside && $0 == "```" {
    inside = 0
    if (is_code && !skipped) {
      follows = 1
      ++blocks
      if (mark) print mark > (work "/script")
    }
    next
  }
  inside && is_code && first { skipped = /^(apt-get|cmake|R CMD) / }
  inside { first = 0 }
  inside && is_code && !skipped { print > (work "/script") }
  inside && is_expected { print > (work "/" blocks ".expected") }
  !inside && $0 != "" { follows = 0 }
' "$page"
[ -s "$work/script" ] || {
  echo "$page shows nothing in $language" >&2
  exit 1
}

mkdir -p "$work/clone/build"
for entry in "$root"/*; do [ "$entry" = "$root/build" ] || ln -s "$entry" "$work/clone"; done
ln -s "$build" "$work/clone/build/integrations"

(cd "$work/clone" && "$@" "$work/script") >"$work/printed" || {
  status=$?
  cat "$work/printed"
  echo "$page: the blocks in $language end with status $status" >&2
  exit 1
}
awk -v work="$work" 'BEGIN { n = 1; file = work "/1.printed"; printf "" > file }
  $0 == "@@" { file = work "/" ++n ".printed"; printf "" > file; next } { print > file }' "$work/printed"
for expected in "$work"/*.expected; do
  [ -e "$expected" ] || continue
  diff -u "$expected" "${expected%.expected}.printed" || {
    echo "$page: block $(basename "$expected" .expected) in $language prints something else (above)" >&2
    exit 1
  }
done
