import type { OnDelete } from '../../2-validate/declaration.ts';
import type { Span } from '../../diagnostics/span.ts';
import type { Default } from '../model-graph.ts';
import type { DeclaredModel } from '../symbols.ts';
import type { DeclaredField } from './declared-field.ts';
import type { TypeDraft } from './type-draft.ts';

/** A field whose type, default and relation are known. The groups that mix it in share it. */
export interface LinkedField {
  readonly declared: DeclaredField;
  readonly draft: TypeDraft;
  readonly default?: Default;
  readonly relation?: RelationDraft;
}

/** A relation as its field declares it. */
export interface RelationDraft {
  readonly name: string;
  readonly target: DeclaredModel;
  readonly many: boolean;
  readonly onDelete: OnDelete;
  readonly span: Span;
  readonly inverse?: { readonly name: string; readonly many: boolean; readonly span: Span };
}
