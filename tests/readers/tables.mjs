// A reader that knows nothing of TalkTrends, giving {columns: [{name, type}], rows: [[cell, …], …]}.
// A cell is null, a boolean, a string, or a number as a string, so that no JSON parser can round it:
// integers in decimal, doubles in JavaScript's shortest form with "NaN", "Infinity", "-Infinity" and "-0".
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'

export const readers = { hyparquet: readWithHyparquet }

const physicalTypes = { BOOLEAN: 'boolean', INT32: 'int32', INT64: 'int64', DOUBLE: 'double', BYTE_ARRAY: 'string' }

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
