// node compare.mjs DIR
// Reads each X.parquet in DIR with every reader and X.csv beside it, and compares them cell by cell. Prints a JSON line for each difference
// and at last {files, cells, differences}; exits with 1 where there is a difference, or nothing to compare.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCsv } from './csv.mjs'
import { readers } from './tables.mjs'

const directory = process.argv[2]
if (!directory || process.argv.length !== 3) {
  console.error('usage: node compare.mjs DIR')
  process.exit(1)
}
const tables = readdirSync(directory).filter(name => name.endsWith('.parquet')).sort()
let cells = 0
let differences = 0

for (const table of tables) {
  const path = join(directory, table)
  const csvPath = path.replace(/\.parquet$/, '.csv')
  if (!existsSync(csvPath)) {
    differ({ file: table, problem: 'no CSV stands beside it' })
    continue
  }
  let csv
  try {
    csv = parseCsv(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(csvPath)))
  } catch (error) {
    differ({ file: table, problem: String(error.message) })
    continue
  }
  for (const [reader, read] of Object.entries(readers)) {
    try {
      compare(table, reader, await read(path), csv)
    } catch (error) {
      differ({ file: table, reader, problem: String(error.message) })
    }
  }
}
if (tables.length === 0) console.error(`${directory}: no .parquet file; at least one was wanted`)
console.log(JSON.stringify({ files: tables.length, cells, differences }))
process.exitCode = differences > 0 || tables.length === 0 ? 1 : 0

function compare (file, reader, { columns, rows }, [header = [], ...records]) {
  const names = columns.map(column => column.name)
  const heads = header.map(field => field.text)
  if (names.length !== heads.length || names.some((name, i) => name !== heads[i])) {
    differ({ file, reader, problem: 'columns', parquet: names, csv: heads })
    return
  }
  if (rows.length !== records.length) differ({ file, reader, problem: 'rows', parquet: rows.length, csv: records.length })
  for (let row = 0; row < Math.min(rows.length, records.length); row++) {
    if (records[row].length !== columns.length) {
      differ({ file, reader, row, problem: 'fields', parquet: columns.length, csv: records[row].length })
      continue
    }
    columns.forEach(({ name, type }, i) => {
      cells++
      const field = records[row][i].text
      if (!same(rows[row][i], field, type)) differ({ file, reader, row, column: name, parquet: rows[row][i], csv: field })
    })
  }
}

function same (cell, field, type) {
  if (type === 'string') return sameText(cell ?? '', field)
  if (cell === null || field === '') return cell === null && field === ''
  if (type === 'boolean') return field === String(cell)
  if (type === 'int32' || type === 'int64') return field === cell
  return type === 'double' && sameDouble(Number(cell), field)
}

// Both texts of a double name it exactly, but need not be spelled alike: 1E+16 and 10000000000000000 are one number.
function sameDouble (value, field) {
  if (field === 'NaN') return Number.isNaN(value)
  if (field === 'Infinity' || field === '-Infinity') return String(value) === field
  return /^-?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(field) && Object.is(Number(field), value)
}

// What a spreadsheet would run as a formula stands behind an apostrophe in the CSV, and raw in the Parquet.
// Text that has such an apostrophe of its own may come with it alone or with one more.
function sameText (text, field) {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return field === guarded || (/^'+[=+\-@\t\r]/.test(field) && field.slice(1) === text)
}

function differ (difference) {
  differences++
  console.log(JSON.stringify(difference))
}
