// node query.mjs 'SELECT …'
// Prints a JSON line for each row that DuckDB answers; numbers come as strings, so that none is rounded.
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create(':memory:')).connect()
const result = await connection.runAndReadAll(process.argv[2])
for (const row of result.getRowObjects()) {
  console.log(JSON.stringify(row, (_, value) => typeof value === 'bigint' || typeof value === 'number' ? String(value) : value))
}
