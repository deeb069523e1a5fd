/** Lines of code. A list within the list is indented by one step. */
export type Lines = readonly (string | Lines)[];

const STEP = '  ';

/** The lines as text, each with its line break. */
export function printLines(lines: Lines, indent = ''): string {
  return lines
    .map((line) => {
      if (typeof line !== 'string') return printLines(line, indent + STEP);
      return line === '' ? '\n' : `${indent}${line}\n`;
    })
    .join('');
}

/** Those statements that are none of them empty. */
export function lines(...statements: readonly string[]): Lines {
  return statements.filter((statement) => statement !== '');
}
