#!/usr/bin/env bash
# Runs the commands of README.md as they stand, and compares what comes back with what the page shows:
#
#   readme.sh           fails where the page is wrong
#   readme.sh --print   prints the page with what came back
#
# Not by functions/tests/page.sh: the page is one session of psql that goes from cluster to cluster, and no shell.
. "$(dirname "$0")/cluster.sh"
for port in 5432 5441 5442; do start $port; done
cd "$folder/../../.."  # where the page's reader is

# The page's SQL in one session, with a line before what each block prints.
awk '/^```sql$/ { on = 1; print "\\echo ==== " ++n; next } /^```$/ { on = 0 } on' "$folder/README.md" >"$home/session.sql"
psql -X -q -p 5432 <"$home/session.sql" >"$home/came" 2>&1 || true

# The page again, with what came back in place of what it shows. A block of SQL that shows nothing prints nothing.
awk -v came="$home/came" '
  BEGIN { while ((getline line < came) > 0) if (line ~ /^==== /) n = substr(line, 6); else out[n] = out[n] line "\n" }
  skipping && /^```$/ { skipping = 0; print; next }
  skipping { next }
  { print }
  /^```sql$/ { block++; sql = 1; next }
  sql && /^```$/ { sql = 0; last = block; after = 1; next }
  after && /^```$/ { sub(/\n+$/, "\n", out[last]); printf "%s", out[last]; skipping = 1; shown[last] = 1 }
  { after = 0 }
  END { for (b in out) if (!shown[b]) { printf "block %d also prints:\n%s", b, out[b] } }' "$folder/README.md" >"$home/page"
if [ "${1:-}" = --print ]; then
  sed 's/ *$//' "$home/page"
else
  diff -ZB "$folder/README.md" "$home/page"
fi

# How it is installed: into the private installation once more.
line=$(grep '^cmake --install .*--component postgresql$' "$folder/README.md")
rm "$home$("$PG_CONFIG" --sharedir)/extension/tact.control"
DESTDIR=$home bash -c "$line" >/dev/null
[ -f "$home$("$PG_CONFIG" --sharedir)/extension/tact.control" ]
