// node write.mjs FILE.parquet 'SELECT …' ['OPTIONS']
// Has DuckDB write the rows of a query as Parquet, so that files of another writer can be read.
import { DuckDBInstance } from '@duckdb/node-api'

const [file, query, options = 'COMPRESSION uncompressed'] = process.argv.slice(2)
if (!file || !query) {
  console.error("usage: node write.mjs FILE.parquet 'SELECT …' ['OPTIONS']")
  process.exit(1)
}
const connection = await (await DuckDBInstance.create(':memory:')).connect()
await connection.run(`COPY (${query}) TO '${file.replaceAll("'", "''")}' (FORMAT parquet, ${options})`)
