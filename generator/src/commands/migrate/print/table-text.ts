/**
 * Columns below each other, two spaces between them, no spaces at the end of a line.
 *
 * @param paint gives the cells of a row their colours, after they got their width
 */
export function tableText(
  rows: readonly (readonly string[])[],
  paint: (cells: readonly string[], row: number) => readonly string[] = (cells) => cells,
): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row, index) => {
    const padded = row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)));
    return `${paint(padded, index).join('  ').trimEnd()}\n`;
  });
  return lines.join('');
}
