import type { Snapshot } from '@espalier/runtime/migrate';
import { typesIn } from './unchanged-types.ts';

/** Finds the types that lead back to themselves, each with all others of its circle. */
export class Circles {
  readonly #snapshot: Snapshot;
  readonly #reached = new Map<string, ReadonlySet<string>>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** The circle that an embedded type is part of; nothing when it does not contain itself. */
  of(name: string): ReadonlySet<string> | undefined {
    const reached = this.#reach(name);
    if (!reached.has(name)) return undefined;
    return new Set([...reached].filter((other) => this.#reach(other).has(name)));
  }

  #reach(start: string): ReadonlySet<string> {
    const known = this.#reached.get(start);
    if (known !== undefined) return known;
    const reached = new Set<string>();
    const open = [start];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      for (const type of typesIn(this.#snapshot.embedded[name])) {
        if (type.kind !== 'embedded' || reached.has(type.name)) continue;
        reached.add(type.name);
        open.push(type.name);
      }
    }
    this.#reached.set(start, reached);
    return reached;
  }
}
