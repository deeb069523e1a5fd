import type { Step } from '../steps/step.ts';
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

  /** Takes `step` as the last one before the next. */
  add(step: Step, position: StepPosition): void {
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
