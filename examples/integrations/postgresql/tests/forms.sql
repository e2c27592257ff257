-- NULL, arguments by name and by position, the row and the table, a model for each row.
\set ours `cat ../ours.json`
alter type tact_strategy add value 'escalate';

-- A concern or a model that is NULL: no answer. A factor that is NULL: not known.
create function pg_temp.answer_of(call text) returns text language plpgsql as $$
declare
  answer text;
begin
  execute 'select (' || call || ')::text' into answer;
  return answer;
end $$;
select pg_temp.same(f, pg_temp.answer_of(f || concerns), null)
  from unnest('{tact_recommend,tact_family,tact_style,tact_margin,tact_runner_up,tact_because,tact_afterwards,tact_fallback,tact_blocked,tact_advice}'::text[]) f,
       unnest(array['(null, .5)', '(.5, null)', '(null, null, 1)']) concerns;
select pg_temp.same('concern', tact_recommend(null, .5), null);
select pg_temp.same('concern', tact_recommend(.5, null), null);
select pg_temp.same('concern', tact_margin_by('rahim', .5, null), null);
select pg_temp.same('concern', tact_advice(.5, null), null);
select pg_temp.same('concern', (select count(*) from tact_ranking(.5, null)), 0);
select pg_temp.same('model', tact_recommend_by(null, .5, .5), null);
select pg_temp.same('model', tact_recommend_by(null, 7, .5), null);
select pg_temp.same('model', tact_fingerprint_by(null), null);
select pg_temp.same('model', (select count(*) from tact_ranking_by(null, .5, .5)), 0);
select pg_temp.same('factor', tact_margin(.3, .6, null, null, null, null, null, null, null, null, null, null, null),
                    tact_margin(.3, .6, 0, 0, .5, .5, .5, .5, .5, .5, 0, 0, 0));
select pg_temp.same('factor', tact_margin(.3, .6, null, stakes => null), tact_margin(.3, .6));

-- By name and by position.
select pg_temp.same('anger', tact_recommend(.8, .9, .9), 'procrastination');
select pg_temp.same('anger', tact_recommend(.8, .9, anger => .9), 'procrastination');
select pg_temp.same('all', tact_margin(role_ambiguity => .1, awaited => .2, impasse => .3, scarcity => .4, complexity => .6,
    power => .7, legitimacy => .8, relationship => .9, stakes => .15, urgency => .25, anger => .35,
    cooperativeness => .45, assertiveness => .55),
  tact_margin(.55, .45, .35, .25, .15, .9, .8, .7, .6, .4, .3, .2, .1));
select pg_temp.same('model', tact_recommend_by(model => 'rahim', assertiveness => .9, cooperativeness => .9), 'integrating');
select pg_temp.same('integers', tact_recommend(1, 0), 'competition');

-- Answers that are NULL or empty, and one that is not.
select pg_temp.same('afterwards', tact_afterwards(.8, .9, anger => .9), 'negotiation');
select pg_temp.same('family', tact_family(0, 0), null);
select pg_temp.same('margin of a lone candidate', tact_margin(.8, .9, anger => .9), null);
select pg_temp.same('blocked', tact_blocked(.8, .9), '');

-- The type's order is the catalog's, and so is the order of rows sorted by it.
select pg_temp.same('labels', enum_range(null::tact_strategy)::text,
  '{negotiation,compromise,competition,procrastination,avoidance,collaborating,compromising,accommodating,competing,avoiding,integrating,obliging,dominating,problem_solving,yielding,contending,inaction,escalate}');

-- A model for each row: each is found, and none is mixed up with the one before.
create table models (model text);
insert into models values ('customer_care'), ('rahim'), (:'ours'), (null), ('pruitt_rubin'), ('thomas_kilmann'),
  (replace(:'ours', 'escalate', 'competing'));
create function pg_temp.one_by_one() returns text language sql as $$
  select concat_ws(' ', tact_recommend(.9, .5, stakes => 1), tact_recommend_by('rahim', .9, .5, stakes => 1), 'escalate', 'NULL',
    tact_recommend_by('pruitt_rubin', .9, .5, stakes => 1), tact_recommend_by('thomas_kilmann', .9, .5, stakes => 1), 'competing')
$$;
select pg_temp.same('each model', (select string_agg(coalesce(tact_recommend_by(model, .9, .5, stakes => 1)::text, 'NULL'), ' ' order by n, models.ctid)
    from models, generate_series(1, 2) n), pg_temp.one_by_one() || ' ' || pg_temp.one_by_one());
select pg_temp.same('each fingerprint', (select count(distinct tact_fingerprint_by(model)) from models), 6);
-- A model that the server has compressed and put aside.
update models set model = model || repeat(' ', 100000) where model like '{%';
select pg_temp.same('long model', (select count(*) from models where tact_recommend_by(model, .9, .5, stakes => 1) = 'escalate'), 1);

-- A model in a file of the server's.
select current_setting('data_directory') || '/ours.json' as file \gset
copy (select replace(:'ours', E'\n', ' ')) to :'file';
select pg_temp.same('file', tact_recommend_by(pg_read_file('ours.json'), .9, .6, stakes => 1), 'escalate');

-- One row, one table, for each row of a table.
select pg_temp.same('row', (select (advice.strategy, advice.family, advice.style, advice.runner_up, advice.afterwards,
      advice.fallback, advice.blocked, advice.fingerprint)::text
    from (values (.9, .1, 1)) v(a, c, anger) cross join lateral tact_advice(a, c, anger) as advice),
  '(procrastination,,compete,,competition,competition,"negotiation, compromise, competition, avoidance",' || tact_fingerprint() || ')');
select pg_temp.same('row by model', (tact_advice_by('rahim', .9, .9)).strategy, 'integrating');
select pg_temp.same('table', (select string_agg(place || ' ' || strategy || case when blocked then ' blocked' else '' end, ', ' order by place)
    from tact_ranking(.8, .9, anger => .9)),
  '1 procrastination, 2 negotiation blocked, 3 compromise blocked, 4 competition blocked, 5 avoidance blocked');
select pg_temp.same('lateral', (select count(*) from generate_series(0, 10) i, tact_ranking_by('rahim', i / 10.0, .5)), 55);

-- PL/pgSQL evaluates an expression again and again without a new query.
create function pg_temp.models_in_a_loop() returns text language plpgsql as $$
declare
  name tact_model;
  answer text;
  all_answers text := '';
begin
  foreach name in array '{rahim,customer_care,rahin,pruitt_rubin,rahim}'::tact_model[] loop
    begin
      answer := tact_recommend_by(name, 1, 1);
      all_answers := all_answers || ' ' || answer;
    exception when invalid_parameter_value then
      all_answers := all_answers || ' !';
    end;
  end loop;
  return all_answers;
end $$;
select pg_temp.same('models', pg_temp.models_in_a_loop(), ' integrating negotiation ! problem_solving integrating');

-- In PL/pgSQL, in a prepared statement, in a generated column.
create function pg_temp.in_a_loop() returns text language plpgsql as $$
declare
  all_answers text := '';
begin
  for i in 0..4 loop
    all_answers := all_answers || ' ' || tact_recommend(i / 4.0, 0.5);
    begin
      perform tact_recommend(i, 2);
    exception when numeric_value_out_of_range then
      all_answers := all_answers || '!';
    end;
  end loop;
  return all_answers;
end $$;
select pg_temp.same('loop', pg_temp.in_a_loop(), ' avoidance! procrastination! compromise! competition! competition!');
prepare asked(float8, float8) as select tact_recommend($1, $2);
create table answered as execute asked(.9, .8);
select pg_temp.same('prepared', (select tact_recommend from answered), 'negotiation');
create table stored (a float8, c float8, advice tact_strategy generated always as (tact_recommend(a, c)) stored);
insert into stored values (.9, .8), (null, .5);
select pg_temp.same('generated', (select string_agg(coalesce(advice::text, 'NULL'), ' ') from stored), 'negotiation NULL');
