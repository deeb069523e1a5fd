/**
 * Words in lines of at most `width` columns. A word that is longer stands alone.
 *
 * @param indent how far lines after the first are indented; the first one has as much before it
 */
export function wrappedText(text: string, indent: number, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
