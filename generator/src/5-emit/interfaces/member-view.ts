import { escaped } from '../escape.ts';
import type { MemberView } from '../views/interface.ts';

/** What a member is besides its key and its type. */
export interface MemberTraits {
  /** Paragraphs of its doc comment. */
  readonly doc?: readonly string[];
  readonly isReadonly?: boolean;
  readonly isOptional?: boolean;
}

const widestLine = 120;
const indent = '  ';

/**
 * A member whose key is ready to print: a property's name, or an index signature. `types` are the alternatives of its
 * type, which get lines of their own where one would be too wide.
 */
export function memberView(key: string, types: string | readonly string[], traits: MemberTraits = {}): MemberView {
  const modifier = traits.isReadonly === true ? 'readonly ' : '';
  const mark = traits.isOptional === true ? '?' : '';
  const doc = traits.doc === undefined ? '' : escaped.docComment(traits.doc).map(withIndent).join('');
  const width = indent.length + modifier.length + key.length + mark.length;
  return { doc, modifier, key, mark, annotation: annotation(types, width) };
}

function annotation(types: string | readonly string[], width: number): string {
  if (typeof types === 'string') return `: ${types}`;
  const line = `: ${types.join(' | ')}`;
  const isWide = types.length > 1 && width + line.length + ';'.length > widestLine;
  return isWide ? `:${types.map((type) => `\n${indent}${indent}| ${type}`).join('')}` : line;
}

function withIndent(line: string): string {
  return `${line}\n${indent}`;
}
