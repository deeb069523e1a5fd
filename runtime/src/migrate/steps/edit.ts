import type { BsonType, BsonTypes } from './bson-type.ts';
import type { Approval } from './step.ts';

/**
 * A path of stored keys from the document's root: `title`, `author.name`, `comments.$[].text` (every item of an array),
 * `prices.$*.amount` (every value of a map), `matrix.$[].$[]` (nested arrays), and `root.<Node>.text` (the field of every
 * value of the recursive embedded type `Node` that is found from `root` on, by the snapshot before).
 */
export type EditPath = string;

/** A change of documents at one path. Applying it twice changes nothing more. */
export type Edit =
  | RenameField
  | MoveField
  | AddField
  | RemoveField
  | ConvertField
  | MapValues
  | ReplaceNull
  | WrapInArray
  | UnwrapArray
  | ComputeField;

/** What is done with documents that an edit cannot treat. `quarantine` moves the whole document to the quarantine. */
export type OnProblem = 'refuse' | 'quarantine';

/** Gives the field at `path` the key `to`, beside its old one. When an old writer filled the old key again, that value wins. */
export interface RenameField {
  readonly edit: 'renameField';
  readonly path: EditPath;
  readonly to: string;
  /** For documents that had both keys before the migration began. */
  readonly onConflict: OnProblem;
}

/** Moves a value to another path, such as `street` to `address.street`. Neither path may go through an array or map. */
export interface MoveField {
  readonly edit: 'moveField';
  readonly path: EditPath;
  readonly to: EditPath;
  readonly onConflict: OnProblem;
}

/** Fills the field where it is missing, in every parent that is there. */
export interface AddField {
  readonly edit: 'addField';
  readonly path: EditPath;
  readonly value: FillValue;
}

/** What a field is filled with: a stored value in Extended JSON, or what the server or the engine makes anew for each. */
export type FillValue =
  | { readonly constant: unknown }
  | { readonly generated: 'now' | 'newId' | 'uuid' }
  | { readonly sequence: string };

/** Takes the field away; its values stay in the trash until `migrate purge`. */
export interface RemoveField {
  readonly edit: 'removeField';
  readonly path: EditPath;
  readonly destructive: Approval;
}

/** Converts values of one BSON type to another by `$convert`, or by an expression of `$$value`. */
export interface ConvertField {
  readonly edit: 'convertField';
  readonly path: EditPath;
  readonly from: BsonTypes;
  readonly to: BsonType;
  /** An aggregation expression over `$$value`; only where the conversion is not `$convert`'s own. */
  readonly using?: unknown;
  readonly onError: OnProblem;
}

/** Replaces values, such as those of an enum. Keys and values are strings as stored. */
export interface MapValues {
  readonly edit: 'mapValues';
  readonly path: EditPath;
  readonly values: Readonly<Record<string, string>>;
}

/** Replaces null by a value, or takes the field away where it is null. */
export interface ReplaceNull {
  readonly edit: 'replaceNull';
  readonly path: EditPath;
  readonly by: FillValue | 'missing';
}

/** Makes a value an array of that one value. */
export interface WrapInArray {
  readonly edit: 'wrapInArray';
  readonly path: EditPath;
}

/** Makes an array of one item that item; an empty one goes away. `onProblem` is for arrays of more. */
export interface UnwrapArray {
  readonly edit: 'unwrapArray';
  readonly path: EditPath;
  readonly onProblem: OnProblem;
}

/** Fills a field from others of the same document by an aggregation expression, where it is missing: to split or merge fields. */
export interface ComputeField {
  readonly edit: 'computeField';
  readonly path: EditPath;
  /** An aggregation expression over the document as it was before the migration. */
  readonly expression: unknown;
}
