import type { IndexSpec } from '../steps/step.ts';
import type { Inspection, StepPlace } from '../steps/step-kind.ts';
import { normalIndex } from '../verify/normal-index.ts';
import { type LiveIndex, readLive } from '../verify/read-live.ts';
import { indexDifferences, isSameIndex, isSameSignature } from '../verify/same-index.ts';
import { decodedIndex } from './index-spec.ts';

/** The indexes of a collection, to be compared with those of steps. */
export class LiveIndexes {
  /** Whether the collection is there. */
  readonly exists: boolean;
  readonly #collation: unknown;
  readonly #indexes: readonly LiveIndex[];

  private constructor(indexes: readonly LiveIndex[] | undefined, collation: unknown) {
    this.exists = indexes !== undefined;
    this.#indexes = indexes ?? [];
    this.#collation = collation;
  }

  static async read({ database }: StepPlace, collection: string): Promise<LiveIndexes> {
    const live = await readLive(database, collection);
    return new LiveIndexes(live?.indexes, live?.options.collation);
  }

  /** The index of a name, whatever it is. */
  named(name: string): LiveIndex | undefined {
    return this.#indexes.find((index) => index.name === name);
  }

  /** Whether the index is there and like `spec`, options in `but` aside; a build that is under way counts. */
  has(spec: IndexSpec, but: readonly string[] = []): boolean {
    const live = this.named(spec.name);
    return live !== undefined && isSameIndex(live, this.#normal(spec), but);
  }

  /** Whether the index is there, like `spec`, and surely finished. */
  isReady(spec: IndexSpec, but: readonly string[] = []): boolean {
    return this.has(spec, but) && this.named(spec.name)?.isBuilding === false;
  }

  /** Why `spec` cannot be built beside what is there; `undefined` when it can, or is there. */
  obstacle(spec: IndexSpec): string | undefined {
    const normal = this.#normal(spec);
    const live = this.named(spec.name);
    if (live !== undefined) {
      const different = indexDifferences(live, normal);
      return different.length === 0
        ? undefined
        : `there is another index "${spec.name}", with another ${different.join(', ')}`;
    }
    const twin = this.#indexes.find((index) => isSameSignature(index, normal));
    return twin === undefined ? undefined : `the same index is there under the name "${twin.name}"`;
  }

  #normal(spec: IndexSpec) {
    return normalIndex(decodedIndex(spec), this.#collation);
  }
}

/** Whether all indexes are there, finished; drift when others are in their way. */
export async function inspectPresent(
  place: StepPlace,
  collection: string,
  indexes: readonly IndexSpec[],
): Promise<Inspection> {
  const live = await LiveIndexes.read(place, collection);
  if (!live.exists) return { state: 'drift', message: `The collection "${collection}" is not there` };
  for (const index of indexes) {
    const obstacle = live.obstacle(index);
    if (obstacle !== undefined) return { state: 'drift', message: `In "${collection}", ${obstacle}` };
  }
  return { state: indexes.every((index) => live.isReady(index)) ? 'done' : 'todo' };
}

/** Whether none of the indexes is there; drift when there are others of their names. */
export async function inspectAbsent(
  place: StepPlace,
  collection: string,
  indexes: readonly IndexSpec[],
): Promise<Inspection> {
  const live = await LiveIndexes.read(place, collection);
  const present = indexes.filter(({ name }) => live.named(name) !== undefined);
  const other = present.find((index) => !live.has(index, ['hidden']));
  if (other === undefined) return { state: present.length === 0 ? 'done' : 'todo' };
  return {
    state: 'drift',
    message: `The index "${other.name}" of "${collection}" is another one than the migration knows`,
  };
}
