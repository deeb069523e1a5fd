import type { Collection, Document } from 'mongodb';
import type { Connection } from './connection.ts';
import type { ModelDescriptor } from './descriptor.ts';
import type { RowModel } from './row.ts';

/** One model on one connection: what queries, writes and relations need to know. */
export interface ModelContext {
  readonly descriptor: ModelDescriptor;
  readonly collection: Collection<Document>;
  readonly connection: Connection;
  /** Given to every row that is made. */
  readonly rows: RowModel;
}
