// Two readers that know nothing of each other or of TalkTrends, each giving {columns: [{name, type}], rows: [[cell, …], …]}.
// A cell is null, a boolean, a string, or a number as a string, so that no JSON parser can round it:
// integers in decimal, doubles in JavaScript's shortest form with "NaN", "Infinity", "-Infinity" and "-0".
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'

export const readers = { duckdb: readWithDuckDb, hyparquet: readWithHyparquet }

const duckTypes = { BOOLEAN: 'boolean', INTEGER: 'int32', BIGINT: 'int64', DOUBLE: 'double', VARCHAR: 'string' }
const physicalTypes = { BOOLEAN: 'boolean', INT32: 'int32', INT64: 'int64', DOUBLE: 'double', BYTE_ARRAY: 'string' }

let connection

async function readWithDuckDb (file) {
  connection ??= await (await DuckDBInstance.create(':memory:')).connect()
  const result = await connection.runAndReadAll(`SELECT * FROM read_parquet('${file.replaceAll("'", "''")}', hive_partitioning = false)`)
  const names = result.columnNames()
  const columns = result.columnTypes().map((type, i) => ({ name: names[i], type: duckTypes[String(type)] ?? String(type) }))
  const rows = result.getRows().map(row => row.map((value, i) => cell(value, columns[i].type)))
  return { columns, rows }
}

async function readWithHyparquet (path) {
  const bytes = readFileSync(path)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const metadata = parquetMetadata(file)
  const columns = metadata.schema.slice(1).map(element => ({ name: element.name, type: physicalTypes[element.type] ?? element.type }))
  const compressors = { GZIP: input => new Uint8Array(gunzipSync(input)) }
  const objects = metadata.num_rows === 0n ? [] : await parquetReadObjects({ file, metadata, compressors })
  const rows = objects.map(row => columns.map(({ name, type }) => cell(row[name], type)))
  return { columns, rows }
}

function cell (value, type) {
  if (value === null || value === undefined) return null
  if (type === 'int32' || type === 'int64') return String(value)
  if (type === 'double') return Object.is(value, -0) ? '-0' : String(value)
  return value
}
