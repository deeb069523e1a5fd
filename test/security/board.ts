import {
  array,
  type Connected,
  connectModels,
  embedded,
  int,
  json,
  type Model,
  type ModelDescriptor,
  map,
  type ObjectId,
  objectId,
  Row,
  readOrdinaryDocument,
  regex,
  type Spec,
  shape,
  string,
} from '@espalier/runtime/codegen/v1';
import { afterAll } from 'vitest';
import { testDatabase } from '../support/server.ts';

export interface Card {
  text: string;
  owner: string;
  count?: number;
}

export interface BoardFields {
  readonly _id: ObjectId;
  name: string;
  cards: Card[];
  cover?: Card;
  labels: string[];
  counts: Record<string, number>;
  extra?: unknown;
  matcher?: RegExp;
}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: as generated code declares its classes.
export class Board extends Row {}
export interface Board extends BoardFields {}

type Loose = Readonly<Record<string, unknown>>;

export interface BoardSpec extends Spec {
  row: Board;
  fields: BoardFields;
  input: Loose;
  filter: Loose;
  update: Loose;
  select: Loose;
  order: Readonly<Record<string, 1 | -1>>;
  refs: Readonly<Record<string, never>>;
  relations: object;
  paths: object;
  id: ObjectId;
}

const cardShape = shape('Card', () => ({
  text: { codec: string() },
  owner: { codec: string() },
  count: { codec: int(), optional: true },
}));

const boardShape = shape('Board', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  name: { codec: string() },
  cards: { codec: array(embedded(() => cardShape)), default: { kind: 'constant', value: () => [] } },
  cover: { codec: embedded(() => cardShape), optional: true },
  labels: { codec: array(string()), default: { kind: 'constant', value: () => [] } },
  counts: { codec: map(int()), default: { kind: 'constant', value: () => ({}) } },
  extra: { codec: json(), optional: true },
  matcher: { codec: regex(), optional: true },
}));

const descriptor: ModelDescriptor = {
  shape: boardShape,
  decode: (row, bytes, view, start) =>
    readOrdinaryDocument(boardShape, row, bytes, start, start + view.getInt32(start, true) - 1),
  encode: () => undefined,
  name: 'Board',
  collection: 'boards',
  rowClass: Board,
  relations: {},
  indexes: [],
};

/** Boards have no version: nothing but what is asked of them tells that somebody else wrote. Call it once, at the top. */
export async function openBoards(): Promise<Connected<{ readonly Board: Model<BoardSpec> }>> {
  const { uri, name } = testDatabase();
  const db = await connectModels<{ readonly Board: Model<BoardSpec> }>(uri, { Board: descriptor }, { database: name });
  afterAll(() => db.close());
  return db;
}
