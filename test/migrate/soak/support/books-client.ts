/** As much of a generated client as the library's writers and readers use. What they pass depends on the version. */
export interface BooksClient {
  readonly Book: {
    create(input: object): Promise<unknown>;
    get(id: string): Promise<BookRow>;
    where(filter: object): BooksQuery;
  };
  close(): Promise<void>;
}

/** A book as a row, under the names of its version. */
export interface BookRow {
  [field: string]: unknown;
  save(): Promise<unknown>;
}

/** A query of books. */
export interface BooksQuery extends PromiseLike<readonly BookRow[]> {
  count(): Promise<number>;
  delete(): Promise<unknown>;
  updateOne(update: object): Promise<{ readonly matchedCount: number }>;
  upsert(update: object): Promise<unknown>;
  replaceOne(input: object): Promise<{ readonly matchedCount: number }>;
  findOneAndUpdate(update: object): Promise<unknown>;
}

/** Opens the client that a library's generated code gives. */
export async function connectBooks(code: string, uri: string): Promise<BooksClient> {
  const { connect } = await import(code);
  return connect(uri);
}
