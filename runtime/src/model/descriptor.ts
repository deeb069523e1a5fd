import type { Document, IndexDescription } from 'mongodb';
import type { Shape } from '../codecs/shape.ts';
import type { RowClass } from './row.ts';
import type { Spec } from './spec.ts';

/** A relation as generated code describes it: names only, so that a model can be bundled without its neighbours. */
export interface RelationShape {
  /** The other model's name. */
  readonly target: string;
  /** `field`: this model's field at `path` holds the id(s); `inverse`: the target's field at `path` holds this model's `_id`. */
  readonly side: 'field' | 'inverse';
  /** Field names, such as `['comments', 'byId']`. */
  readonly path: readonly string[];
  /** Where the relation is put on a row, such as `['comments', 'by']`. */
  readonly as: readonly string[];
  readonly many: boolean;
}

/** Reads one document's bytes into `row`. `start` is the document's offset in `bytes`, `view` lies over the same memory. */
export type ByteDecoder = (row: object, bytes: Buffer, view: DataView, start: number) => void;

/**
 * Encodes a row for an insert in one straight line, or gives `undefined` as soon as anything is not as declared;
 * the codecs of `Shape` then find and report every problem.
 */
export type FastEncoder = (row: object) => Document | undefined;

/** A model as generated code hands it to the runtime. `S` is there for the types alone. */
export interface ModelDescriptor<S extends Spec = Spec> {
  readonly name: string;
  readonly collection: string;
  readonly rowClass: RowClass<S['row']>;
  readonly shape: Shape;
  readonly decode: ByteDecoder;
  readonly encode: FastEncoder;
  readonly relations: Readonly<Record<string, RelationShape>>;
  /** As `createIndexes` takes them; paths are stored names. */
  readonly indexes: readonly IndexDescription[];
}
