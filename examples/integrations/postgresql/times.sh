#!/usr/bin/env bash
# How long the functions take, beside what people write by hand, the best of a few runs:
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

five='assertiveness, cooperativeness, anger, urgency, stakes'
hand=$(grep -v '^--' "$folder/../functions/by_hand.sql" | tr '\n' ' ')
alone='max_parallel_workers_per_gather = 0'
together='max_parallel_workers_per_gather = 2'
count() { echo "select count(*) from ${2:-cases} where $1 = 'competition'"; }
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }

again() { for _ in $(seq "$runs"); do echo "$1"; done; }

# elapsed SETTINGS QUERY: seconds of the clock.
elapsed() {
  { printf 'set %s;\n\\timing on\n' "$1" && yes "$2;" | head -n "$runs"; } | sql 5432 -f - |
    awk '/^Time:/ && (!best || $2 < best) { best = $2 } END { printf "%.3f", best / 1000 }'
}

# busy QUERY: seconds of processor time in a server process that works alone. Other programs change little in it.
busy() {
  local now="select split_part(pg_read_file('/proc/self/schedstat'), ' ', 1)"
  { printf 'set %s;\n' "$alone" && again "$now, 'before'; $1; $now, 'after';"; } | sql 5432 -At -F ' ' -f - |
    awk '$2 == "before" { start = $1 } $2 == "after" && (!best || $1 - start < best) { best = $1 - start }
         END { printf "%.4f", best / 1e9 }'
}

conditions() {
  local base= one
  echo "| $rows rows, counted by a condition | seconds of one process | to by hand | by the clock | two workers |"
  echo '|---|---|---|---|---|'
  while IFS='|' read -r what condition; do
    one=$(busy "$(count "$condition")")
    base=${base:-$one}
    printf '| %s | %.2f | %s | %.2f | %.2f |\n' "$what" "$one" "$(ratio "$one" "$base")" \
      "$(elapsed "$alone" "$(count "$condition")")" "$(elapsed "$together" "$(count "$condition")")"
  done <<END
a \`case\` by hand, [by_hand.sql](../functions/by_hand.sql)|$hand
\`tact_recommend\` of the same five inputs|tact_recommend($five)
the same as a text|tact_recommend($five)::text
\`tact_try_recommend\`|tact_try_recommend($five)
\`tact_recommend_by('rahim', …)\`|tact_recommend_by('rahim', $five)
END
}

# What an operator on numbers takes is the server's unit of costs.
calls() {
  local some=$((rows / 10)) nothing operator function time
  local few="(select * from cases limit $some) few"
  nothing=$(busy "select count(assertiveness) from $few")
  operator=$(busy "select count(assertiveness$(printf ' + cooperativeness%.0s' $(seq 20))) from $few")
  echo '| one call | nanoseconds | operators |'
  echo '|---|---|---|'
  for function in recommend family style margin runner_up because afterwards fallback blocked advice ranking; do
    if [ $function = ranking ]; then time=$(busy "select count(place) from $few, tact_ranking($five)")
    else time=$(busy "select count(tact_$function($five)) from $few"); fi
    awk "BEGIN { printf \"| \`tact_$function\` | %.0f | %.0f |\\n\", ($time - $nothing) / $some * 1e9,
                        ($time - $nothing) / ($operator - $nothing) * 20 }"
  done
}

shards() {
  local fits="tact_recommend($five) = 'competition'"
  echo "| two shards of $rows rows each, counted by a condition | seconds by the clock |"
  echo '|---|---|'
  line() { printf '| %s | %.2f |\n' "$1" "$(elapsed "$2" "$3")"; }
  line 'one machine that has all rows, one process' "$alone" "select count(*) from whole where $fits"
  line 'one machine, two workers' "$together" "select count(*) from whole where $fits"
  line 'a text as condition: every row comes' "$alone" "$(count "tact_recommend($five)::text")"
  line 'the enum: a line for each row that fits comes' "$alone" "select count(*) from cases where $fits"
  line 'counted on the shards' "$alone" \
    "select sum(n) from (select shard, count(*) n from cases where $fits group by shard) shards"
}

load() { echo "load: $(cut -d ' ' -f 1-3 /proc/loadavg)"; }

load && echo
start 5432
sql 5432 -c 'create extension tact' -v shard=1 -v rows="$rows" -f "$folder/made.sql"
conditions && echo
calls && echo
stop 5432
rm -rf "$home/5432"
make_shards "$rows"
sql 5432 -c 'create table whole (like cases)' -c 'insert into whole select * from cases' -c 'vacuum analyze whole'
shards && echo
load
