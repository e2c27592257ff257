// Runs SQL in a database in memory that has tact, and prints what comes back:
//
//   node query.mjs "select tact_recommend(0.9, 0.8)"
//   node query.mjs names.sql "select tact.recommend(cooperativeness := 0.8, assertiveness := 0.9)"
//   node query.mjs < script.sql
import { ResultReturnType } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';

import { open, run } from './database.mjs';

const scripts = process.argv.slice(2).map((text) => (text.endsWith('.sql') ? readFileSync(text, 'utf8') : text));
if (scripts.length === 0) scripts.push(readFileSync(0, 'utf8'));

const cell = (value) => (value === null ? 'NULL' : String(value));

// The rows of a query, below the names of their columns. Other statements print nothing.
function print(result) {
  if (result.returnType !== ResultReturnType.QUERY_RESULT) return;
  const lines = [result.columnNames(), ...result.getRows().map((row) => row.map(cell))];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  lines.splice(
    1,
    0,
    widths.map((width) => '-'.repeat(width)),
  );
  for (const line of lines)
    console.log(
      line
        .map((text, column) => text.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}

try {
  const connection = await open();
  for (const script of scripts) await run(connection, script, print);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
