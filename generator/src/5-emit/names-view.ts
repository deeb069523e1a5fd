import { escaped } from './escape.ts';
import type { NamesView } from './views/names.ts';

const widestLine = 120;

/** An import or export declaration, broken into lines where one would be too wide. */
export function namesView<Keyword extends string>(
  keyword: Keyword,
  names: readonly string[],
  path: string,
): NamesView<Keyword> {
  const list = names.join(', ');
  const module = escaped.stringLiteral(path);
  const width = `${keyword} { ${list} } from ${module};`.length;
  return { keyword, names, list, module, isWide: width > widestLine };
}
