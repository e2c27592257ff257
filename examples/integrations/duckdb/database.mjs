// A database in memory that has tact: the extension that lies beside this file is loaded.
import { DuckDBInstance } from '@duckdb/node-api';
import { fileURLToPath } from 'node:url';

export const extension = fileURLToPath(new URL('tact.duckdb_extension', import.meta.url));

// The connection to a new database. An extension that DuckDB's makers have not signed is loaded only where that is
// allowed when the database is opened.
export async function open(options = {}) {
  const instance = await DuckDBInstance.create(':memory:', { allow_unsigned_extensions: 'true', ...options });
  const connection = await instance.connect();
  await connection.run(`load '${extension.replaceAll("'", "''")}'`);
  return connection;
}

// Runs a script, and hands over the result of each statement.
export async function run(connection, script, use) {
  const statements = await connection.extractStatements(script);
  for (let i = 0; i !== statements.count; ++i) {
    const statement = await statements.prepare(i);
    use(await statement.runAndReadAll());
  }
}
