-- The functions beside what people write by hand, in processor time, so that a busy machine changes little. The limit is
-- generous; times.sh has the figures.
\set shard 1
\set rows 200000
\i ../made.sql
\set by_hand `cat ../../functions/by_hand.sql`
set max_parallel_workers_per_gather = 0;

-- Seconds of processor time that a query takes, the least of seven.
create function pg_temp.cost_of(query text) returns float8 language plpgsql as $$
declare
  best float8;
  before float8;
  used float8;
begin
  for i in 1..7 loop
    before := split_part(pg_read_file('/proc/self/schedstat'), ' ', 1);
    execute query;
    used := (split_part(pg_read_file('/proc/self/schedstat'), ' ', 1)::float8 - before) / 1e9;
    best := least(best, used);
  end loop;
  return best;
end $$;
create temp table costs as
  select what, pg_temp.cost_of(format('select count(*) from cases where %s', condition)) seconds
  from (values ('nothing', 'assertiveness >= 0'),
               ('hand', :'by_hand' || ' = ''competition'''),
               ('tact', 'tact_recommend(assertiveness, cooperativeness, anger, urgency, stakes) = ''competition'''),
               ('text', 'tact_recommend(assertiveness, cooperativeness, anger, urgency, stakes)::text = ''competition'''),
               ('model', 'tact_recommend_by(''rahim'', assertiveness, cooperativeness, anger, urgency, stakes) = ''dominating'''))
    queries(what, condition);
\o
select what, round(seconds::numeric, 4) seconds, round((seconds / (select seconds from costs where what = 'hand'))::numeric, 2) ratio from costs;
\o /dev/null
select pg_temp.holds('recommend takes at most twice as long as by hand',
  (select seconds from costs where what = 'tact') < 2 * (select seconds from costs where what = 'hand'));
select pg_temp.holds('a model by name costs little more',
  (select seconds from costs where what = 'model') < 1.5 * (select seconds from costs where what = 'tact'));
