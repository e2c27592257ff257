// What each function makes of its arguments: their number, NULL, values that are no level, models, names.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { Database, functions, inputs, quoted } from './database.mjs';

const forms = (name) => [`tact_${name}`, `tact_${name}_by`, `tact_try_${name}`, `tact_try_${name}_by`];
const everyName = [...functions, 'ranking', 'fingerprint']
  .flatMap(forms)
  .filter((name) => !name.startsWith('tact_try_fingerprint')) // no value of it can be wrong
  .sort();
const rahim = execFileSync(process.env.TACT_FREEZE, { encoding: 'utf8' });
const strategies = ['negotiation', 'compromise', 'competition', 'procrastination', 'avoidance'];
// A case in which each input counts: none of its values is neutral.
const values = [0.9, 0.7, 0.3, 0.6, 0.8, 0.4, 0.7, 0.3, 0.9, 0.2, 0.4, 0.1, 0.3];

const database = await Database.open();

test('the functions of DuckDB lie where our declarations say', async () => {
  await database.rows(`load './order.duckdb_extension'`);
});

test('every function is there, and none else', async () => {
  const rows = await database.rows(
    `select distinct function_name from duckdb_functions() where function_name like 'tact\\_%' escape '\\' order by 1`,
  );
  assert.deepEqual(rows.flat(), everyName);
});

test('each answers with its type', async () => {
  const label = `ENUM(${strategies.map(quoted).join(', ')})`;
  const typeOf = (call) => database.value(`select typeof(${call})`);
  for (const name of ['recommend', 'runner_up', 'afterwards', 'fallback'])
    assert.equal(await typeOf(`tact_${name}(.8, .9)`), label);
  for (const name of ['family', 'style', 'because', 'blocked'])
    assert.equal(await typeOf(`tact_${name}(.8, .9)`), 'VARCHAR');
  assert.equal(await typeOf('tact_margin(.8, .9)'), 'DOUBLE');
  const lines = (strategy) => `STRUCT(place INTEGER, strategy ${strategy}, score DOUBLE, blocked BOOLEAN)[]`;
  assert.equal(await typeOf('tact_ranking(.8, .9)'), lines(label));
  assert.equal(await typeOf(`tact_ranking_by('rahim', .8, .9)`), lines('VARCHAR'));
  assert.equal(await typeOf(`tact_recommend_by('rahim', .8, .9)`), 'VARCHAR');
});

test('two to thirteen numbers: what is left out is not known', async () => {
  for (const name of functions)
    for (let count = 2; count <= 13; ++count) {
      const given = values.slice(0, count);
      const padded = inputs.map((_, i) => (i < count ? values[i] : 'null'));
      const [row] = await database.rows(`select tact_${name}(${given}), tact_${name}(${padded}),
        tact_try_${name}(${given}), tact_${name}_by('customer_care', ${given}),
        tact_try_${name}_by('customer_care', ${padded})`);
      assert.equal(new Set(row).size, 1, `${name} of ${count}: ${row}`);
    }
});

test('each input counts', async () => {
  for (let i = 0; i !== inputs.length; ++i)
    assert.notDeepEqual(
      await database.value(`select tact_ranking(${values})`),
      await database.value(`select tact_ranking(${values.map((value, k) => (k === i ? 1 : value))})`),
      inputs[i],
    );
});

test('too few and too many numbers', async () => {
  await database.fails('select tact_recommend(0.9)', 'tact_recommend(DOUBLE, DOUBLE, [DOUBLE...])');
  await database.fails(`select tact_recommend_by(.5, .5)`, 'tact_recommend_by(VARCHAR, DOUBLE, DOUBLE, [DOUBLE...])');
  const wanted = `2 to 13 numbers: ${inputs.join(', ')}`;
  for (const name of [...functions, 'ranking']) {
    await database.fails(`select tact_${name}(${[...values, 0]})`, `tact_${name} takes ${wanted}; got 14 arguments`);
    await database.fails(
      `select tact_try_${name}_by('rahim', ${[...values, 0]})`,
      `tact_try_${name}_by takes a model and ${wanted}; got 15 arguments`,
    );
  }
});

// What a query gives, and how the error shows it.
const bad = [
  ['1.5', '1.5'],
  ['-0.25', '-0.25'],
  ['1.0001', '1.0001'],
  ['1e300', '1e+300'],
  [`'nan'`, 'nan'],
  [`'inf'`, 'inf'],
  [`'-inf'`, '-inf'],
];

test('a value that is no level is an error that names the input, the value and the remedy', async () => {
  for (let i = 0; i !== inputs.length; ++i)
    for (const [given, shown] of bad) {
      const numbers = values.map((value, k) => (k === i ? given : value));
      const remedy = `which is no number from 0 to 1; ${i < 2 ? '' : 'NULL means that it is not known, and '}`;
      await database.fails(
        `select tact_recommend(${numbers})`,
        `tact_recommend: ${inputs[i]} is ${shown}, ${remedy}tact_try_recommend answers NULL`,
      );
      assert.equal(await database.value(`select tact_try_recommend(${numbers})`), null);
    }
});

test('every function has these errors, and its form that tries has none', async () => {
  for (const name of [...functions, 'ranking']) {
    const numbers = '.8, .9, 7';
    await database.fails(`select tact_${name}(${numbers})`, `tact_${name}: anger is 7,`);
    await database.fails(`select tact_${name}_by('rahim', ${numbers})`, `tact_try_${name}_by ${name === 'ranking' ? 'gives no ranking' : 'answers NULL'}`);
    assert.equal(await database.value(`select tact_try_${name}(${numbers})`), null);
    assert.equal(await database.value(`select tact_try_${name}_by('rahim', ${numbers})`), null);
  }
});

test('dust counts as the end', async () => {
  for (const dusty of [
    ['1.00003', '1'],
    ['-0.00003', '0'],
  ])
    for (let i = 0; i !== inputs.length; ++i) {
      const [one, other] = dusty.map((x) => `tact_ranking(${values.map((value, k) => (k === i ? x : value))})`);
      assert.equal(await database.value(`select ${one} = ${other}`), true, `${inputs[i]} ${dusty}`);
    }
});

test('a concern that is NULL: no answer', async () => {
  for (const name of [...functions, 'ranking'])
    for (const concerns of ['null, .5', '.5, null', 'null, null']) {
      assert.equal(await database.value(`select tact_${name}(${concerns}, .3)`), null);
      assert.equal(await database.value(`select tact_${name}_by('rahim', ${concerns}, .3)`), null);
    }
});

test('other numbers, texts and parameters', async () => {
  assert.equal(
    await database.value('select tact_recommend(1, 0) = tact_recommend(1::tinyint, 0::decimal(3, 2))'),
    true,
  );
  assert.equal(await database.value(`select tact_recommend('0.9', '0.8')`), 'negotiation');
  await database.fails(`select tact_recommend('high', .3)`, `'high'`);
  await database.fails(`select tact_recommend('high'::varchar, .3)`, 'tact_recommend(VARCHAR, DECIMAL');
  const prepared = await database.connection.prepare('select tact_recommend_by($1, $2, $3, $4)');
  prepared.bind(['rahim', 0.9, 0.8, 0.1]);
  assert.deepEqual((await prepared.runAndReadAll()).getRowsJson(), [['integrating']]);
});

test('models: by name, from JSON, NULL, and mistakes', async () => {
  const strategy = (model) => database.value(`select tact_recommend_by(${model}, .9, .8)`);
  assert.equal(await strategy(`'rahim'`), 'integrating');
  assert.equal(await strategy(quoted(rahim)), 'integrating');
  assert.equal(await strategy('null'), null);
  assert.equal(await database.value('select tact_ranking_by(null, .9, .8)'), null);
  const there = 'there are customer_care, thomas_kilmann, rahim, pruitt_rubin';
  for (const name of [...functions, 'ranking']) {
    await database.fails(
      `select tact_${name}_by('freud', .9, .8)`,
      `tact_${name}_by: there is no model 'freud': ${there}`,
    );
    await database.fails(
      `select tact_try_${name}_by('freud', .9, .8)`,
      `tact_try_${name}_by: there is no model 'freud': ${there}`,
    );
    await database.fails(`select tact_try_${name}_by('{', .9, .8)`, `tact_try_${name}_by: this is no model: line 1`);
  }
  await database.fails(
    `select tact_recommend_by('{"name": 7}', .9, .8)`,
    '; line 1, column 10: name: this is a number',
  );
  await database.fails(
    `select tact_recommend_by('{"name": 7}', .9, .8)`,
    'tact_recommend_by: this is no model: line 1',
  );
  await database.fails(`select tact_recommend_by('{', .9, .8)`, 'tact_recommend_by: this is no model: line 1');
});

test('fingerprints', async () => {
  const [[plain, named, other, json]] = await database.rows(`select tact_fingerprint(),
    tact_fingerprint_by('customer_care'), tact_fingerprint_by('rahim'), tact_fingerprint_by(${quoted(rahim)})`);
  assert.match(plain, /^[0-9a-f]{16}$/);
  assert.equal(named, plain);
  assert.notEqual(other, plain);
  assert.equal(json, other);
  assert.deepEqual(await database.rows('select tact_fingerprint() from range(3)'), [[plain], [plain], [plain]]);
  assert.equal(await database.value('select tact_fingerprint_by(null)'), null);
  await database.fails(`select tact_fingerprint_by('freud')`, "tact_fingerprint_by: there is no model 'freud'");
});

test('arguments by name', async () => {
  await database.fails('select tact.recommend(.9, .8)', 'tact');
  const named = await Database.open();
  await named.rows('create table calls as select .9 as a, .7 as c, .3 as u');
  for (const script of readFileSync('names.sql', 'utf8').split(';\n').slice(0, -1)) await named.rows(script);
  const shuffled = inputs.map((name, i) => `${name} := ${values[i]}`).reverse();
  for (const name of [...functions, 'ranking']) {
    const wanted = await database.value(`select tact_${name}(${values})`);
    const wantedRahim = await database.value(`select tact_${name}_by('rahim', ${values})`);
    for (const form of [`tact.${name}`, `tact.try_${name}`]) {
      assert.deepEqual(await named.value(`select ${form}(${shuffled})`), wanted);
      assert.deepEqual(await named.value(`select ${form}(${values})`), wanted);
      assert.deepEqual(await named.value(`select ${form}_by(model := 'rahim', ${shuffled})`), wantedRahim);
      assert.deepEqual(await named.value(`select ${form}_by('rahim', ${shuffled})`), wantedRahim);
    }
  }
  assert.equal(
    await named.value('select tact.margin(a, c, urgency := u) = tact_margin(a, c, null, u) from calls'),
    true,
  );
  await named.fails('select tact.recommend(.9, .8, angr := .1)', 'anger := NULL');
  await named.fails('select tact.recommend(assertiveness := .9)', 'recommend(assertiveness, cooperativeness,');
  await named.fails('select tact.recommend(.9, .8, anger := 2)', 'tact_recommend: anger is 2,');
});

test('several databases in one process', async () => {
  const others = await Promise.all([1, 2, 3].map(() => Database.open()));
  for (const other of others) assert.equal(await other.value('select tact_recommend(.9, .8)'), 'negotiation');
});
