-- The first version, upgraded, is the same as a new installation; so is one without superuser; and all can be removed.

-- What an extension has: every object with all that the catalog says of it, except for its number.
create function pg_temp.objects() returns table (kind text, object text, what text) language sql as $$
  with members as (
    select d.classid, d.objid from pg_depend d join pg_extension e on d.refobjid = e.oid
    where d.refclassid = 'pg_extension'::regclass and d.deptype = 'e' and e.extname = 'tact')
  select 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid) || coalesce(obj_description(p.oid, 'pg_proc'), '?')
    || coalesce(p.proacl::text, '')
  from members join pg_proc p on classid = 'pg_proc'::regclass and objid = p.oid
  union all
  select 'type', t.typname, concat_ws(' ', t.typtype, t.typlen, t.typbyval, t.typalign, t.typstorage, t.typcollation, t.typacl,
    (select string_agg(enumlabel, ' ' order by enumsortorder) from pg_enum where enumtypid = t.oid),
    (select string_agg(concat_ws(' ', attname, atttypid::regtype), ', ' order by attnum) from pg_attribute where attrelid = t.typrelid))
  from members join pg_type t on classid = 'pg_type'::regclass and objid = t.oid
  union all
  select 'other', pg_describe_object(classid, objid, 0), ''
  from members where classid not in ('pg_proc'::regclass, 'pg_type'::regclass)
$$;
create table fresh as select * from pg_temp.objects();
select pg_temp.same('functions and types', (select string_agg(kind || ' ' || n, ', ' order by kind) from
  (select kind, count(*) n from fresh group by kind) counted), 'function 48, other 2, type 5');
select pg_temp.same('functions without a comment', (select count(*) from fresh where what like '%?'), 0);
select pg_temp.same('functions that are not as declared', (select count(*) from fresh
  where kind = 'function' and object not like 'tact_model%' and what not like '%IMMUTABLE PARALLEL SAFE COST%'), 0);

drop extension tact;
create extension tact version '0.1';
create table first as select * from pg_temp.objects();
select pg_temp.same('first', (select count(*) from first), 19);
create table kept as select 1 id, tact_recommend(.9, .8) advice;
alter extension tact update;
create table upgraded as select * from pg_temp.objects();
select pg_temp.same('version', (select extversion from pg_extension where extname = 'tact'), '0.2');
select pg_temp.same('new ones', (select count(*) from (table fresh except table upgraded) differing), 0);
select pg_temp.same('old ones', (select count(*) from (table upgraded except table fresh) differing), 0);
select pg_temp.same('changed by the upgrade', (select count(*) from (table first except table upgraded) differing), 0);
select pg_temp.same('kept', (select advice from kept), 'negotiation');
select pg_temp.same('new function', tact_style(.9, .1), 'compete');
select pg_temp.holds('in use', pg_temp.error_of('drop extension tact') like 'cannot drop extension tact because other objects depend on it%');
drop table kept;
drop extension tact;
select pg_temp.same('left over', (select count(*) from pg_proc where proname like 'tact\_%'), 0);

-- In a schema of its own, out of the search path.
create schema advice;
create extension tact schema advice;
select pg_temp.same('schema', advice.tact_recommend(.9, .8)::text, 'negotiation');
select pg_temp.holds('schema', pg_temp.error_of($$select advice.tact_recommend_by('{"name": "n", "strategies": [
    {"name": "new", "ideal": {"assertiveness": 1, "cooperativeness": 1}}]}', .5, .5)$$)
  like '%no value of the type advice.tact_strategy (alter type advice.tact_strategy add value ''new'')');
drop extension tact;

-- By the owner of a database who is no superuser.
create role owner;
grant create on database postgres to owner;
grant create on schema public to owner;
set role owner;
create extension tact;
select pg_temp.same('owner', tact_recommend(.9, .8), 'negotiation');
