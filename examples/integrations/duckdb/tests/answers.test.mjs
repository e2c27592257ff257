// The answers for 200,000 cases are those of the library itself, and those of triage.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import test from 'node:test';

import { Database, casesTable, functions, inputs, quoted } from './database.mjs';

const { TACT_ANSWERS, TACT_CASES, TACT_FREEZE, TACT_TRIAGE } = process.env;
const count = 200_000;
const all = inputs.join();
const rahim = quoted(execFileSync(TACT_FREEZE, { encoding: 'utf8' }));

const database = await Database.open();
await database.rows(casesTable);
// In the answers an empty cell is NULL, and "" is an empty text.
await database.rows(`create table answers as
  from read_csv('${TACT_ANSWERS}', all_varchar = true, allow_quoted_nulls = false)`);

// Of how many cases a function answers as a column of the answers says; and of how many with a value.
const equal = (call, column) =>
  database.rows(`select count_if(${call}::varchar is not distinct from wanted), count(${call})
    from cases join (select id::integer as id, ${column} as wanted from answers) using (id)`);

for (const name of functions)
  test(`${name} of ${count} cases`, async () => {
    const call = `tact_try_${name}(${all})`;
    const [[same, answered]] = await equal(name === 'margin' ? `(${call} * 2097152)::bigint` : call, name);
    assert.equal(Number(same), count);
    assert.ok(Number(answered) > 40_000);
  });

for (const [kind, model] of [
  ['by its name', `'rahim'`],
  ['from JSON', rahim],
])
  test(`another model, ${kind}`, async () => {
    for (const [name, column] of [
      ['recommend', 'rahim'],
      ['afterwards', 'rahim_afterwards'],
    ])
      assert.deepEqual(await equal(`tact_try_${name}_by(${model}, ${all})`, column), [['200000', '187464']]);
  });

test('the default model by its name answers as without', async () => {
  for (const name of functions)
    assert.deepEqual(
      await database.rows(`select count(*) from cases where id <= 20000
        and tact_try_${name}(${all})::varchar is distinct from tact_try_${name}_by('customer_care', ${all})::varchar`),
      [['0']],
    );
});

test('a ranking begins with the strategy, and the runner-up follows by the margin', async () => {
  const [[lists, wrong]] = await database.rows(`select count(lines), count_if(
      len(lines) <> 5 or [line.place for line in lines] <> [1, 2, 3, 4, 5]
      or lines[1].strategy <> tact_try_recommend(${all})
      or (case when lines[2].blocked then null else lines[2].strategy end)
        is distinct from tact_try_runner_up(${all})
      or (case when lines[2].blocked then null else lines[1].score - lines[2].score end)
        is distinct from tact_try_margin(${all})
      or list_sort([line.strategy::varchar for line in lines if line.blocked])
        <> list_sort(list_filter(string_split(tact_try_blocked(${all}), ', '), lambda name: name <> '')))
    from (select *, tact_try_ranking(${all}) as lines from cases)`);
  assert.deepEqual([lists, wrong], ['187464', '0']);
  assert.equal(
    await database.value(`select count(*) from (select unnest(tact_try_ranking(${all})) from cases)`),
    '937320',
  );
});

const noTriage = existsSync(TACT_TRIAGE) ? false : `${TACT_TRIAGE} is missing: cmake --workflow --preset demo`;

test('triage', { skip: noTriage }, async () => {
  rmSync('triage.csv', { force: true });
  const some = 3; // what triage ends with where it has no advice for some rows
  const { status } = spawnSync(TACT_TRIAGE, ['--format', 'csv', '--output', 'triage.csv', TACT_CASES]);
  assert.equal(status, some);
  const differs = (column, name = column) => `t.${column} is distinct from tact_try_${name}(${all})::varchar`;
  const [row] = await database.rows(`select count(*), count(t.strategy),
      count_if(${differs('strategy', 'recommend')}), count_if(${differs('family')}), count_if(${differs('style')}),
      count_if(${differs('runner_up')}), count_if(${differs('afterwards')}), count_if(${differs('fallback')}),
      count_if(t.margin::double is distinct from tact_try_margin(${all}))
    from cases join (select id::integer as id, strategy, family, style, runner_up, afterwards, fallback, margin
      from read_csv('triage.csv', all_varchar = true)) t using (id)`);
  assert.deepEqual(row, [String(count), '187464', '0', '0', '0', '0', '0', '0', '0']);
});
