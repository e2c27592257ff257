-- The cases, a tenth of them with NULL or bad values, and what the library answers for each: all columns are the same.
-- `:cases` and `:answers` are files.
create table cases (id int primary key, assertiveness float8, cooperativeness float8, anger float8, urgency float8,
  stakes float8, relationship float8, legitimacy float8, power float8, complexity float8, scarcity float8,
  impasse float8, awaited float8, role_ambiguity float8);
create table answers (id int primary key, recommend text, family text, style text, margin float8, runner_up text,
  afterwards text, fallback text, blocked text, because text, rahim text, rahim_afterwards text);
\set load '\\copy cases from ' :'cases' ' with (format csv, header)'
:load
\set load '\\copy answers from ' :'answers' ' with (format csv, header)'
:load
\set frozen `"$FREEZE"`
select pg_temp.same('rows', (select count(*) from cases join answers using (id)), 200000);

\set case 'assertiveness, cooperativeness, anger, urgency, stakes, relationship, legitimacy, power, complexity, scarcity, impasse, awaited, role_ambiguity'
create table given as
  select id, tact_try_recommend(:case)::text recommend, tact_try_family(:case)::text family,
         tact_try_style(:case)::text style, tact_try_margin(:case) * 2 ^ 21 margin,
         tact_try_runner_up(:case)::text runner_up, tact_try_afterwards(:case)::text afterwards,
         tact_try_fallback(:case)::text fallback, tact_try_blocked(:case) blocked, tact_try_because(:case) because,
         tact_try_recommend_by('rahim', :case)::text rahim,
         tact_try_afterwards_by('rahim', :case)::text rahim_afterwards
  from cases;
select pg_temp.same('rows that are not the library''s',
                    (select count(*) from (table given except table answers) differing), 0);
select pg_temp.same('rows that are missing', (select count(*) from given), 200000);

-- The other forms say the same, and so does the model as JSON.
select pg_temp.same('rows that the forms answer differently', (
  select count(*) from cases join answers using (id)
  where tact_try_recommend_by('customer_care', :case)::text is distinct from recommend
     or tact_try_recommend_by(:'frozen', :case)::text is distinct from rahim
     or recommend is not null
        and (tact_recommend(:case)::text <> recommend or tact_recommend_by('rahim', :case)::text <> rahim)), 0);
select pg_temp.same('rows whose advice in one is not what the single functions say', (
  select count(*) from cases cross join lateral tact_try_advice(:case) as advice join answers using (id)
  where id <= 50000
    and (advice.strategy::text, advice.family::text, advice.style::text, advice.margin * 2 ^ 21,
         advice.runner_up::text, advice.afterwards::text, advice.fallback::text, advice.blocked, advice.because,
         advice.fingerprint)
        is distinct from
        (recommend, answers.family, answers.style, answers.margin, answers.runner_up, answers.afterwards,
         answers.fallback, answers.blocked, answers.because, case when recommend is not null then tact_fingerprint() end)),
  0);
select pg_temp.same('rows whose first open line of the ranking is not the advice', (
  select count(*) from cases join answers using (id)
  where id <= 20000 and recommend is distinct from
    (select strategy::text from tact_try_ranking(:case) where place = 1)), 0);
select pg_temp.same('rows whose ranking does not show the margin', (
  select count(*) from cases join answers using (id)
  where id <= 20000 and abs(margin / 2 ^ 21 -
    (select max(score) - min(score) from tact_try_ranking(:case) where place <= 2)) > 1e-12), 0);
