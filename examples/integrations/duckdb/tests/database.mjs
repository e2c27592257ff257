// What the tests ask of a database.
import assert from 'node:assert/strict';

import { open } from '../database.mjs';

export class Database {
  static async open(options) {
    return new Database(await open(options));
  }

  constructor(connection) {
    this.connection = connection;
  }

  // The rows of a query, as lists of plain values.
  async rows(sql) {
    return (await this.connection.runAndReadAll(sql)).getRowsJson();
  }

  // The first value of the first row.
  async value(sql) {
    return (await this.rows(sql))[0][0];
  }

  // A query must fail with this message, whatever DuckDB puts around it.
  async fails(sql, message) {
    await assert.rejects(this.connection.runAndReadAll(sql), (error) => {
      assert.ok(error.message.includes(message), `${error.message}\n  does not say: ${message}`);
      return true;
    });
  }
}

// The inputs, in the order of the arguments.
export const inputs = [
  'assertiveness',
  'cooperativeness',
  'anger',
  'urgency',
  'stakes',
  'relationship',
  'legitimacy',
  'power',
  'complexity',
  'scarcity',
  'impasse',
  'awaited',
  'role_ambiguity',
];

// The functions that answer with one value.
export const functions = [
  'recommend',
  'family',
  'style',
  'margin',
  'runner_up',
  'because',
  'afterwards',
  'fallback',
  'blocked',
];

// The table of cases that all engines are tested on.
export const casesTable = `create table cases as from read_csv('${process.env.TACT_CASES}',
  types = {'id': 'integer', ${inputs.map((name) => `'${name}': 'double'`).join()}})`;

export const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
