-- Tickets as a CRM holds them, their fields as inputs of a case, and the advice as a view that a CRM would show.

-- From the beginning, also where this or what the page adds was there before.
drop view if exists advised;
drop view if exists ticket_case;
drop view if exists clock;
drop table if exists ticket;
drop table if exists customer;
drop table if exists team;
drop table if exists archive;
drop table if exists model;

-- What each team weighs, agreed on once: the concerns are chosen, and not found in a ticket.
create table team(name text primary key, own_needs real, customer_needs real);
insert into team values
  ('billing', 0.6, 0.6),
  ('logistics', 0.4, 0.8),
  ('legal', 0.9, 0.3),
  ('new team', null, null);

create table customer(name text primary key, tier text);
insert into customer values
  ('Adler', 'free'), ('Bakke', 'plus'), ('Chen', 'vip'), ('Doukas', null);

create table ticket(
  id integer primary key,
  subject text,
  team text references team,
  customer text references customer,
  priority text,      -- low, normal, high, urgent
  due text,           -- until when an answer is promised
  reopened integer,   -- how often it came back
  mood text,          -- what the agent ticks: calm, upset, furious
  advice text,        -- kept by the trigger below
  model text);

-- A fixed time, so that this page always shows the same. Yours is: create view clock as select julianday('now') as now
create view clock as select julianday('2026-03-02 09:00') as now;

-- Which field became which input. What is NULL here is not known; a CASE without ELSE gives that for other words.
create view ticket_case as
select
  ticket.id,
  own_needs as assertiveness,         -- the team's choice
  customer_needs as cooperativeness,
  case mood when 'calm' then 0.1 when 'upset' then 0.5 when 'furious' then 0.9 end as anger,
  max(0, min(1, 1 - (julianday(due) - now) / 2)) as urgency,   -- two days or more are left: 0; overdue: 1
  case priority when 'low' then 0.2 when 'normal' then 0.5 when 'high' then 0.8 when 'urgent' then 1 end as stakes,
  case tier when 'free' then 0.3 when 'plus' then 0.6 when 'vip' then 0.9 end as relationship,
  min(reopened, 3) / 3.0 as impasse   -- three times or more: what was tried has failed
from ticket, clock
left join team on team.name = ticket.team
left join customer on customer.name = ticket.customer;

-- What a CRM shows beside each ticket. The last column is the ranking, joined for each row.
create view advised as
select
  ticket.id,
  subject,
  tact_recommend(assertiveness, cooperativeness, anger, urgency, stakes, relationship, null, null, null, null, impasse)
    as advice,
  tact_family(assertiveness, cooperativeness, anger, urgency, stakes, relationship, null, null, null, null, impasse)
    as family,
  tact_afterwards(assertiveness, cooperativeness, anger, urgency, stakes, relationship, null, null, null, null, impasse)
    as afterwards,
  round(tact_margin(assertiveness, cooperativeness, anger, urgency, stakes, relationship, null, null, null, null, impasse),
        3) as margin,
  tact_because(assertiveness, cooperativeness, anger, urgency, stakes, relationship, null, null, null, null, impasse)
    as why,
  (select group_concat(strategy, ', ') from tact_ranking r
   where r.assertiveness = c.assertiveness and r.cooperativeness = c.cooperativeness and r.anger = c.anger
     and r.urgency = c.urgency and r.stakes = c.stakes and r.relationship = c.relationship and r.impasse = c.impasse
     and place between 2 and 3 and not blocked) as what_else
from ticket join ticket_case c using (id);

-- A ticket keeps the advice that it got when it came in, with the fingerprint of the model that gave it.
create trigger keep_advice after insert on ticket begin
  update ticket
  set advice = (select advice from advised where advised.id = new.id), model = tact_fingerprint()
  where id = new.id;
end;

insert into ticket(id, subject, team, customer, priority, due, reopened, mood) values
  (1, 'Billed twice', 'billing', 'Bakke', 'normal', '2026-03-03 12:00', 0, 'upset'),
  (2, 'Third late delivery', 'logistics', 'Chen', 'high', '2026-03-04 18:00', 2, 'furious'),
  (3, 'No heating', 'logistics', 'Chen', 'urgent', '2026-03-02 07:00', 0, 'furious'),
  (4, 'Contract ends in March', 'legal', 'Adler', 'high', null, 0, 'calm'),
  (5, 'Question about a logo', 'billing', 'Adler', 'low', '2026-03-09 12:00', 0, null),
  (6, 'Moved by an import', 'new team', 'Doukas', null, null, null, null);

-- An index on the advice: a list of all tickets with one advice reads those alone. The expression in a query must be
-- the one of the index.
create table archive(id integer primary key, assertiveness real, cooperativeness real, anger real);
insert into archive values (1, 0.9, 0.8, 0), (2, 0.9, 0.1, 0), (3, 0.9, 0.8, 0.9);
create index archive_by_advice on archive(tact_recommend(assertiveness, cooperativeness, anger));
