-- Each mistake one by one: the message names the function, the input, the value and the remedy.
\set ours `cat ../ours.json`

-- Every input of every function of one case, and values of each kind.
create function pg_temp.errors_of_inputs(function text, model text, result_of_try text) returns void
language plpgsql as $$
declare
  names text[] := '{assertiveness,cooperativeness,anger,urgency,stakes,relationship,legitimacy,power,complexity,scarcity,impasse,awaited,role_ambiguity}';
  value text;
  arguments text;
  wanted text;
begin
  for i in 1..13 loop
    foreach value in array '{1.5,-0.25,nan,inf,-inf,1e+300}'::text[] loop
      arguments := model;
      for k in 1..13 loop
        arguments := arguments || case when k > 1 then ',' else '' end || quote_literal(case k when i then value else '0.5' end);
      end loop;
      wanted := function || ': ' || names[i] || ' is ' || value || ', which is no number from 0 to 1; '
        || case when i > 2 then 'NULL means that it is not known, and ' else '' end
        || replace(function, 'tact_', 'tact_try_')
        || case when function like 'tact_ranking%' then ' gives no ranking' else ' answers NULL' end;
      perform pg_temp.same(names[i], pg_temp.error_of(format('select %s(%s)', function, arguments)), wanted);
      execute format('select (%s(%s))::text', replace(function, 'tact_', 'tact_try_'), arguments) into value;
      perform pg_temp.same(names[i], value, result_of_try);
    end loop;
  end loop;
end $$;
select pg_temp.errors_of_inputs(f, '', null)
  from unnest('{tact_recommend,tact_family,tact_style,tact_margin,tact_runner_up,tact_because,tact_afterwards,tact_fallback,tact_blocked,tact_advice,tact_ranking}'::text[]) f;
select pg_temp.errors_of_inputs(f, '''rahim'',', null)
  from unnest('{tact_recommend_by,tact_family_by,tact_style_by,tact_margin_by,tact_runner_up_by,tact_because_by,tact_afterwards_by,tact_fallback_by,tact_blocked_by,tact_advice_by,tact_ranking_by}'::text[]) f;

-- Less than half a step outside counts as the end.
select pg_temp.same('dust', tact_margin(1 + 3e-5, -3e-5), tact_margin(1, 0));
select pg_temp.same('more than dust', pg_temp.error_of('select tact_margin(1 + 4e-5, 0)') like '%assertiveness is 1.00004,%', true);

-- The first wrong value is the one that is named, and a wrong one beside a missing concern is a mistake still.
select pg_temp.holds('the first', pg_temp.error_of('select tact_recommend(7, 8)') like '%: assertiveness is 7,%');
select pg_temp.holds('a mistake', pg_temp.error_of('select tact_recommend(null, .5, 8)') like '%: anger is 8,%');

-- A model that is none: an error in every form.
select pg_temp.same(f, pg_temp.error_of(format('select %s(''rahin'', .5, .5)', f)),
    f || ': there is no model ''rahin'': there are customer_care, thomas_kilmann, rahim, pruitt_rubin, and a model '
      || 'of your own is JSON, which begins with {')
  from unnest('{tact_recommend_by,tact_ranking_by,tact_advice_by,tact_because_by,tact_try_recommend_by,tact_try_ranking_by,tact_try_advice_by,tact_try_because_by}'::text[]) f;
select pg_temp.holds(f, pg_temp.error_of(format('select %s(''{'', .5, .5)', f)) like f || ': this is no model: line 1%')
  from unnest('{tact_recommend_by,tact_try_recommend_by,tact_try_advice_by,tact_try_ranking_by}'::text[]) f;
select pg_temp.holds('JSON', pg_temp.error_of($$select tact_recommend_by('{"name": 7}', .5, .5)$$)
    like 'tact_recommend_by: this is no model: line 1, column 1: the model has no strategies: %; line 1, column 10: name: %');
select pg_temp.holds('deep JSON', pg_temp.error_of(format($$select tact_recommend_by('{"a": %s', .5, .5)$$, repeat('[', 100000)))
    like 'tact_recommend_by: this is no model: %');
select pg_temp.holds('fingerprint', pg_temp.error_of($$select tact_fingerprint_by('rahin')$$) like 'tact_fingerprint_by: there is no model%');
select pg_temp.same('fingerprint', tact_fingerprint_by('customer_care'), tact_fingerprint());
create temp table checked (model tact_model check (tact_fingerprint_by(model) is not null));
insert into checked values ('rahim');
select pg_temp.holds('checked', pg_temp.error_of($$insert into checked values ('rahin')$$) like 'tact_fingerprint_by: there is no model%');
select pg_temp.same('json', tact_fingerprint_by((:'ours'::json)::text), tact_fingerprint_by(:'ours'));
select pg_temp.same('jsonb', tact_fingerprint_by((:'ours'::jsonb)::text), tact_fingerprint_by(:'ours'));
select pg_temp.holds('json', pg_temp.error_of(format('select tact_fingerprint_by(%L::json)', :'ours')) like '%does not exist%');
select pg_temp.holds('boolean', pg_temp.error_of('select tact_try_recommend(true, false)') like '%does not exist%');
select pg_temp.holds('text', pg_temp.error_of($$select tact_try_recommend('0.7'::text, 1)$$) like '%does not exist%');
select pg_temp.holds('constant', pg_temp.error_of($$select tact_try_recommend('high', 1)$$) like 'invalid input syntax%');
select pg_temp.same('no value to try', (select count(*) from pg_proc where proname like 'tact_try_fingerprint%'), 0);

-- A strategy that the type does not know: in the first row, whatever the answer is. Other functions need no value.
select pg_temp.same('label', pg_temp.error_of(format('select tact_recommend_by(%L, .9, .9)', :'ours')),
    'tact_recommend_by: the model answers with ''escalate'', which is no value of the type tact_strategy (alter type tact_strategy add value ''escalate'')');
select pg_temp.holds('label', pg_temp.error_of(format('select tact_ranking_by(%L, .9, .9)', :'ours')) like '%''escalate''%');
select pg_temp.holds('label', pg_temp.error_of(format('select tact_advice_by(%L, .9, .9)', :'ours')) like '%''escalate''%');
select pg_temp.same('family', tact_family_by(:'ours', .9, .9), 'confrontation');
select pg_temp.holds('margin', tact_margin_by(:'ours', .9, .9) > 0);
alter type tact_strategy add value 'escalate';
select pg_temp.same('label', tact_recommend_by(:'ours', .9, .6, stakes => 1), 'escalate');
select pg_temp.same('gate', (select string_agg(strategy::text, ', ' order by place)
    from tact_ranking_by(:'ours', .9, .6, anger => 1, stakes => 1) where blocked), 'escalate');
select pg_temp.holds('quotes', pg_temp.error_of(format('select tact_recommend_by(%L, .9, .9)', replace(:'ours', 'escalate', 'it''s')))
    like '%answers with ''it''''s''%add value ''it''''s''%');
select pg_temp.holds('long', pg_temp.error_of(format('select tact_recommend_by(%L, .9, .9)', replace(:'ours', 'escalate', repeat('x', 64))))
    like '%no value of the type tact_strategy%');

-- Arguments that SQL itself refuses.
select pg_temp.holds('too few', pg_temp.error_of('select tact_recommend(.5)') like 'function tact_recommend(numeric) does not exist%');
select pg_temp.holds('no such input', pg_temp.error_of('select tact_recommend(.5, .5, temper => .5)') like 'function tact_recommend(%temper%does not exist%');

-- A server that went through all these errors still answers.
select pg_temp.same('answers', tact_recommend(.9, .8), 'negotiation');
