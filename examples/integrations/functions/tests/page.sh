#!/usr/bin/env bash
# Runs what a page shows, and compares what comes out with what it says:
#
#   page.sh PAGE.md ROOT BUILD
#
# The commands run in their order, in one shell, in a folder that looks like the clone ROOT, and in which
# build/integrations is BUILD. The home folder is an empty one. Of the page's blocks
#
#   sh        is run. One that begins with apt-get, npm, ctest or cmake is left out, since who runs this test has done
#             that; but what begins with cmake --install is run, and installs into the empty home folder
#   text      right after a block sh: what this prints, errors too. Other commands must succeed
#   console   has commands, which begin with $ and go on after >, and what each of them prints, errors too
#   others    are written to the file that a comment in the first line names, as in /* advise.c: … */
set -euo pipefail
page=$1 root=$2 build=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/home" "$folder/blocks" "$folder/clone/build"
for entry in "$root"/*; do [ "$entry" = "$root/build" ] || ln -s "$entry" "$folder/clone"; done
ln -s "$build" "$folder/clone/build/integrations"
export HOME=$folder/home

# Block N becomes N.sh, and N.text if it shows what it prints; or N.file.
awk -v to="$folder/blocks/" '
  function file(ending) { return sprintf("%s%03d.%s", to, n, ending) }
  /^```/ && kind { kind = ""; next }
  /^```/ {
    kind = substr($0, 4)
    if (kind != "text") ++n
    if (kind == "text" && follows) printf "" > file("text")
    else if (kind == "text") kind = "nothing"
    else if (kind != "sh" && kind != "console") kind = "file"
    follows = kind == "sh"
    next
  }
  kind == "console" && sub(/^[$] /, "") { ++n; printf "" > file("text"); print > file("sh"); next }
  kind == "console" && sub(/^> /, "") { print > file("sh"); next }
  kind == "console" { print > file("text"); next }
  kind && kind != "nothing" { print > file(kind) }
  !kind && NF { follows = 0 }' "$page"

cd "$folder/clone"
for block in "$folder"/blocks/*; do
  first=$(head -n 1 "$block")
  case $block in
    *.file)
      name=$(grep -oE '[A-Za-z_]+[.][A-Za-z]+' <<<"$first" | head -n 1 || true)
      if [ -n "$name" ]; then cp "$block" "$name"; fi
      ;;
    *.sh)
      if [[ $first =~ ^(apt-get|npm|ctest|cmake)\  && $first != "cmake --install "* ]]; then continue; fi
      number=${block%.sh}
      ending=""
      if [ -e "$number.text" ]; then ending=" || true"; fi
      { echo "{" && cat "$block" && echo "} >$number.printed 2>&1$ending"; } >>"$folder/script"
      ;;
  esac
done
[ -s "$folder/script" ] || { echo "$page has no commands: this test looks in the wrong place"; exit 1; }

fail() {
  echo "$page: $1"
  cat "${@:2}"
  exit 1
}
bash -euo pipefail "$folder/script" || {
  printed=("$folder"/blocks/*.printed)
  fail "this fails:" "${printed[-1]%printed}sh" "${printed[-1]}"
}
for shown in "$folder"/blocks/*.text; do
  number=${shown%.text}
  diff "$shown" "$number.printed" >"$folder/difference" ||
    fail "says something else (<) than its commands print (>):" "$number.sh" "$folder/difference"
done
