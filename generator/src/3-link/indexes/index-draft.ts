import type { IndexDeclaration } from '../../2-validate/declaration.ts';
import type { Span } from '../../diagnostics/span.ts';
import type { LinkContext } from '../link-context.ts';
import type { ModelDraft, OwnerDrafts } from '../owners/owner-draft.ts';
import type { Place } from '../place.ts';
import type { ResolvedPath } from './resolve-path.ts';

/** What the rules of indexes look at. */
export interface IndexScope extends LinkContext {
  readonly drafts: OwnerDrafts;
  readonly model: ModelDraft;
}

/** A declared index with its paths followed. */
export interface IndexDraft {
  readonly declaration: IndexDeclaration;
  readonly place: Place;
  readonly keys: readonly IndexKey[];
}

/** One entry of an index's key. */
export interface IndexKey extends ResolvedPath {
  /** As written. */
  readonly path: string;
  readonly kind: IndexDeclaration['key'][string];
  /** Whether it ends in `$**`; the resolved path is then what stands before. */
  readonly isWildcard: boolean;
  readonly span: Span;
}
