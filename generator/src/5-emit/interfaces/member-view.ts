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

/**
 * A member whose key is ready to print: a property's name, or an index signature. `types` are the alternatives of its
 * type, which get lines of their own where one would be too wide.
 */
export function memberView(key: string, types: string | readonly string[], traits: MemberTraits = {}): MemberView {
  const alternatives = typeof types === 'string' ? [types] : types;
  const type = alternatives.join(' | ');
  const modifier = traits.isReadonly === true ? 'readonly ' : '';
  const mark = traits.isOptional === true ? '?' : '';
  const isWide = alternatives.length > 1 && `  ${modifier}${key}${mark}: ${type};`.length > widestLine;
  const doc = escaped.docComment(traits.doc ?? []);
  return { doc, modifier, key, mark, type, isWide, alternatives: isWide ? alternatives : [] };
}
