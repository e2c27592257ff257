// The modules that need no browser.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';

import { csvRows, csvTable, numberIn } from '../csv.js';
import { freshState, known, linkOf, stateIn } from '../link.js';
import { wordsOf } from '../words.js';

const folder = new URL('..', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');

const cells = (text) => csvRows(text).map((row) => row.cells);

test('CSV: separators, quotes, line ends, a BOM', () => {
  const rows = [
    ['a', 'b'],
    ['1', 'x, "y"\nz'],
    ['2', ''],
  ];
  assert.deepEqual(cells('a,b\n1,"x, ""y""\nz"\n2,\n'), rows);
  assert.deepEqual(cells('\uFEFFa;b\r\n1;"x, ""y""\nz"\r\n\r\n2;'), rows);
  assert.deepEqual(cells('a\tb\r1\t"x, ""y""\nz"\r2\t'), rows);
  assert.deepEqual(csvRows(''), []);
});

test('CSV: a row knows its line', () => {
  for (const end of ['\n', '\r\n', '\r'])
    assert.deepEqual(
      csvRows(['a,b', '', '1,"x', 'y"', '2,', ''].join(end)).map(({ line }) => line),
      [1, 3, 5],
    );
});

test('CSV: a row that is too short has empty cells', () => {
  const { columns, records } = csvTable(' Name ;Assertiveness\nAda');
  assert.deepEqual(columns, ['name', 'assertiveness']);
  assert.equal(records[0].get('assertiveness'), '');
});

test('CSV: what is a number', () => {
  for (const [cell, number] of [
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['1', 1],
    ['.25', 0.25],
    ['5e-1', 0.5],
    ['-1', -1],
  ])
    assert.equal(numberIn(cell), number, cell);
  for (const cell of ['', undefined]) assert.equal(numberIn(cell), null);
  for (const cell of ['0x1', 'high', '1 2', '0.5.', '١']) assert.ok(Number.isNaN(numberIn(cell)), cell);
});

const facts = {
  inputs: [
    { name: 'assertiveness', neutral: null },
    { name: 'cooperativeness', neutral: null },
    { name: 'anger', neutral: 0 },
  ],
  models: [{ name: 'customer_care' }, { name: 'rahim' }],
  customers: ['angry', 'arguer', 'talker'],
  channels: ['face to face', 'phone', 'chat', 'mail'],
  languages: [{ code: 'en' }, { code: 'el' }],
};
const tabs = ['explore', 'you'];

test('a link holds the whole state', () => {
  const state = {
    ...freshState(facts),
    tab: 'you',
    language: 'el',
    model: 1,
    compare: true,
    channel: 0,
    customers: 5,
    harm: true,
    inputs: [known(0.7), { low: 0.25, high: 0.5 }, known(0.9)],
  };
  const link = linkOf(state, facts);
  assert.equal(
    link,
    '#you&assertiveness=0.7&cooperativeness=0.25..0.5&anger=0.9&model=rahim&compare' +
      '&customer=angry.talker&channel=face_to_face&harm_was_meant&lang=el',
  );
  assert.deepEqual(stateIn(link, facts, tabs), state);
});

test('what a link names wrongly is as in the beginning', () => {
  const wrong = '#nowhere&anger=high&model=freud&channel=smoke&lang=tlh&customer=nice&constructor=1';
  assert.deepEqual(stateIn(wrong, facts, tabs), freshState(facts));
  assert.deepEqual(stateIn('', facts, tabs), freshState(facts));
});

test('every word that the page asks for is there, in four languages, with the same gaps; and none is idle', () => {
  const table = new Map();
  for (const [, key, list] of read('words.js').matchAll(/^ {2}(\w+): (\[.*\]),$/gm))
    table.set(
      key,
      [...list.matchAll(/'([^']*)'/g)].map(([, text]) => text),
    );
  const sources = readdirSync(folder)
    .filter((name) => /\.(js|html)$/.test(name) && name !== 'words.js')
    .map(read)
    .join('\n');
  const engine = ['facts.cpp', 'advice.cpp'].map((name) => read(`engine/${name}`)).join('\n');
  const gaps = (text) => (text.match(/\{\d\}/g) ?? []).sort().join();
  assert.ok(table.size > 100);
  for (const [key, texts] of table) {
    assert.equal(texts.length, 4, key);
    for (const text of texts.slice(1)) assert.equal(gaps(text), gaps(texts[0]), key);
    if (key !== 'unreviewed')
      assert.ok(
        texts.every((text) => text !== ''),
        key,
      );
    const used = new RegExp(`['"]${key}['"]`);
    const isName = /^(assertiveness|cooperativeness|unassertive|passive|aggressive|assertive)$/.test(key);
    assert.ok(isName || used.test(sources) || used.test(engine), `${key} is not used`);
  }
  for (const [, key] of sources.matchAll(/say\('(\w+)'/g)) assert.ok(table.has(key), key);
  for (const [, key] of sources.matchAll(/data-(?:say|label)="(\w+)"/g)) assert.ok(table.has(key), key);
  assert.equal(wordsOf('en')('case_of', 2, 28), 'Case 2 of 28');
});
