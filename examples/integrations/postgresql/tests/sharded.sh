#!/usr/bin/env bash
# Cases on two shards, asked through a coordinator: conditions and sums are computed on the shards, the answers are those
# of one machine, and a shard that dies is an error of one query.
. "$(dirname "$0")/cluster.sh"
. "$(dirname "$0")/shards.sh"
cd "$folder/tests"
rows=20000
make_shards $rows

# The same cases on one machine, beside them.
sql 5432 <<SQL
create schema one;
set search_path = one, public;
\set rows $rows
\set shard 1
\i ../made.sql
alter table one.cases rename to whole;
\set shard 2
\i ../made.sql
insert into whole table one.cases;
drop table one.cases;
SQL

sql 5432 -v rows=$rows -f holds.sql -f sharded.sql -o /dev/null

# A shard dies while the coordinator waits for it: a lock there holds the query up until then.
competitive="tact_recommend(assertiveness, cooperativeness, stakes => stakes) = 'competition'"
psql -X -q -p 5442 -c 'begin; lock table cases; select pg_sleep(600)' >/dev/null 2>&1 &
until [ "$(sql 5442 -Atc "select count(*) from pg_locks where mode = 'AccessExclusiveLock' and granted")" != 0 ]; do sleep 0.1; done
psql -X -At -p 5432 >"$home/client" 2>&1 <<SQL &
select 'all', count(*) from cases where $competitive;
select 'shard 1', count(*) > 1000 from cases where $competitive and shard = 1;
select 'shard 2', count(*) from cases where $competitive and shard = 2;
select 'here', pg_postmaster_start_time() < now() - interval '1 s';
SQL
client=$!
until [ "$(sql 5442 -Atc "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")" != 0 ]; do sleep 0.1; done
stop 5442
wait $client || true
cat "$home/client"
expected=$(printf '%s\n' 'ERROR: .*(terminating connection|server closed the connection).*' 'shard 1\|t' 'ERROR: .*could not connect to server "shard_2".*' 'here\|t')
found=$(grep -E '^ERROR|^(all|shard|here)' "$home/client")
paste -d '\n' <(echo "$expected") <(echo "$found") | while read -r pattern && read -r line; do
  [[ $line =~ ^$pattern$ ]] || { echo "not so: $line is not $pattern" >&2; exit 1; }
done
[ "$(echo "$found" | wc -l)" = 4 ]
[ "$(grep -c 'Remote SQL\|remote SQL command' "$home/client")" -ge 1 ]

# It comes back, and all is as before.
start 5442
sql 5432 -v rows=$rows -f holds.sql -f sharded.sql -o /dev/null
