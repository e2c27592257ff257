# Two shards and a coordinator, for the tests and for times.sh: a bash script sources this file after cluster.sh.

shard_port() { echo $((5440 + $1)); }

# make_shards ROWS: clusters at 5441 and 5442 with as many cases each, and at 5432 the coordinator.
make_shards() {
  start 5432
  sql 5432 -c 'create extension tact; create extension postgres_fdw' \
    -c 'create table cases (shard int, id bigint, assertiveness float8, cooperativeness float8, anger float8,
                            urgency float8, stakes float8) partition by list (shard)'
  for shard in 1 2; do
    port=$(shard_port $shard)
    start "$port"
    sql "$port" -c 'create extension tact' -v shard=$shard -v rows="$1" -f "$folder/made.sql"
    sql 5432 -c "create server shard_$shard foreign data wrapper postgres_fdw
                   options (host '$home', port '$port', dbname 'postgres', extensions 'tact', async_capable 'true')" \
      -c "create user mapping for postgres server shard_$shard options (user 'postgres')" \
      -c "create foreign table cases_$shard partition of cases for values in ($shard)
            server shard_$shard options (table_name 'cases')"
  done
  sql 5432 -c 'analyze cases' -c 'alter system set enable_partitionwise_aggregate = on' -c 'select pg_reload_conf()' \
    >/dev/null
}
