import type { SnapshotValidation } from '@espalier/runtime/migrate';
import type { Span } from '../../diagnostics/span.ts';

/** One difference between the last migration's models and the models now: why a step is taken. */
export type Change = (
  | ModelAdded
  | ModelRemoved
  | ModelRenamed
  | CollectionChanged
  | TypeAdded
  | TypeRemoved
  | TypeRenamed
  | FieldAdded
  | FieldRemoved
  | FieldRenamed
  | StoredKeyChanged
  | FieldRetyped
  | OptionalChanged
  | NullableChanged
  | ConstraintChanged
  | EnumValueAdded
  | EnumValueRemoved
  | EnumValueRenamed
  | IndexAdded
  | IndexRemoved
  | IndexChanged
  | IndexRenamed
  | ValidationChanged
  | StateChanged
) & {
  /** Where the models say so; of what is gone, where its owner stands. */
  readonly span?: Span;
};

/** A model that was not there. */
export interface ModelAdded {
  readonly kind: 'modelAdded';
  readonly model: string;
  readonly collection: string;
}

/** A model that is gone. */
export interface ModelRemoved {
  readonly kind: 'modelRemoved';
  readonly model: string;
  readonly collection: string;
}

/** Another name of the class; the database does not know it. */
export interface ModelRenamed {
  readonly kind: 'modelRenamed';
  readonly model: string;
  readonly from: string;
}

/** Another collection for the same model. */
export interface CollectionChanged {
  readonly kind: 'collectionChanged';
  readonly model: string;
  readonly from: string;
  readonly to: string;
}

/** What has no name in the database: only the places that use it change documents. */
export interface TypeAdded {
  readonly kind: 'typeAdded';
  readonly what: 'embedded type' | 'enum';
  readonly name: string;
}

/** An embedded type or enum that nothing of the last migration's became. */
export interface TypeRemoved {
  readonly kind: 'typeRemoved';
  readonly what: 'embedded type' | 'enum';
  readonly name: string;
}

/** An embedded type or enum that stands where another one stood. */
export interface TypeRenamed {
  readonly kind: 'typeRenamed';
  readonly what: 'embedded type' | 'enum';
  readonly name: string;
  readonly from: string;
}

/** A field that was not there. */
export interface FieldAdded {
  readonly kind: 'fieldAdded';
  readonly owner: string;
  readonly field: string;
  readonly optional: boolean;
}

/** A field that is gone. */
export interface FieldRemoved {
  readonly kind: 'fieldRemoved';
  readonly owner: string;
  readonly field: string;
}

/** Another name of a field; its key in the database changes only where `StoredKeyChanged` says so. */
export interface FieldRenamed {
  readonly kind: 'fieldRenamed';
  readonly owner: string;
  readonly field: string;
  readonly from: string;
}

/** Another key in the database. */
export interface StoredKeyChanged {
  readonly kind: 'storedKeyChanged';
  readonly owner: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** Another type. `place` leads from the field to the part that changed: `[]` for each item, `{}` for each value of a map. */
export interface FieldRetyped {
  readonly kind: 'fieldRetyped';
  readonly owner: string;
  readonly field: string;
  readonly place: string;
  /** In words, such as `int` or `array of Comment`. */
  readonly from: string;
  readonly to: string;
  /** `lossless`: every value has its like; `refusing`: values without one stand against it; `none`: there is no automatic way. */
  readonly conversion: 'lossless' | 'refusing' | 'none';
}

/** Required on or off. */
export interface OptionalChanged {
  readonly kind: 'optionalChanged';
  readonly owner: string;
  readonly field: string;
  readonly optional: boolean;
}

/** Nullable on or off. */
export interface NullableChanged {
  readonly kind: 'nullableChanged';
  readonly owner: string;
  readonly field: string;
  readonly place: string;
  readonly nullable: boolean;
}

/** Other bounds, lengths, patterns or numbers of items. */
export interface ConstraintChanged {
  readonly kind: 'constraintChanged';
  readonly owner: string;
  readonly field: string;
  readonly place: string;
  /** `looser`: what was right still is; `tighter`: some of it may not be. */
  readonly effect: 'looser' | 'tighter';
}

/** A value that an enum has beside the others. */
export interface EnumValueAdded {
  readonly kind: 'enumValueAdded';
  readonly enum: string;
  readonly value: string;
}

/** A value that an enum has no more. `to`: what documents get instead, when that was answered. */
export interface EnumValueRemoved {
  readonly kind: 'enumValueRemoved';
  readonly enum: string;
  readonly value: string;
  readonly to?: string;
}

/** A value that replaces another one. */
export interface EnumValueRenamed {
  readonly kind: 'enumValueRenamed';
  readonly enum: string;
  readonly value: string;
  readonly from: string;
}

/** An index that was not there. */
export interface IndexAdded {
  readonly kind: 'indexAdded';
  readonly model: string;
  readonly index: string;
}

/** An index that is gone. */
export interface IndexRemoved {
  readonly kind: 'indexRemoved';
  readonly model: string;
  readonly index: string;
}

/** Other keys or options of an index. `from`: its former name, when that changed too. */
export interface IndexChanged {
  readonly kind: 'indexChanged';
  readonly model: string;
  readonly index: string;
  readonly from?: string;
}

/** Another name of the same index. */
export interface IndexRenamed {
  readonly kind: 'indexRenamed';
  readonly model: string;
  readonly index: string;
  readonly from: string;
}

/** Another level or action of the server's validation. */
export interface ValidationChanged {
  readonly kind: 'validationChanged';
  readonly model: string;
  readonly from: SnapshotValidation;
  readonly to: SnapshotValidation;
}

/** What only the snapshot keeps: no document, index or validator is concerned, `was` of a field aside. */
export interface StateChanged {
  readonly kind: 'stateChanged';
  /** `Post`, `Post.title`, `Status.live` or an index's name. */
  readonly subject: string;
  readonly what: 'description' | 'default' | 'immutable' | 'role' | 'was' | 'order';
}
