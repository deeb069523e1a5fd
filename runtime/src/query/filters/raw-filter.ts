import type { Document } from 'mongodb';

/** What a `RawFilter` holds: MQL as it is, or a path that is checked when the query is made. */
export type RawFilterContent =
  | { readonly kind: 'raw'; readonly filter: Document }
  | { readonly kind: 'path'; readonly path: string; readonly condition: unknown };

/** A filter that the types of a model do not cover, made by `raw` or `path`. Cannot come out of parsed JSON. */
export class RawFilter {
  readonly #content: RawFilterContent;

  constructor(content: RawFilterContent) {
    this.#content = content;
    Object.freeze(this);
  }

  /** What `value` holds, or `undefined` when it is something else. */
  static contentOf(value: unknown): RawFilterContent | undefined {
    return typeof value === 'object' && value !== null && #content in value ? value.#content : undefined;
  }
}
