/** How many of the first objects are looked at, and how many of their kinds are kept. */
const MOST_LOOKED_AT = 256;
const MOST_KEPT = 8;

/**
 * Keeps V8's hidden classes of rows and embedded values alive. These live as long as one of their objects; when the
 * garbage collector finds none (between two requests of a quiet server), optimized readers are thrown away with them,
 * and the next thousand documents take three times as long. So an object of each usual kind is kept, without values.
 */
export class KeptShapes {
  readonly #kept = new Map<string, object>();
  #lookedAt = 0;

  /** Whether there is any use in calling `keep`. */
  get isOpen(): boolean {
    return this.#lookedAt < MOST_LOOKED_AT;
  }

  /** Keeps an empty object that is like `value`, unless there is one. */
  keep(value: object): void {
    this.#lookedAt++;
    const keys = Object.keys(value);
    const kind = keys.join('\0');
    if (this.#kept.has(kind) || this.#kept.size >= MOST_KEPT) return;
    const twin = makeLike(value);
    for (const key of keys) Object.defineProperty(twin, key, slot);
    this.#kept.set(kind, twin);
  }
}

const slot = { value: undefined, writable: true, enumerable: true, configurable: true };

function makeLike(value: object): object {
  const { constructor: maker } = Object.getPrototypeOf(value);
  // Of a class that a user keeps, the constructor may be theirs and ask for more than there is here.
  try {
    return maker === Object ? {} : Reflect.construct(maker, []);
  } catch {
    return {};
  }
}
