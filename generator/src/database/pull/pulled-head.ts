/**
 * What a file of pulled models begins with.
 *
 * @param folder the folder of the models, relative to the project
 */
export function pulledHead(folder: string): string {
  const up = folder
    .split('/')
    .map(() => '..')
    .join('/');
  return [
    `# yaml-language-server: $schema=${up}/.espalier/schema.json`,
    '# Made by `espalier db pull` from a live database. From here on it is yours: another pull only adds to it.',
    '# "guess" marks what a sample of the documents suggests: what was seen, and how often.',
    '',
    '',
  ].join('\n');
}
