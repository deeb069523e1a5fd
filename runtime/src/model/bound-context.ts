import type { Collection, Document } from 'mongodb';
import { BoundRows } from './bound-rows.ts';
import type { Connection } from './connection.ts';
import type { ModelDescriptor } from './descriptor.ts';
import type { ModelContext } from './model-context.ts';
import type { RowModel } from './row.ts';

/** One model on one connection or transaction. */
export class BoundContext implements ModelContext {
  readonly descriptor: ModelDescriptor;
  readonly connection: Connection;
  readonly collection: Collection<Document>;
  readonly rows: RowModel;

  constructor(descriptor: ModelDescriptor, connection: Connection) {
    this.descriptor = descriptor;
    this.connection = connection;
    this.collection = connection.database.collection(descriptor.collection);
    this.rows = new BoundRows(this);
  }
}
