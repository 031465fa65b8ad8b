// node read.mjs FILE.parquet …
// Prints a JSON line for each file and reader: {file, reader, columns: [{name, type}], rows: [[cell, …], …]}; tables.mjs says what a cell is.
import { readers } from './tables.mjs'

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: node read.mjs FILE.parquet …')
  process.exit(1)
}
for (const file of files) {
  for (const [reader, read] of Object.entries(readers)) {
    console.log(JSON.stringify({ file, reader, ...await read(file) }))
  }
}
