// Reads CSV: commas, semicolons or tabs, quotes, line ends of every kind, with a BOM or without.

// The separator that is most frequent in the first line, outside of quotes.
function separatorOf(text) {
  const first = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)[0];
  const count = (separator) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

// The rows of a CSV as {line, cells}: the number of the line where a row begins, and its texts. A row of empty cells is
// left out.
export function csvRows(text) {
  const csv = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(csv);
  const rows = [];
  let row = { line: 1, cells: [] };
  let line = 1;
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.cells.some((one) => one.trim() !== '')) rows.push(row);
    row = { line, cells: [] };
  };
  for (let i = 0; i < csv.length; ++i) {
    const c = csv[i];
    const endsLine = c === '\n' || (c === '\r' && csv[i + 1] !== '\n');
    if (endsLine) ++line;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (csv[i + 1] === '"') cell += csv[++i];
      else quoted = false;
    } else if (c === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (c === separator) {
      endCell();
    } else if (endsLine) {
      endRow();
    } else if (c !== '\r') {
      cell += c;
    }
  }
  endRow();
  return rows;
}

// A CSV with a header as {columns, header, records}: the columns' names in small letters, and as they are; each row as
// {line, get(column)}.
export function csvTable(text) {
  const [first, ...rows] = csvRows(text);
  const header = (first?.cells ?? []).map((name) => name.trim());
  const columns = header.map((name) => name.toLowerCase());
  const records = rows.map(({ line, cells }) => {
    const byName = new Map(columns.map((name, i) => [name, (cells[i] ?? '').trim()]));
    return { line, get: (name) => byName.get(name) };
  });
  return { columns, header, records };
}

// A cell as a number: a decimal point or a decimal comma. NaN for whatever else it holds, null if it is empty. Whether
// the number is a level is for the library to say.
export function numberIn(cell) {
  if (cell === undefined || cell === '') return null;
  return /^[-+]?(\d+([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?$/i.test(cell) ? Number(cell.replace(',', '.')) : NaN;
}
