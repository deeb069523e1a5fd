import { type Book, fieldsOf, remarkOf, statuses, type Version, wordsOf } from './book.ts';
import type { BooksClient } from './books-client.ts';

/** Who writes, and how. */
export interface WriterRole {
  readonly version: Version;
  readonly writer: number;
  /** Books of nobody, to which all writers push remarks. */
  readonly shared: readonly string[];
}

/** What a writer knows of its writes. */
export interface Account {
  readonly writer: number;
  /** Its books as the server confirmed them last. */
  readonly books: Readonly<Record<string, Book>>;
  /** Texts of remarks that it pushed to shared books. */
  readonly shared: Readonly<Record<string, readonly string[]>>;
  /** Writes that the server confirmed, by kind. */
  readonly confirmed: Readonly<Record<string, number>>;
  /** Writes that were refused, by the name of the error. Nothing was changed by them. */
  readonly refused: Readonly<Record<string, number>>;
  /** Confirmed writes that found no document where there should have been one. */
  readonly missed: readonly string[];
}

/** Writes books of its own through a generated client, and keeps account of what the server confirmed. */
export class BookWriter {
  readonly #client: BooksClient;
  readonly #role: WriterRole;
  readonly #books = new Map<string, Book>();
  readonly #shared = new Map<string, string[]>();
  readonly #confirmed: Record<string, number> = {};
  readonly #refused: Record<string, number> = {};
  readonly #missed: string[] = [];
  #number = 0;

  constructor(client: BooksClient, role: WriterRole) {
    this.#client = client;
    this.#role = role;
  }

  get account(): Account {
    return {
      writer: this.#role.writer,
      books: Object.fromEntries(this.#books),
      shared: Object.fromEntries(this.#shared),
      ...{ confirmed: this.#confirmed, refused: this.#refused, missed: this.#missed },
    };
  }

  /** Makes one write of any kind. */
  async writeOnce(): Promise<void> {
    this.#number += 1;
    const kind = this.#books.size < 20 ? 'insert' : pick(kinds);
    try {
      await this[kind]();
      this.#confirmed[kind] = (this.#confirmed[kind] ?? 0) + 1;
    } catch (error) {
      const name = error instanceof Error ? error.name : String(error);
      this.#refused[name] = (this.#refused[name] ?? 0) + 1;
    }
  }

  async insert(): Promise<void> {
    const { id, book } = this.#new();
    await this.#client.Book.create({ _id: id, ...this.#fields(id, book) });
    this.#books.set(id, book);
  }

  async upsert(): Promise<void> {
    const { id, book } = Math.random() < 0.5 ? this.#new() : this.#old();
    const next: Book = { ...book, ...this.#all(), remarks: [] };
    await this.#client.Book.where({ _id: id }).upsert({ $set: this.#fields(id, next) });
    this.#books.set(id, next);
  }

  async replace(): Promise<void> {
    const { id, book } = this.#old();
    const next: Book = { ...book, ...this.#all(), remarks: [this.#number] };
    this.#expectOne(await this.#client.Book.where({ _id: id }).replaceOne({ _id: id, ...this.#fields(id, next) }), id);
    this.#books.set(id, next);
  }

  async setAll(): Promise<void> {
    const { id, book } = this.#old();
    const next = { ...book, ...this.#all() };
    const { remarks: _remarks, ...fields } = this.#fields(id, next);
    this.#expectOne(await this.#client.Book.where({ _id: id }).updateOne({ $set: fields }), id);
    this.#books.set(id, next);
  }

  async setOne(): Promise<void> {
    const { id, book } = this.#old();
    const next = { ...book, ...pick([{ title: this.#number }, { words: this.#number }, { status: pick(statuses) }]) };
    const fields = this.#fields(id, next);
    const former = this.#fields(id, book);
    const $set = Object.fromEntries(
      Object.entries(fields).filter(([key, value]) => key !== 'remarks' && value !== former[key]),
    );
    if (Object.keys($set).length === 0) return;
    this.#expectOne(await this.#client.Book.where({ _id: id }).updateOne({ $set }), id);
    this.#books.set(id, next);
  }

  async setRemark(): Promise<void> {
    const { id, book } = this.#old();
    const { writer, version } = this.#role;
    if (book.remarks.length === 0) return;
    const path = `remarks.0.${wordsOf[version].text}`;
    const $set = { [path]: `${writer}:${this.#number}` };
    this.#expectOne(await this.#client.Book.where({ _id: id }).updateOne({ $set }), id);
    this.#books.set(id, { ...book, remarks: [this.#number, ...book.remarks.slice(1)] });
  }

  async push(): Promise<void> {
    const { id, book } = this.#old();
    const $push = { remarks: this.#remark() };
    await this.#client.Book.where({ _id: id }).findOneAndUpdate({ $push });
    this.#books.set(id, { ...book, remarks: [...book.remarks, this.#number] });
  }

  async pushShared(): Promise<void> {
    const id = pick(this.#role.shared);
    const { matchedCount } = await this.#client.Book.where({ _id: id }).updateOne({
      $push: { remarks: this.#remark() },
    });
    this.#expectOne({ matchedCount }, id);
    const texts = this.#shared.get(id) ?? [];
    this.#shared.set(id, [...texts, `${this.#role.writer}:${this.#number}`]);
  }

  async save(): Promise<void> {
    const { id, book } = this.#old();
    const row = await this.#client.Book.get(id);
    const words = wordsOf[this.#role.version];
    row[words.title] = words.titleOf(id, this.#number);
    await row.save();
    this.#books.set(id, { ...book, title: this.#number });
  }

  async delete(): Promise<void> {
    if (this.#books.size < 40) return;
    const { id } = this.#old();
    await this.#client.Book.where({ _id: id }).delete();
    this.#books.delete(id);
  }

  #new(): { id: string; book: Book } {
    const { writer } = this.#role;
    // Ids in no order: so they come in before and after where a migration is.
    const id = `${Math.random().toString(36).slice(2, 6)}-${writer}-${this.#number}`;
    return { id, book: { writer, ...this.#all(), remarks: [this.#number] } };
  }

  #old(): { id: string; book: Book } {
    const [id, book] = pick([...this.#books]);
    return { id, book };
  }

  #all(): Pick<Book, 'title' | 'words' | 'status'> {
    return { title: this.#number, words: this.#number, status: pick(statuses) };
  }

  #fields(id: string, book: Book): Record<string, unknown> {
    return fieldsOf(this.#role.version, id, book);
  }

  #remark(): object {
    return remarkOf(this.#role.version, this.#role.writer, this.#number);
  }

  #expectOne({ matchedCount }: { readonly matchedCount: number }, id: string): void {
    if (matchedCount !== 1) this.#missed.push(id);
  }
}

const kinds = [
  ...(['insert', 'insert', 'upsert', 'replace', 'setAll', 'setAll', 'setOne', 'setOne', 'setRemark'] as const),
  ...(['push', 'push', 'pushShared', 'pushShared', 'save', 'delete'] as const),
];

function pick<Value>(values: readonly Value[]): Value {
  const value = values[Math.floor(Math.random() * values.length)];
  if (value === undefined) throw new RangeError('There is nothing to pick from');
  return value;
}
