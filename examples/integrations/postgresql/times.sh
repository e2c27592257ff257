#!/usr/bin/env bash
# How long the functions take, beside what people write by hand, in seconds of the clock, the best of a few runs:
#
#   times.sh [ROWS [RUNS]]   2,000,000 rows on one machine, and as many on each of two shards; seven runs
#
# Run it after cmake --workflow --preset integrations, on a machine that does nothing else.
set -euo pipefail
rows=${1:-2000000}
runs=${2:-7}
folder=$(cd "$(dirname "$0")" && pwd)
export BUILD=${BUILD:-$folder/../../../build/integrations} PG_CONFIG=${PG_CONFIG:-pg_config}
. "$folder/tests/cluster.sh"
. "$folder/tests/shards.sh"
echo 'shared_buffers = 1GB' >>"$home/empty/postgresql.conf"

# best PORT SETTINGS QUERY: seconds.
best() {
  { echo "set $2; \\timing on"; for _ in $(seq "$runs"); do echo "$3;"; done; } | sql "$1" -f - |
    awk '/^Time:/ { if (!best || $2 < best) best = $2 } END { printf "%.3f", best / 1000 }'
}

five='assertiveness, cooperativeness, anger, urgency, stakes'
hand=$(grep -v '^--' "$folder/by_hand.sql" | tr '\n' ' ')
alone='max_parallel_workers_per_gather = 0'
together='max_parallel_workers_per_gather = 2'
count() { echo "select count(*) from cases where $1 = 'competition'"; }
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }

start 5432
sql 5432 -c 'create extension tact' -v shard=1 -v rows="$rows" -f "$folder/made.sql"
echo "load: $(cut -d ' ' -f 1-3 /proc/loadavg)"
echo
echo "| $rows rows, counted by a condition | one process | two workers | to by hand |"
echo '|---|---|---|---|'
base=
while IFS='|' read -r what condition; do
  one=$(best 5432 "$alone" "$(count "$condition")")
  base=${base:-$one}
  two=$(best 5432 "$together" "$(count "$condition")")
  echo "| $what | $one | $two | $(ratio "$one" "$base") |"
done <<END
a \`case\` by hand, [by_hand.sql](by_hand.sql)|$hand
\`tact_recommend\` of the same five inputs|tact_recommend($five)
the same as a text|tact_recommend($five)::text
\`tact_try_recommend\`|tact_try_recommend($five)
\`tact_recommend_by('rahim', …)\`|tact_recommend_by('rahim', $five)
END

# What one operator on numbers takes is the server's unit of costs.
echo
echo "| one call | nanoseconds | operators |"
echo '|---|---|---|'
twenty="assertiveness$(printf ' + cooperativeness%.0s' $(seq 20))"
some=$((rows / 10))
each() { best 5432 "$alone" "select count($1) from (select * from cases limit $some) few"; }
nothing=$(each assertiveness)
operator=$(awk "BEGIN { print ($(each "$twenty") - $nothing) / 20 }")
for function in recommend family style margin runner_up because afterwards fallback blocked advice; do
  time=$(each "tact_$function($five)")
  awk "BEGIN { printf \"| \`tact_$function\` | %.0f | %.0f |\\n\", ($time - $nothing) / $some * 1e9, ($time - $nothing) / $operator }"
done
time=$(best 5432 "$alone" "select count(place) from (select * from cases limit $some) few, tact_ranking($five)")
awk "BEGIN { printf \"| \`tact_ranking\`, with its rows | %.0f | %.0f |\\n\", ($time - $nothing) / $some * 1e9, ($time - $nothing) / $operator }"

echo
echo "| groups of $rows rows | without | with \`create statistics\` |"
echo '|---|---|---|'
groups="select tact_recommend($five), count(*) from cases group by 1"
before=$(best 5432 "$alone" "$groups")
sql 5432 -c "create statistics advice on (tact_recommend($five)) from cases" -c 'analyze cases'
echo "| \`group by tact_recommend(…)\` | $before | $(best 5432 "$alone" "$groups") |"
stop 5432
rm -rf "$home/5432"

make_shards "$rows"
sql 5432 -c "create table whole (like cases)" -c 'insert into whole select * from cases' -c 'vacuum analyze whole'
echo
echo "| two shards of $rows rows each | seconds |"
echo '|---|---|'
fits="tact_recommend($five) = 'competition'"
echo "| one machine with all of them, one process | $(best 5432 "$alone" "select count(*) from whole where $fits") |"
echo "| one machine, two workers | $(best 5432 "$together" "select count(*) from whole where $fits") |"
echo "| a text as condition: every row comes | $(best 5432 "$alone" "select count(*) from cases where tact_recommend($five)::text = 'competition'") |"
echo "| the enum: rows that fit come | $(best 5432 "$alone" "select count(*) from cases where $fits") |"
echo "| counted on the shards | $(best 5432 "$alone" "select sum(n) from (select shard, count(*) n from cases where $fits group by shard) shards") |"
echo
echo "load: $(cut -d ' ' -f 1-3 /proc/loadavg)"
