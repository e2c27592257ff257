-- What the tests in SQL share.
\set ON_ERROR_STOP on
\set QUIET on
set client_min_messages = warning;
create extension if not exists tact;

-- An error, unless the condition is true: NULL is not.
create function pg_temp.holds(what text, condition boolean) returns void language plpgsql as $$
begin
  if condition is not true then
    raise exception 'not so: %', what;
  end if;
end $$;

-- An error, unless both are the same; NULL is the same as NULL.
create function pg_temp.same(what text, a anycompatible, b anycompatible) returns void language plpgsql as $$
begin
  if a is distinct from b then
    raise exception 'not so: %: % is not %', what, coalesce(a::text, 'NULL'), coalesce(b::text, 'NULL');
  end if;
end $$;

-- The message of the error that a statement ends with, and its hint in brackets; NULL if it succeeds.
create function pg_temp.error_of(statement text) returns text language plpgsql as $$
declare
  hint text;
begin
  execute statement;
  return null;
exception when others then
  get stacked diagnostics hint = pg_exception_hint;
  return sqlerrm || case when hint = '' then '' else ' (' || hint || ')' end;
end $$;

-- The plan of a query, in one text.
create function pg_temp.plan_of(query text, options text default 'costs off') returns text language plpgsql as $$
declare
  line text;
  plan text := '';
begin
  for line in execute 'explain (' || options || ') ' || query loop
    plan := plan || line || E'\n';
  end loop;
  return plan;
end $$;
