import type { Document } from 'mongodb';
import { notNull } from '../codecs/not-null.ts';
import { report } from '../codecs/problem-codes.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import { copyInput } from './copy-input.ts';
import { defaultValue } from './default-value.ts';
import type { Assignment } from './read-assignments.ts';
import { storedNumber } from './role-changes.ts';
import type { UpdateContext } from './update-context.ts';

/** A number of a sequence that an insert needs. */
export interface PendingSequence {
  readonly stored: string;
  readonly field: NamedField;
  readonly sequence: string;
}

/** What an upsert must add, so that what it inserts is a whole document. */
export interface InsertCompletion {
  /** For `$setOnInsert`, under stored paths. */
  readonly document: Document;
  readonly sequences: readonly PendingSequence[];
}

/** Which paths a document gets: wholly, or in parts. */
interface Given {
  whole: boolean;
  readonly parts: Map<string, Given>;
}

/**
 * Finds the defaults that an upsert inserts beside its own values and the equalities of its filter, and reports
 * required fields that nothing gives.
 */
export function completeInsert(
  assignments: readonly Assignment[],
  filter: Document,
  context: UpdateContext,
  touches: boolean,
): InsertCompletion {
  const given: Given = { whole: false, parts: new Map() };
  giveEqualities(filter, given);
  for (const { operator, target } of assignments) {
    if (operator !== '$unset' && !operator.startsWith('$pull') && operator !== '$pop') give(given, target.stored);
  }
  const completer = new InsertCompleter(context, touches);
  completer.complete(context.shape, given, '', '');
  return completer;
}

class InsertCompleter implements InsertCompletion {
  readonly document: Document = {};
  readonly sequences: PendingSequence[] = [];
  readonly #context: UpdateContext;
  /** Whether the update itself sets `updatedAt` and the version. */
  readonly #touches: boolean;

  constructor(context: UpdateContext, touches: boolean) {
    this.#context = context;
    this.#touches = touches;
  }

  /** `path` and `name` lead to the embedded value at hand, in stored names and in field names. */
  complete(shape: Shape, given: Given, path: string, name: string): void {
    for (const field of shape.fields) {
      const stored = path + field.stored;
      const part = given.parts.get(field.stored);
      if (part === undefined) this.#add(field, stored, name + field.name);
      else {
        const { structure } = notNull(field.codec);
        if (part.whole || structure.kind !== 'embedded') continue;
        this.complete(structure.shape(), part, `${stored}.`, `${name}${field.name}.`);
      }
    }
  }

  #add(field: NamedField, stored: string, name: string): void {
    const { now, values } = this.#context;
    if (field.role !== undefined) {
      const setByUpdate = this.#touches && (field.role === 'updatedAt' || field.role === 'version');
      if (setByUpdate || field.role === 'deletedAt') return;
      this.document[stored] = field.role === 'version' ? storedNumber(field, 1) : now;
    } else if (field.default?.kind === 'sequence') {
      this.sequences.push({ stored, field, sequence: field.default.name });
    } else if (field.default !== undefined) {
      this.document[stored] = field.codec.encode(copyInput(field.codec, defaultValue(field, now), now), name, values);
    } else if (field.optional !== true) {
      report(values, name, 'required', 'Is required.');
    }
  }
}

function give(given: Given, stored: string): void {
  let node = given;
  for (const segment of stored.split('.')) {
    let next = node.parts.get(segment);
    if (next === undefined) {
      next = { whole: false, parts: new Map() };
      node.parts.set(segment, next);
    }
    node = next;
  }
  node.whole = true;
}

/** The server copies what a filter says by equality into the document that it inserts. */
function giveEqualities(filter: Document, given: Given): void {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) for (const part of condition) giveEqualities(part, given);
    else if (!key.startsWith('$') && isEquality(condition)) give(given, key);
  }
}

function isEquality(condition: unknown): boolean {
  if (condition instanceof RegExp) return false;
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return true;
  if ('_bsontype' in condition) return condition._bsontype !== 'BSONRegExp';
  const keys = Object.keys(condition);
  return !keys.some((key) => key.startsWith('$')) || keys.includes('$eq');
}
