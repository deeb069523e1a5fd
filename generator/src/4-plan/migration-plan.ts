import type { EditPath, Snapshot, SnapshotSlot, Step } from '@espalier/runtime/migrate';
import type { Span } from '../diagnostics/span.ts';
import type { Change } from './changes/change.ts';

/** What phase 4 gives: all that changed, and what a migration does about it. */
export interface MigrationPlan {
  readonly changes: readonly Change[];
  readonly steps: readonly DraftStep[];
  readonly after: Snapshot;
  /** What was not answered. The steps are complete only when there is none. */
  readonly questions: readonly Question[];
}

/** A step and why it is taken. */
export type DraftStep =
  | { readonly step: Step; readonly transform?: never; readonly causes: readonly Change[] }
  /** The place of a data step that a person has to write. */
  | { readonly step?: never; readonly transform: Transform; readonly causes: readonly Change[] };

/** A field that no edit can change: a data step brings it from one type to the other. */
export interface Transform {
  /** `Post.author`. */
  readonly subject: string;
  readonly collection: string;
  /** Where the field is before and after, stored keys. */
  readonly path: EditPath;
  readonly to: EditPath;
  readonly before: SnapshotSlot;
  readonly after: SnapshotSlot;
}

/** What only a person can know. Each has a flag that answers it. */
export type Question = RenameQuestion | FillQuestion | TransformQuestion;

/** Is what is gone the same as something that is new? */
export interface RenameQuestion {
  readonly kind: 'rename';
  readonly what: 'model' | 'field' | 'value';
  /** What is gone: `Post`, `Post.title`, `Status.published`. */
  readonly subject: string;
  /** What `was:` has to say of it, in YAML: its name, with its key where that is another. */
  readonly former: string;
  /** Names that it may have now, the likeliest first. */
  readonly candidates: readonly string[];
  readonly span?: Span;
}

/** What do documents get that have nothing, null, or an empty array where a value is required now? */
export interface FillQuestion {
  readonly kind: 'fill';
  /** `Post.words`, or `Post.tags[]` for its items. */
  readonly subject: string;
  readonly reason: 'added' | 'required' | 'unwrapped' | 'not null';
  /** The type in words. */
  readonly type: string;
  readonly span?: Span;
}

/** There is no automatic way from one type to the other: is a data step to be written? */
export interface TransformQuestion {
  readonly kind: 'transform';
  readonly subject: string;
  /** Both types in words. */
  readonly from: string;
  readonly to: string;
  readonly span?: Span;
}
