// RFC 4180, read strictly: records end with LF or CRLF, a quoted field may hold anything with its quotes doubled.

/** Rows of {text, quoted} fields. */
export function parseCsv (source) {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  const rows = []
  let at = 0
  while (at < text.length) {
    const row = []
    for (;;) {
      const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at)
      row.push({ text: field.text, quoted: field.quoted })
      at = field.end
      if (text[at] !== ',') break
      at++
    }
    if (text.startsWith('\r\n', at)) at += 2
    else if (text[at] === '\n') at++
    else if (at < text.length) throw new Error(`CSV, character ${at}: '${text[at]}' after a field; a comma or the line's end was wanted`)
    rows.push(row)
  }
  return rows
}

function plainField (text, start) {
  let end = start
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') {
    if (text[end] === '"') throw new Error(`CSV, character ${end}: a quote inside a field without quotes`)
    end++
  }
  return { text: text.slice(start, end), quoted: false, end }
}

function quotedField (text, start) {
  let value = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) throw new Error(`CSV, character ${start}: a quote that never closes`)
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { text: value, quoted: true, end: quote + 1 }
    value += '"'
    at = quote + 2
  }
}
