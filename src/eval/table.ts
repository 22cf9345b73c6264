import stringWidth from 'string-width';

/** Lines up cells in columns: the first to the left, numbers to the right. No line ends in white space. */
export function toTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
        return column === 0 ? cell + padding : padding + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** The same cells as a table in Markdown; the first row holds the titles. */
export function toMarkdownTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, column) => (cells[column] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  const [titles = [], ...others] = rows;
  const rule = Array.from({ length: columns }, (_, column) => (column === 0 ? '---' : '--:'));
  return `${[line(titles), line(rule), ...others.map(line)].join('\n')}\n`;
}

/** A share as per cent with one decimal; `–` where there is none. */
export function percent(share: number | undefined): string {
  return share === undefined || Number.isNaN(share) ? '–' : (100 * share).toFixed(1);
}

/** A difference of shares in points, with its sign. */
export function points(difference: number): string {
  const text = (100 * difference).toFixed(1);
  return difference > 0 && text !== '0.0' ? `+${text}` : text.replace(/^-(?=0\.0$)/, '').replace('-', '−');
}

/** A mean reciprocal rank or an nDCG. */
export function decimals(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(3);
}
