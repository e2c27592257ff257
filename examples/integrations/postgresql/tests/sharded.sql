-- On the coordinator: `cases` lies on two shards, `one.whole` holds the same `:rows` of each.
select pg_temp.same('cases', (select count(*) from cases), 2 * :rows);

-- The condition goes to the shards, and nothing but what fits comes back.
\set fits 'tact_recommend(assertiveness, cooperativeness, stakes => stakes) = ''competition'''
\set rows_that_fit '$$select id from cases where tact_recommend(assertiveness, cooperativeness, stakes => stakes) = ''competition''$$'
select pg_temp.plan_of(:rows_that_fit, 'verbose, costs off') as plan \gset
select pg_temp.holds('the condition on the shards', :'plan' like
  '%Async Foreign Scan on public.cases_1%Remote SQL: SELECT id FROM public.cases WHERE ((public.tact_recommend(assertiveness, cooperativeness, %) = ''competition''::public.tact_strategy))%Async Foreign Scan on public.cases_2%Remote SQL: SELECT id FROM public.cases WHERE ((public.tact_recommend(%');
select pg_temp.holds('nothing left to filter', :'plan' not like '%Filter:%');
select pg_temp.same('answers', (select count(*) from cases where :fits), (select count(*) from one.whole where :fits));
select pg_temp.same('other rows', (select count(*) from
  (select id, tact_margin(assertiveness, cooperativeness) from cases where :fits
   except select id, tact_margin(assertiveness, cooperativeness) from one.whole where :fits) differing), 0);

-- Families and styles are enums, too; a model by name goes along, and so does an order.
select pg_temp.holds(pattern || ' on the shards', pg_temp.plan_of(format('select id from cases where shard = 1 and %s', condition), 'verbose, costs off') like '%Remote SQL: %WHERE%public.tact\_' || pattern || '(%')
  from (values ('tact_family(assertiveness, cooperativeness) = ''confrontation''', 'family'),
               ('tact_style(assertiveness, cooperativeness) is null', 'style'),
               ('tact_margin(assertiveness, cooperativeness) < 0.05', 'margin'),
               ('tact_recommend_by(''rahim'', assertiveness, cooperativeness) = ''integrating''', 'recommend_by'),
               ('tact_try_recommend(assertiveness, cooperativeness) < ''competition''', 'try_recommend'))
    conditions(condition, pattern);
select pg_temp.holds('order', pg_temp.plan_of('select id from cases where shard = 1 order by tact_margin(assertiveness, cooperativeness) limit 5', 'verbose, costs off')
  like '%Remote SQL: %ORDER BY public.tact_margin(%');

-- What has a collation, and the array of an enum, stay at the coordinator, as README.md says.
select pg_temp.holds(condition || ' at the coordinator', pg_temp.plan_of(format('select id from cases where shard = 1 and %s', condition), 'verbose, costs off') like '%Filter: %tact_%')
  from unnest(array['tact_recommend(assertiveness, cooperativeness)::text = ''competition''',
                    'tact_recommend(assertiveness, cooperativeness) in (''competition'', ''negotiation'')',
                    'tact_because(assertiveness, cooperativeness) <> ''x''']) condition;
select pg_temp.holds('or on the shards', pg_temp.plan_of('select id from cases where shard = 1 and (tact_recommend(assertiveness, cooperativeness) = ''competition'' or tact_recommend(assertiveness, cooperativeness) = ''negotiation'')', 'verbose, costs off') not like '%Filter:%');
\set ours `cat ../ours.json`
select pg_temp.holds('a model in JSON on the shards', pg_temp.plan_of(format('select id from cases where shard = 1 and tact_margin_by(%L, assertiveness, cooperativeness) < 0.1', :'ours'), 'verbose, costs off') not like '%Filter:%');
select pg_temp.same('a model in JSON', (select count(*) from cases where tact_margin_by(:'ours', assertiveness, cooperativeness) < 0.1),
  (select count(*) from one.whole where tact_margin_by(:'ours', assertiveness, cooperativeness) < 0.1));

-- Sums by shard are computed on the shards; what comes back is a line for each.
\set by_shard '$$select shard, tact_recommend(assertiveness, cooperativeness) advice, count(*) n from cases group by 1, 2$$'
select pg_temp.plan_of(:by_shard, 'verbose, costs off') as plan \gset
select pg_temp.holds('sums on the shards', :'plan' like '%Relations: Aggregate on (public.cases_1%Remote SQL: SELECT shard, public.tact_recommend(%GROUP BY 1, 2%Relations: Aggregate on (public.cases_2%');
select pg_temp.same('sums', (select count(*) from
  (select advice, sum(n) from
     (select shard, tact_recommend(assertiveness, cooperativeness) advice, count(*) n from cases group by 1, 2) shards
   group by 1
   except
   select tact_recommend(assertiveness, cooperativeness), count(*) from one.whole group by 1) differing), 0);
