import type { Severity } from '../diagnostic.ts';

/** YAML to show and to test: the text of one model file, or several files by path (`espalier.yaml`, `schema/models/post.yaml`). */
export type Snippet = string | Readonly<Record<string, string>>;

/**
 * What the catalogue knows of one diagnostic code. `message`, `hint` and the texts of the snippets stand in the reference;
 * `wrong` is compiled by the tests and must give exactly this code, `right` must give nothing.
 */
export interface CatalogEntry {
  readonly severity: Severity;
  /** One sentence; holes are written `{{name}}` and become parameters that the compiler checks. The user's words stand in quotes. */
  readonly message: string;
  /** What to type instead, as an imperative, with holes like `message`. */
  readonly hint?: string;
  /** Why this is an error, for `espalier explain`: one or two sentences. */
  readonly reason: string;
  /** Absent only where no text can be wrong, such as a folder that cannot be written. */
  readonly wrong?: Snippet;
  readonly right?: Snippet;
}
