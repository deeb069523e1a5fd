import { escaped } from '../escape.ts';
import type { MemberView } from '../views/interface.ts';

/** What a member is besides its key and its type. */
export interface MemberTraits {
  /** Paragraphs of its doc comment. */
  readonly doc?: readonly string[];
  readonly isReadonly?: boolean;
  readonly isOptional?: boolean;
}

/** A member whose key is ready to print: a property's name, or an index signature. */
export function memberView(key: string, type: string, traits: MemberTraits = {}): MemberView {
  return {
    doc: escaped.docComment(traits.doc ?? []),
    modifier: traits.isReadonly === true ? 'readonly ' : '',
    key,
    mark: traits.isOptional === true ? '?' : '',
    type,
  };
}
