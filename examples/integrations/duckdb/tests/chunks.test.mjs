// Many rows at once: what a batch makes of them is what each row alone would be.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';

import { Database, casesTable, inputs, quoted } from './database.mjs';

const all = inputs.join();
const rahim = quoted(execFileSync(process.env.TACT_FREEZE, { encoding: 'utf8' }));
const database = await Database.open();
await database.rows(casesTable);
// The answers of rows one by one: a ranking is read so.
await database.rows(`create table wanted as
  select *, tact_try_ranking(${all})[1].strategy as strategy from cases`);

const none = [['0']];
const differing = (call, rest = '') =>
  database.rows(`select count(*) from wanted where ${call} is distinct from strategy ${rest}`);

test('a batch answers as rows one by one', async () => {
  assert.deepEqual(await differing(`tact_try_recommend(${all})`), none);
});

test('constants among the columns', async () => {
  for (let i = 0; i !== inputs.length; ++i) {
    const constant = inputs.map((name, k) => (k === i ? '0.25' : name)).join();
    const column = inputs.map((name, k) => (k === i ? 'q' : name)).join();
    assert.deepEqual(
      await database.rows(`select count(*) from (select *, id * 0 + 0.25 as q from cases where id <= 20000)
        where tact_try_recommend(${constant}) is distinct from tact_try_ranking(${column})[1].strategy`),
      none,
      inputs[i],
    );
  }
  assert.equal(await database.value('select count(tact_recommend(.9, .8, null)) from cases'), '200000');
  assert.equal(await database.value('select count(tact_recommend(null, .8)) from cases'), '0');
});

test('filters, branches, order and empty tables', async () => {
  assert.deepEqual(await differing(`tact_try_recommend(${all})`, 'and id % 7 = 3'), none);
  assert.deepEqual(
    await differing(`case when id % 3 = 0 then tact_try_recommend(${all})
      else tact_try_recommend_by('customer_care', ${all}) end`),
    none,
  );
  assert.deepEqual(
    await database.rows(`select count(*) from (select id, tact_try_recommend(${all}) as s from cases order by hash(id)) x
      join wanted using (id) where x.s is distinct from wanted.strategy`),
    none,
  );
  assert.deepEqual(await database.rows(`select tact_recommend(${all}) from cases where id < 0`), []);
  assert.deepEqual(await database.rows(`select unnest(tact_ranking(${all})) from cases where id < 0`), []);
});

test('a bad value in a row that is filtered out is no error; one among many rows is', async () => {
  await database.rows(`create or replace table few as
    select i, case when i = 77777 then 1.5 else i % 100 / 100 end as a from range(100000) t(i)`);
  assert.equal(await database.value('select count(tact_recommend(a, .5)) from few where a <= 1'), '99999');
  await database.fails('select count(tact_recommend(a, .5)) from few', 'tact_recommend: assertiveness is 1.5,');
  await database.fails('select count(tact_ranking(a, .5)) from few', 'tact_ranking: assertiveness is 1.5,');
  assert.equal(await database.value('select count(tact_try_recommend(a, .5)) from few'), '99999');
  assert.equal(await database.value('select tact_recommend(.9, .8)'), 'negotiation');
});

// `nullif` leaves in the rows that it makes NULL what was there.
test('what lies under NULL counts for nothing', async () => {
  await database.rows(`create or replace table garbage as select i, (i * 37 % 101) / 100 as x,
    case when i % 3 = 0 then 99.0 when i % 7 = 0 then 'nan'::double else (i * 11 % 101) / 100 end as y,
    case when i % 3 = 0 or i % 7 = 0 then null else (i * 11 % 101) / 100 end as clean
    from range(50000) t(i)`);
  const y = `nullif(nullif(y, 99.0), 'nan'::double)`;
  for (const given of ['x, .5, @', 'x, @', '@, x', 'x, .3, .4, .5, @, @']) {
    const [garbage, clean] = [y, 'clean'].map((column) => `tact_recommend(${given.replaceAll('@', column)})`);
    assert.deepEqual(
      await database.rows(`select count(*) from garbage where ${garbage} is distinct from ${clean}`),
      none,
      given,
    );
  }
  assert.deepEqual(
    await database.rows(`select count(*) from garbage where tact_recommend(x, .5, ${y}) is distinct from
      tact_ranking(x, .5, coalesce(clean, 0))[1].strategy`),
    none,
  );
});

test('NaN is a bad value, also in a column with NULLs', async () => {
  await database.rows(`create or replace table mixed as select i,
    case when i % 5 = 0 then null when i = 4321 then 'nan'::double else .5 end as y from range(9000) t(i)`);
  for (const name of ['recommend', 'margin']) {
    await database.fails(`select count(tact_${name}(.9, .8, y)) from mixed`, `tact_${name}: anger is nan,`);
    assert.deepEqual(await database.rows(`select i from mixed where tact_try_${name}(.9, .8, y) is null`), [['4321']]);
  }
});

test('a model for each row', async () => {
  const models = `case i % 5 when 0 then 'rahim' when 1 then ${rahim} when 2 then 'pruitt_rubin' end`;
  await database.rows(`create or replace table asked as select i, ${models} as model, i % 101 / 100 as x,
      tact_recommend_by('rahim', x, .8) as r, tact_recommend_by('pruitt_rubin', x, .8) as p from range(10000) t(i)`);
  assert.deepEqual(
    await database.rows(`select count(*) from asked where tact_try_recommend_by(model, x, .8) is distinct from
      case when i % 5 < 2 then r when i % 5 = 2 then p end`),
    none,
  );
  await database.rows(`update asked set model = 'freud' where i = 9999`);
  for (const form of ['tact_recommend_by', 'tact_try_recommend_by'])
    await database.fails(`select count(${form}(model, x, .8)) from asked`, `${form}: there is no model 'freud'`);
});

test('rankings of many rows, some of them NULL', async () => {
  assert.deepEqual(
    await database.rows(`select count(*) from
      (select i, unnest(tact_ranking(case when i % 4 <> 0 then .9 end, .8)) as line from range(10000) t(i))
      where line.place = 1 and line.strategy = 'negotiation' and i % 4 <> 0`),
    [['7500']],
  );
  assert.equal(
    await database.value(`select count(*) from
      (select unnest(tact_ranking_by(if(i % 2 = 0, 'rahim', 'pruitt_rubin'), .9, .8)) from range(6000) t(i))`),
    String(3000 * 5 + 3000 * 4),
  );
});

test('threads', async () => {
  const sums = [];
  for (const threads of [1, 2, 8]) {
    const other = await Database.open({ threads: String(threads) });
    await other.rows(`create table many as
      select (i * 7919 % 10007) / 10007 as x, (i * 104729 % 10009) / 10009 as y from range(1000000) t(i)`);
    sums.push(
      await other.rows(`select tact_recommend(x, y, y, x) as s, tact_recommend_by(${rahim}, x, y) as r, count(*)
      from many group by all order by all`),
    );
  }
  assert.ok(sums[0].length > 10);
  assert.deepEqual(sums[1], sums[0]);
  assert.deepEqual(sums[2], sums[0]);
});

test('into Parquet and back', async () => {
  await database.rows(`copy (select *, tact_try_recommend(${all}) as strategy from cases) to 'advised.parquet'`);
  await database.rows(`create or replace table back as from 'advised.parquet'`);
  const again = `tact_try_recommend(${inputs.map((name) => `back.${name}`)})`;
  assert.deepEqual(
    await database.rows(`select count(*) from back join wanted using (id)
      where back.strategy is distinct from wanted.strategy::varchar or back.strategy is distinct from ${again}::varchar`),
    none,
  );
  assert.equal(await database.value('select count(*) from back'), '200000');
});

test('a view, and a table with the labels', async () => {
  await database.rows(`create or replace view advised as select id, tact_try_recommend(${all}) as strategy from cases`);
  assert.equal(await database.value(`select count(*) from advised join wanted using (id, strategy)`), '187464');
  await database.rows('create or replace table kept as from advised');
  assert.match(await database.value('select typeof(strategy) from kept limit 1'), /^ENUM/);
});
