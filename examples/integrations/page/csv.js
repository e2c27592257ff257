// Reads CSV: commas, semicolons or tabs, quotes, line ends of every kind, with a BOM or without.

// The separator that is most frequent in the first line, outside of quotes.
function separatorOf(text) {
  const first = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)[0];
  const count = (separator) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

// The rows of a CSV, each a list of cells. Lines without a cell that holds something are left out.
export function csvRows(text) {
  const csv = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(csv);
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one.trim() !== '')) rows.push(row);
    row = [];
  };
  for (let i = 0; i < csv.length; ++i) {
    const c = csv[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (csv[i + 1] === '"') cell += csv[++i];
      else quoted = false;
    } else if (c === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (c === separator) endCell();
    else if (c === '\n' || c === '\r') {
      if (c === '\r' && csv[i + 1] === '\n') ++i;
      endRow();
    } else cell += c;
  }
  endRow();
  return rows;
}

// A CSV with a header as {columns, records}: the columns' names in small letters, and each record as a Map from them.
export function csvTable(text) {
  const [header = [], ...rows] = csvRows(text);
  const columns = header.map((name) => name.trim().toLowerCase());
  const records = rows.map((row) => new Map(columns.map((name, i) => [name, (row[i] ?? '').trim()])));
  return { columns, header: header.map((name) => name.trim()), records };
}

// A cell as a number: a decimal point or a decimal comma. NaN for whatever else it holds, null if it is empty. Whether
// the number is a level is for the library to say.
export function numberIn(cell) {
  if (cell === undefined || cell === '') return null;
  return /^[-+]?(\d+([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?$/i.test(cell) ? Number(cell.replace(',', '.')) : NaN;
}
