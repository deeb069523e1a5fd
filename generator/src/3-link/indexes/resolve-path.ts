import { brokenType } from '../fields/type-draft.ts';
import type { Field, Type } from '../model-graph.ts';
import type { OwnerDraft } from '../owners/owner-draft.ts';
import type { Suggest } from '../suggest.ts';
import type { IndexScope } from './index-draft.ts';

/** A path of field names, followed to its end. */
export interface ResolvedPath {
  /** The path as the database has it. */
  readonly stored: string;
  /** What stands at the end, as declared. */
  readonly type: Type;
  readonly nullable: boolean;
  /** Stored paths on the way (the end included) that hold arrays. */
  readonly arrays: readonly string[];
}

/** Why a path leads nowhere. */
export interface PathProblem {
  /** The step that is not known. */
  readonly step: string;
  /** What was asked for it, such as `Post` or `string`. */
  readonly owner: string;
  readonly hint?: string;
}

interface Walk {
  /** Absent inside of values whose keys are not declared. */
  owner: OwnerDraft | undefined;
  type: Type;
  nullable: boolean;
  readonly stored: string[];
  readonly arrays: string[];
}

/**
 * Follows a path of field names through embedded types, arrays (also by position), maps (any key) and the inner keys of
 * field types. An empty path gives the model itself.
 */
export function resolvePath(
  { drafts, model, suggest }: IndexScope,
  steps: readonly string[],
): ResolvedPath | PathProblem {
  const walk: Walk = { owner: model, type: brokenType, nullable: false, stored: [], arrays: [] };
  for (const step of steps) {
    const problem =
      walk.owner === undefined ? enterValue(walk, step, suggest) : enterField(walk, walk.owner, step, suggest);
    if (problem !== undefined) return problem;
    // An array is entered by position or through each of its items.
    const inner = itemsOf(walk, steps[walk.stored.length]);
    walk.owner = inner.kind === 'embedded' ? drafts.embeddedByType.get(inner.embedded) : undefined;
  }
  const { stored, type, nullable, arrays } = walk;
  return { stored: stored.join('.'), type, nullable, arrays };
}

/** The type that the next step is asked of. */
function itemsOf({ type }: Walk, nextStep: string | undefined): Type {
  let inner = type;
  while (inner.kind === 'array' && !isPosition(nextStep)) inner = inner.items.type;
  return inner;
}

function isPosition(step: string | undefined): boolean {
  return step !== undefined && /^\d+$/.test(step);
}

function enterField(walk: Walk, owner: OwnerDraft, step: string, suggest: Suggest): PathProblem | undefined {
  const field = fieldsByName(owner).get(step);
  if (field === undefined) return unknownField(owner, step, suggest);
  arrive(walk, field.stored, field.type, field.nullable);
  return undefined;
}

function enterValue(walk: Walk, step: string, suggest: Suggest): PathProblem | undefined {
  const { type } = walk;
  if (type.kind === 'array' && isPosition(step)) {
    walk.stored.push(step);
    walk.type = type.items.type;
    walk.nullable = type.items.nullable;
    return undefined;
  }
  const inner = itemsOf(walk, undefined);
  if (inner.kind === 'map') {
    if (step === '') return { step, owner: 'map' };
    arrive(walk, step, inner.values.type, inner.values.nullable);
    return undefined;
  }
  if (inner.kind !== 'scalar') return { step, owner: inner.kind };
  const { innerPaths = [], name } = inner.fieldType;
  if (step === '' || (innerPaths !== 'any' && !innerPaths.includes(step))) {
    const near = innerPaths === 'any' ? undefined : suggest(step, innerPaths);
    return { step, owner: name, ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }) };
  }
  arrive(walk, step, brokenType, true);
  return undefined;
}

function arrive(walk: Walk, stored: string, type: Type, nullable: boolean): void {
  walk.stored.push(stored);
  walk.type = type;
  walk.nullable = nullable;
  if (type.kind === 'array') walk.arrays.push(walk.stored.join('.'));
}

function unknownField(owner: OwnerDraft, step: string, suggest: Suggest): PathProblem {
  const relation = owner.relations.find(({ name }) => name === step);
  const renamed = owner.fields.find(({ stored }) => stored === step);
  const near = suggest(
    step,
    owner.fields.map(({ name }) => name),
  );
  const hint =
    relation !== undefined
      ? relationHint(relation.side, relation.path)
      : renamed !== undefined
        ? `Write the field's name, "${renamed.name}".`
        : near !== undefined
          ? `Did you mean "${near}"?`
          : undefined;
  return { step, owner: owner.type.name, ...(hint === undefined ? {} : { hint }) };
}

function relationHint(side: 'field' | 'inverse', path: readonly string[]): string {
  return side === 'field'
    ? `It is a relation, which is not stored. Write "${path.join('.')}", where the id is stored.`
    : 'It is a relation from the other side, and nothing of it is stored here. Index the field of the other model.';
}

const known = new WeakMap<OwnerDraft, ReadonlyMap<string, Field>>();

/** All fields are there by now, so the map is made once. */
function fieldsByName(owner: OwnerDraft): ReadonlyMap<string, Field> {
  const fields = known.get(owner) ?? new Map(owner.fields.map((field) => [field.name, field]));
  known.set(owner, fields);
  return fields;
}
