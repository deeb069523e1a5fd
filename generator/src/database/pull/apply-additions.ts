import { isCollection, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { SourceFile } from '../../source-file.ts';
import type { Addition, Section } from './addition.ts';
import { flowText, indented } from './yaml-lines.ts';

/**
 * Puts additions into the texts of the models. New types go into the file at `pulledPath`, fields and indexes behind
 * those of the type that they belong to. All that is written by hand stays byte for byte.
 */
export function applyAdditions(
  sources: readonly SourceFile[],
  additions: readonly Addition[],
  pulledPath: string,
  head: string,
): readonly SourceFile[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  for (const addition of [...typesTogether(additions), ...additions.filter(({ kind }) => kind !== 'type')]) {
    const path = addition.kind === 'type' ? pulledPath : fileOf(texts, addition);
    if (path === undefined) throw new Error(`Our own bug: no file declares "${addition.owner}".`);
    texts.set(path, applyTo(texts.get(path) ?? head, addition));
  }
  return [...texts].map(([path, text]) => ({ path, text }));
}

/** All new types of a section at once, each with an empty line before it: the file is read anew for every addition. */
function typesTogether(additions: readonly Addition[]): readonly Addition[] {
  return (['models', 'embedded'] as const).flatMap((section) => {
    const types = additions.filter((addition) => addition.kind === 'type' && addition.section === section);
    const [first, ...others] = types;
    if (first === undefined) return [];
    return [{ ...first, lines: [...first.lines, ...others.flatMap(({ lines }) => ['', ...lines])] }];
  });
}

function fileOf(texts: ReadonlyMap<string, string>, { section, owner }: Addition): string | undefined {
  return [...texts].find(([, text]) => parseDocument(text).hasIn([section, owner]))?.[0];
}

function applyTo(text: string, addition: Addition): string {
  const { section, owner, lines } = addition;
  const root = parseDocument(text).contents;
  switch (addition.kind) {
    case 'type':
      return addType(text, root, section, lines);
    case 'field':
      return addField(text, mapAt(text, [section, owner, 'fields']), [section, owner], lines);
    case 'index':
      return addIndex(text, [section, owner], lines);
  }
}

function addType(text: string, root: Node | null, section: Section, lines: readonly string[]): string {
  const known = isMap(root) ? root.get(section, true) : undefined;
  if (isMap(known) && known.items.length > 0 && known.flow !== true) return insertAfter(text, known, ['', ...lines]);
  if (known !== undefined && !(isScalar(known) && known.value === null)) return inFlow(text, [section], lines);
  const block = [`${section}:`, ...indented(lines, 2)];
  if (known === undefined) {
    const start = section === 'embedded' && isMap(root) ? root.range?.[0] : undefined;
    if (start !== undefined) return `${text.slice(0, start)}${block.join('\n')}\n\n${text.slice(start)}`;
    const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    return `${before}${isMap(root) ? '\n' : ''}${block.join('\n')}\n`;
  }
  return inFlow(text, [section], lines);
}

function addField(
  text: string,
  fields: YAMLMap | undefined,
  path: readonly string[],
  lines: readonly string[],
): string {
  if (fields !== undefined && fields.items.length > 0 && fields.flow !== true) return insertAfter(text, fields, lines);
  return inFlow(text, [...path, 'fields'], lines);
}

function addIndex(text: string, path: readonly string[], lines: readonly string[]): string {
  const indexes = parseDocument(text).getIn([...path, 'indexes'], true);
  if (isSeq(indexes) && indexes.items.length > 0 && indexes.flow !== true) return insertAfter(text, indexes, lines);
  const owner = mapAt(text, path);
  if (indexes === undefined && owner !== undefined && owner.flow !== true) {
    return insertAfter(text, owner, ['indexes:', ...indented(lines, 2)]);
  }
  return inFlow(text, [...path, 'indexes'], lines);
}

function mapAt(text: string, path: readonly string[]): YAMLMap | undefined {
  const found = parseDocument(text).getIn(path, true);
  return isMap(found) ? found : undefined;
}

/** Writes lines behind the last entry of a block, as deep as its entries are. */
function insertAfter(text: string, block: YAMLMap | YAMLSeq, lines: readonly string[]): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const start = block.range?.[0] ?? 0;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const end = endOfLine(text, block.range?.[1] ?? text.length);
  const before = text.slice(0, end);
  const inserted = indented(lines, column).join(newline) + newline;
  return `${before}${before.endsWith('\n') ? '' : newline}${inserted}${text.slice(end)}`;
}

/** Just behind the line break of the line in which a node ends. */
function endOfLine(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next < 0 ? text.length : next + 1;
}

/** Writes entries into braces or brackets, before the closing one. Where nothing is there yet, the printer of YAML writes the file anew. */
function inFlow(text: string, path: readonly string[], lines: readonly string[]): string {
  const block = parseDocument(text).getIn(path, true);
  const end = isCollection(block) && block.flow === true ? (block.range?.[1] ?? 0) - 1 : 0;
  const before = text.slice(0, Math.max(end, 0)).trimEnd().replace(/,$/, '');
  // Behind a comment, nothing more can be written on its line.
  if (end <= 0 || before.slice(before.lastIndexOf('\n') + 1).includes('#')) return printAnew(text, path, lines);
  const flow = flowText(parseDocument(lines.join('\n')).toJS())
    .slice(1, -1)
    .trim();
  const isEmpty = before.endsWith('{') || before.endsWith('[');
  return `${before}${isEmpty ? ' ' : ', '}${flow} ${text.slice(end)}`;
}

function printAnew(text: string, path: readonly string[], lines: readonly string[]): string {
  const document = parseDocument(text);
  const added: unknown = parseDocument(lines.join('\n')).toJS();
  if (Array.isArray(added)) {
    if (!isSeq(document.getIn(path, true))) document.setIn(path, document.createNode([]));
    for (const item of added) document.addIn(path, document.createNode(item));
  } else {
    if (!isMap(document.getIn(path, true))) document.setIn(path, document.createNode({}));
    for (const [key, value] of Object.entries(added ?? {})) document.setIn([...path, key], document.createNode(value));
  }
  return document.toString({ lineWidth: 0 });
}
