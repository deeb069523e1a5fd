import type { IndexSpec, Step } from '../steps/step.ts';
import type { Direction } from '../steps/step-kind.ts';
import type { StepPosition } from './plan.ts';

/** Stands for every collection: a step written by hand may touch any. */
const everywhere = Symbol('everywhere');

/**
 * Remembers, along the steps of a plan, which of them change what later ones find: a step that makes a collection,
 * renames it or rewrites its documents has to run before it can be said what the next one will meet.
 */
export class Premises {
  readonly #last = new Map<string | typeof everywhere, StepPosition>();
  readonly #migrations = new Map<string | typeof everywhere, Set<string>>();
  readonly #indexes = new Map<string, readonly IndexSpec[]>();
  /** What collections are called now that are to be renamed, by the name that they get. */
  readonly #names = new Map<string, string>();
  /** The first migration that sets a collection's validator. */
  readonly #validators = new Map<string, string>();

  /** The last step before that `step` depends on. */
  of(step: Step): StepPosition | undefined {
    const own = 'collection' in step ? this.#last.get(step.collection) : undefined;
    return own ?? this.#last.get(everywhere);
  }

  /** Whether all that `step` depends on is in its own migration. */
  areWithin(step: Step, migration: string): boolean {
    const own = 'collection' in step ? (this.#migrations.get(step.collection) ?? []) : [];
    return [...own, ...(this.#migrations.get(everywhere) ?? [])].every((name) => name === migration);
  }

  /**
   * Whether what an inspection of `step` says now holds when it is its turn, where no other step has to run before: an
   * index that is missing may be built before, and a validator be set by another migration. Documents can be looked at
   * all the same, since neither changes them.
   */
  isInspectable(step: Step, migration: string): boolean {
    if (!('collection' in step)) return true;
    if (setsValidator(step)) return (this.#validators.get(step.collection) ?? migration) === migration;
    const before = this.#indexes.get(step.collection) ?? [];
    return !indexesOf(step).some((index) => before.some((other) => mayBeInTheWay(index, other)));
  }

  /** What a collection is called as long as the steps before have not run, by the name that it has afterwards. */
  nameNow(collection: string): string {
    return this.#names.get(collection) ?? collection;
  }

  /** Takes `step` as the last one before the next, going in `direction`. */
  add(step: Step, position: StepPosition, direction: Direction): void {
    if (step.op === 'renameCollection') {
      const [from, to] = direction === 'up' ? [step.collection, step.to] : [step.to, step.collection];
      this.#names.set(to, this.nameNow(from));
    }
    if ('collection' in step) {
      const { collection } = step;
      this.#indexes.set(collection, [...(this.#indexes.get(collection) ?? []), ...indexesOf(step)]);
      if (setsValidator(step) && !this.#validators.has(collection)) {
        this.#validators.set(collection, position.migration);
      }
    }
    const changed = changedBy(step);
    // What was done to a collection counts under its next name as well.
    const migrations = changed.flatMap((name) => [...(this.#migrations.get(name) ?? [])]);
    for (const name of changed) {
      this.#last.set(name, position);
      this.#migrations.set(name, new Set([...migrations, position.migration]));
    }
  }
}

function changedBy(step: Step): (string | typeof everywhere)[] {
  switch (step.op) {
    case 'createCollection':
    case 'dropCollection':
    case 'rewrite':
    case 'data':
      return [step.collection];
    case 'renameCollection':
      return [step.collection, step.to];
    case 'run':
      return [everywhere];
    default:
      return [];
  }
}

function setsValidator({ op }: Step): boolean {
  return op === 'widenValidator' || op === 'tightenValidator';
}

function indexesOf(step: Step): readonly IndexSpec[] {
  switch (step.op) {
    case 'createIndexes':
      return step.indexes;
    case 'dropIndex':
      return [step.index];
    case 'replaceIndex':
    case 'modifyIndex':
      return [step.from, step.to];
    default:
      return [];
  }
}

/** The server keeps no two of one name, and only such of one key that differ in more than that. */
function mayBeInTheWay(one: IndexSpec, other: IndexSpec): boolean {
  return one.name === other.name || JSON.stringify(one.key) === JSON.stringify(other.key);
}
