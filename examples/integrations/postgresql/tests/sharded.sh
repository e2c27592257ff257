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

# Two clean errors, and in the same session the answers of the shard that is left.
expect() {
  grep -q -E "$1" "$home/client" || { echo "the client did not see $1, but:"; cat "$home/client"; exit 1; } >&2
}
expect '^ERROR:  (server closed the connection unexpectedly|terminating connection due to immediate shutdown)'
expect '^CONTEXT:  remote SQL command: '
expect '^shard 1\|t$'
expect '^ERROR:  could not connect to server "shard_2"$'
expect '^here\|t$'
[ "$(grep -c '^ERROR' "$home/client")" = 2 ]

# It comes back, and all is as before.
start 5442
sql 5432 -v rows=$rows -f holds.sql -f sharded.sql -o /dev/null
