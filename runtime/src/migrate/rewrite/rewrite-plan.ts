import type { Document } from 'mongodb';
import { collectionNames } from '../snapshot/collection-names.ts';
import { modelOf } from '../snapshot/validators-of.ts';
import type { Rewrite } from '../steps/step.ts';
import type { Direction, StepPlace } from '../steps/step-kind.ts';
import { checkEdits } from './check-edits.ts';
import { rootTypes, type WalkedType } from './exact/walked-type.ts';
import type { Rule } from './rule.ts';
import { rulesOf } from './rules-of.ts';
import { quickFilter } from './server-pipeline.ts';

/** A rewrite in one direction, worked out once. */
export interface RewritePlan {
  readonly collection: string;
  readonly direction: Direction;
  readonly rules: readonly Rule[];
  /** The rules of the other direction, to find what they would not bring back. No fills that are new each time. */
  readonly reverse: readonly Rule[];
  /** Met by all documents that a rule may change. */
  readonly quick: Document;
  /** True when the server cannot apply the rules by itself, or not tell what undoing them would lose. */
  readonly isClientSide: boolean;
  /** Top-level fields that may change in either direction. */
  readonly roots: ReadonlySet<string>;
  /** What is written of a document that is treated by itself; absent where an expression may read all of it. */
  readonly touched: ReadonlySet<string> | undefined;
  /** What the collection's documents are, before and after, to follow recursive types. */
  readonly types: readonly WalkedType[];
}

/** Works a step out. Throws `migrate/failed` when its edits undo each other. */
export function planRewrite(step: Rewrite, { migration, index, direction }: StepPlace): RewritePlan {
  checkEdits(step.edits);
  const { first } = collectionNames(migration, step.collection, index);
  const before = { snapshot: migration.before, model: modelOf(migration.before, first)?.[1] };
  const rules = rulesOf(step.edits, before, direction);
  const back = rulesOf(step.edits, before, direction === 'up' ? 'down' : 'up');
  const reverse = back.filter(({ isVolatile }) => isVolatile !== true);
  const roots = new Set([...rules, ...back].flatMap((rule) => rule.roots));
  const readsAll = [...rules, ...reverse].some(({ readsOriginal }) => readsOriginal);
  return {
    collection: step.collection,
    direction,
    rules,
    reverse,
    quick: quickFilter(rules),
    isClientSide: [...rules, ...reverse].some(isBeyondServer),
    roots,
    touched: readsAll ? undefined : new Set(['_id', ...roots]),
    types: rootTypes(migration, step.collection, index),
  };
}

/** Whether the server cannot apply a rule: it follows no recursion, and makes no ids. */
export function isBeyondServer(rule: Rule): boolean {
  return rule.generated !== undefined || rule.place.some(({ kind }) => kind === 'nodes');
}
