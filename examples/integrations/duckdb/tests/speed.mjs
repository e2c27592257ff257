// How long tact takes, beside a CASE written by hand over the same columns, in one run:
//
//   node tests/speed.mjs                      10 M rows in memory, one thread
//   node tests/speed.mjs 10000000 100000000   and 10⁸ of Parquet with 1 GB; the file is removed afterwards
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, statfsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

import { open } from '../database.mjs';

const columns = ['assertiveness', 'cooperativeness', 'anger', 'urgency', 'stakes'];
const byHand = readFileSync(new URL('../../functions/by_hand.sql', import.meta.url), 'utf8')
  .replace(/^--.*$/gm, '')
  .trim();
const advice = `tact_recommend(${columns})`;

// Each answers how many cases get which strategy.
const counting = (strategy) => `select ${strategy} as strategy, count(*) from cases group by strategy`;
export const questions = {
  'CASE by hand': counting(byHand),
  'tact_recommend: a label': counting(advice),
  'tact_recommend: as text': counting(`${advice}::varchar`),
  'tact_recommend_by: a text': counting(`tact_recommend_by('customer_care', ${columns})`),
  'all columns read, no advice': `select ${columns.map((name) => `sum(${name})`)} from cases`,
};

// Cases in hundredths, the same in every run.
const cases = (rows) => `select ${columns.map((name, i) => `(hash(i * 5 + ${i}) % 101)::double / 100 as ${name}`)}
  from range(${rows}) t(i)`;

const seconds = ({ user, system }) => (user + system) / 1e6;

// The least processor time and the least time of a query, of several runs in turn with the others.
export async function times(connection, queries, runs) {
  const best = Object.fromEntries(Object.keys(queries).map((name) => [name, { processor: Infinity, clock: Infinity }]));
  for (let run = 0; run !== runs; ++run)
    for (const [name, query] of Object.entries(queries)) {
      const before = process.cpuUsage();
      const start = performance.now();
      await connection.runAndReadAll(query);
      const clock = (performance.now() - start) / 1e3;
      const processor = seconds(process.cpuUsage(before));
      best[name] = { processor: Math.min(best[name].processor, processor), clock: Math.min(best[name].clock, clock) };
    }
  return best;
}

export async function inMemory(rows, queries, runs) {
  const connection = await open({ threads: '1' });
  await connection.run(`create table cases as ${cases(rows)}`);
  return times(connection, queries, runs);
}

function print(title, best) {
  console.log(title);
  for (const [name, { processor, clock }] of Object.entries(best))
    console.log(`  ${name.padEnd(28)}  processor ${processor.toFixed(2)} s, clock ${clock.toFixed(2)} s`);
}

// A query over the file, in a process of its own, which says how much memory it had at most.
async function askFile(file, name) {
  const connection = await open({ threads: '2', memory_limit: '1GB' });
  await connection.run(`create view cases as from '${file}'`);
  const best = await times(connection, { [name]: questions[name] }, 1);
  const [, resident] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  print(`at most ${Math.round(resident / 1024)} MB resident`, best);
}

async function inParquet(rows) {
  const file = fileURLToPath(new URL('speed.parquet', import.meta.url));
  const { bavail, bsize } = statfsSync('.');
  const bytes = rows * columns.length * 8;
  if (bavail * bsize < 2 * bytes) throw new Error(`there is no room for ${rows} rows: ${2 * bytes} bytes are needed`);
  try {
    const connection = await open({ memory_limit: '4GB', preserve_insertion_order: 'false' });
    await connection.run(`copy (${cases(rows)}) to '${file}' (format parquet)`);
    console.log(`${rows} rows of Parquet, ${Math.round(statSync(file).size / 1e6)} MB, two threads, memory_limit 1 GB`);
    for (const name of Object.keys(questions))
      spawnSync(process.execPath, [fileURLToPath(import.meta.url), file, name], { stdio: 'inherit' });
  } finally {
    rmSync(file, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [first = '10000000', second] = process.argv.slice(2);
  if (first.endsWith('.parquet')) await askFile(first, second);
  else {
    console.log(`load ${loadavg()[0].toFixed(1)}`);
    print(`${first} rows in memory, one thread, best of 5`, await inMemory(Number(first), questions, 5));
    if (second) await inParquet(Number(second));
    console.log(`load ${loadavg()[0].toFixed(1)}`);
  }
}
