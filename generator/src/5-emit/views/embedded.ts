import type { InterfaceView } from './interface.ts';
import type { NamesView } from './names.ts';

/** `models/comment.ts`: the types of an embedded type. */
export interface EmbeddedView {
  readonly header: string;
  readonly imports: readonly NamesView<'import' | 'import type'>[];
  /** The value itself, what callers give, a filter on one of an array, a selection, the field references. */
  readonly interfaces: readonly InterfaceView[];
}
