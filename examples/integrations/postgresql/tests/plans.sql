-- What the planner makes of the functions: workers, indexes, statistics.
\set case 'assertiveness, cooperativeness, anger, urgency, stakes'
create table cases as
  select id, hashfloat8(id) & 127 team, abs(hashfloat8(id + .1)) % 101 / 100.0::float8 assertiveness,
         abs(hashfloat8(id + .2)) % 101 / 100.0::float8 cooperativeness, abs(hashfloat8(id + .3)) % 101 / 100.0::float8 anger,
         abs(hashfloat8(id + .4)) % 101 / 100.0::float8 urgency, abs(hashfloat8(id + .5)) % 101 / 100.0::float8 stakes
  from generate_series(1, 100000) id;
set min_parallel_table_scan_size = '1MB'; -- a plain table is large enough from 24 MB on
vacuum analyze cases;

-- Two workers, and the answers of one process.
set max_parallel_workers_per_gather = 2;
\set counted 'select tact_recommend(' :case ') advice, count(*) n, sum(tact_margin(' :case ')) margins, count(tact_because(' :case ')) reasons from cases where id <= 20000 group by 1'
create table two as :counted;
select pg_temp.holds('two workers', pg_temp.plan_of($$select count(*) from cases where tact_recommend(assertiveness, cooperativeness) = 'competition'$$)
  like '%Parallel Seq Scan%');
select pg_temp.holds('two workers', pg_temp.plan_of($$select count(*) from cases where tact_recommend(assertiveness, cooperativeness) = 'competition'$$)
  like '%Workers Planned: 2%');
select pg_temp.holds('two workers start', pg_temp.plan_of($$select tact_recommend(assertiveness, cooperativeness, anger), sum(tact_margin_by('rahim', assertiveness, cooperativeness)) from cases group by 1$$, 'analyze, costs off, timing off')
  like '%Workers Launched: 2%');
set max_parallel_workers_per_gather = 0;
create table one as :counted;
select pg_temp.same('answers of two workers', (select count(*) from two join one using (advice, n, reasons) where abs(two.margins - one.margins) < 1e-6), 5);
select pg_temp.same('answers of two workers', (select sum(n) from two), 20000);

-- The dear function goes last, whatever the order in the query.
select pg_temp.holds('cheap conditions first', pg_temp.plan_of($$select 1 from cases where tact_recommend(assertiveness, cooperativeness) = 'competition' and team + 1 = 8$$)
  like '%Filter: (((team + 1) = 8) AND (tact_recommend(%');

-- An index on the answer, and one on the order of a queue.
\set wanted 'select id from cases where tact_recommend(' :case ') = ''procrastination'' and team = 7'
create table by_scan as :wanted;
create index on cases (tact_recommend(:case), team);
select pg_temp.holds('index', pg_temp.plan_of($$select id from cases where tact_recommend(assertiveness, cooperativeness, anger, urgency, stakes) = 'procrastination' and team = 7$$)
  like '%Index Cond: ((tact_recommend(assertiveness, cooperativeness, anger, urgency, stakes,%) = ''procrastination''::tact_strategy) AND (team = 7))%');
create table by_index as :wanted;
select pg_temp.same('rows by the index', (select count(*) from (table by_scan except table by_index) differing), 0);
select pg_temp.same('rows by the index', (select count(*) from by_scan), (select count(*) from by_index));
select pg_temp.holds('rows by the index', (select count(*) from by_scan) > 0);

-- Statistics on the expression: the planner knows how many groups there are, and how large.
create table observed (like cases);
insert into observed table cases;
analyze observed;
create function pg_temp.rows_expected(query text) returns bigint language plpgsql as $$
declare
  plan json;
begin
  execute 'explain (format json) ' || query into plan;
  return plan -> 0 -> 'Plan' ->> 'Plan Rows';
end $$;
\set groups '$$select tact_recommend(assertiveness, cooperativeness), count(*) from observed group by 1$$'
\set share '$$select 1 from observed where tact_recommend(assertiveness, cooperativeness) = ''negotiation''$$'
select pg_temp.holds('groups unknown', pg_temp.rows_expected(:groups) > 300);
select pg_temp.holds('share unknown', pg_temp.rows_expected(:share) < 2000);
create statistics observed_advice on (tact_recommend(assertiveness, cooperativeness)) from observed;
analyze observed;
select pg_temp.same('groups', pg_temp.rows_expected(:groups), 5);
select pg_temp.holds('share', pg_temp.rows_expected(:share) between 10000 and 30000);
