import type { BsonType, BsonTypes } from '../steps/bson-type.ts';
import type {
  AddField,
  ComputeField,
  ConvertField,
  EditPath,
  FillValue,
  MapValues,
  MoveField,
  OnProblem,
  RemoveField,
  RenameField,
  ReplaceNull,
  UnwrapArray,
  WrapInArray,
} from '../steps/edit.ts';
import type { Approval } from '../steps/step.ts';

/** What may be said of a rename or a move. */
export interface ConflictOptions {
  /** What is done with documents that have both; `refuse` when absent. */
  readonly onConflict?: OnProblem;
}

/** What is said of a conversion. */
export interface ConvertOptions {
  /** A BSON type, as `$type` names it: values of type `datetime` have the type `date`. */
  readonly from: BsonTypes;
  readonly to: BsonType;
  /** An aggregation expression over `$$value`, where the conversion is not `$convert`'s own. */
  readonly using?: unknown;
  /** What is done with documents whose value cannot be converted; `refuse` when absent. */
  readonly onError?: OnProblem;
}

/**
 * Makes the edits of a `rewrite`. Paths are those of stored keys before the migration, through arrays by `$[]` and maps by
 * `$*`: `comments.$[].txt`.
 */
export interface EditBuilder {
  /** Gives a field another key beside its old one. */
  renameField(path: EditPath, to: string, options?: ConflictOptions): RenameField;
  /** Moves a value to another path. */
  moveField(path: EditPath, to: EditPath, options?: ConflictOptions): MoveField;
  /** Fills a field where it is missing: `{ constant: 0 }`, `{ generated: 'now' }` or `{ sequence: 'name' }`. */
  addField(path: EditPath, value: FillValue): AddField;
  /** Takes a field away with its values. It runs only after a review made `allow` of `refuse`. */
  removeField(path: EditPath, options?: { readonly destructive?: Approval }): RemoveField;
  /** Converts values from one BSON type to another. */
  convertField(path: EditPath, options: ConvertOptions): ConvertField;
  /** Replaces values, such as those of an enum, by others. */
  mapValues(path: EditPath, values: Readonly<Record<string, string>>): MapValues;
  /** Replaces null by a value, or takes the field away where it is null. */
  replaceNull(path: EditPath, by: FillValue | 'missing'): ReplaceNull;
  /** Makes a value an array of that one value. */
  wrapInArray(path: EditPath): WrapInArray;
  /** Makes an array of one item that item. */
  unwrapArray(path: EditPath, options?: { readonly onProblem?: OnProblem }): UnwrapArray;
  /** Fills a field, where it is missing, by an aggregation expression over the document as it was. */
  computeField(path: EditPath, expression: unknown): ComputeField;
}

/** Makes edits. */
export const editBuilder: EditBuilder = {
  renameField: (path, to, { onConflict = 'refuse' } = {}) => ({ edit: 'renameField', path, to, onConflict }),
  moveField: (path, to, { onConflict = 'refuse' } = {}) => ({ edit: 'moveField', path, to, onConflict }),
  addField: (path, value) => ({ edit: 'addField', path, value }),
  removeField: (path, { destructive = 'refuse' } = {}) => ({ edit: 'removeField', path, destructive }),
  convertField: (path, { onError = 'refuse', ...options }) => ({ edit: 'convertField', path, ...options, onError }),
  mapValues: (path, values) => ({ edit: 'mapValues', path, values }),
  replaceNull: (path, by) => ({ edit: 'replaceNull', path, by }),
  wrapInArray: (path) => ({ edit: 'wrapInArray', path }),
  unwrapArray: (path, { onProblem = 'refuse' } = {}) => ({ edit: 'unwrapArray', path, onProblem }),
  computeField: (path, expression) => ({ edit: 'computeField', path, expression }),
};
