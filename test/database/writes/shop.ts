import {
  array,
  type Connected,
  type ConnectOptions,
  connectModels,
  type Decimal128,
  datetime,
  decimal,
  double,
  embedded,
  enumeration,
  int,
  long,
  type Model,
  type ModelDescriptor,
  type MongoClient,
  map,
  nullable,
  type ObjectId,
  objectId,
  Row,
  readOrdinaryDocument,
  type Spec,
  shape,
  string,
} from '@espalier/runtime/codegen/v1';

/** A shop as generated code would describe it, but read and written by the tables alone, and with looser questions. */
export interface ReviewFields {
  text: string;
  stars: number;
  by?: { name: string };
  at: Date;
}

export interface ProductFields {
  readonly _id: ObjectId;
  title: string;
  readonly slug: string;
  status: string;
  price?: Decimal128;
  subtitle: string | null;
  stock: number;
  score: number;
  views: bigint;
  labels: string[];
  counts: Record<string, number>;
  reviews: ReviewFields[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: as generated code declares its classes.
export class Product extends Row {}
export interface Product extends ProductFields {}

export interface CustomerFields {
  readonly _id: ObjectId;
  name: string;
  email: string;
  tags: string[];
  readonly deletedAt?: Date;
}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: as generated code declares its classes.
export class Customer extends Row {}
export interface Customer extends CustomerFields {}

export interface TicketFields {
  readonly _id: number;
  subject: string;
}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: as generated code declares its classes.
export class Ticket extends Row {}
export interface Ticket extends TicketFields {}

type Loose = Readonly<Record<string, unknown>>;

interface LooseSpec<R extends object, Fields extends object, Id> extends Spec {
  row: R;
  fields: Fields;
  input: Loose;
  filter: Loose;
  update: Loose;
  select: Loose;
  order: Readonly<Record<string, 1 | -1>>;
  refs: Readonly<Record<string, never>>;
  relations: object;
  paths: object;
  id: Id;
}

export type ProductSpec = LooseSpec<Product, ProductFields, ObjectId>;
export type CustomerSpec = LooseSpec<Customer, CustomerFields, ObjectId>;
export type TicketSpec = LooseSpec<Ticket, TicketFields, number>;

const authorShape = shape('Author', () => ({ name: { codec: string({ minLength: 1 }), stored: 'n' } }));

const reviewShape = shape('Review', () => ({
  text: { codec: string({ maxLength: 20, trim: true }) },
  stars: { codec: int({ min: 1, max: 5 }), stored: 's' },
  by: { codec: embedded(() => authorShape), optional: true },
  at: { codec: datetime(), default: { kind: 'now' } },
}));

const productShape = shape('Product', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  title: { codec: string({ minLength: 1, maxLength: 200, trim: true }) },
  slug: { codec: string(), immutable: true },
  status: {
    codec: enumeration('ProductStatus', ['draft', 'live', 'gone']),
    default: { kind: 'constant', value: () => 'draft' },
  },
  price: { codec: decimal({ precision: 12, scale: 2 }), optional: true },
  subtitle: { codec: nullable(string()) },
  stock: { codec: int({ min: 0 }) },
  score: { codec: double(), default: { kind: 'constant', value: () => 0 } },
  views: { codec: long(), stored: 'v', default: { kind: 'constant', value: () => 0n } },
  labels: { codec: array(string()), default: { kind: 'constant', value: () => [] } },
  counts: { codec: map(int()), default: { kind: 'constant', value: () => ({}) } },
  reviews: { codec: array(embedded(() => reviewShape)), default: { kind: 'constant', value: () => [] } },
  createdAt: { codec: datetime(), role: 'createdAt' },
  updatedAt: { codec: datetime(), role: 'updatedAt' },
  version: { codec: int(), role: 'version' },
}));

const customerShape = shape('Customer', () => ({
  _id: { codec: objectId(), immutable: true, default: { kind: 'newId' } },
  name: { codec: string() },
  email: { codec: string({ lower: true }) },
  tags: { codec: array(string()), default: { kind: 'constant', value: () => [] } },
  deletedAt: { codec: datetime(), role: 'deletedAt', optional: true },
}));

const ticketShape = shape('Ticket', () => ({
  _id: { codec: int(), immutable: true, default: { kind: 'sequence', name: 'ticket' } },
  subject: { codec: string() },
}));

const tableDriven = (shape: ModelDescriptor['shape']): Pick<ModelDescriptor, 'shape' | 'decode' | 'encode'> => ({
  shape,
  decode: (row, bytes, view, start) =>
    readOrdinaryDocument(shape, row, bytes, start, start + view.getInt32(start, true) - 1),
  encode: () => undefined,
});

export const models = {
  Product: {
    ...tableDriven(productShape),
    name: 'Product',
    collection: 'products',
    rowClass: Product,
    relations: {},
    indexes: [{ key: { slug: 1 }, name: 'slug_1', unique: true }],
  },
  Customer: {
    ...tableDriven(customerShape),
    name: 'Customer',
    collection: 'customers',
    rowClass: Customer,
    relations: {},
    indexes: [{ key: { email: 1 }, name: 'email_1', unique: true }],
  },
  Ticket: {
    ...tableDriven(ticketShape),
    name: 'Ticket',
    collection: 'tickets',
    rowClass: Ticket,
    relations: {},
    indexes: [],
  },
} satisfies Record<string, ModelDescriptor>;

export interface Models {
  readonly Product: Model<ProductSpec>;
  readonly Customer: Model<CustomerSpec>;
  readonly Ticket: Model<TicketSpec>;
}

/** Connects to the shop in an empty database with the declared indexes. */
export async function openShop(target: string | MongoClient, options: ConnectOptions): Promise<Connected<Models>> {
  const db = await connectModels<Models>(target, models, options);
  for (const { collection, indexes } of [db.Product, db.Customer, db.Ticket]) {
    if (indexes.length > 0) await collection.createIndexes([...indexes]);
  }
  return db;
}

let products = 0;

/** What `create` needs for a product; every call gives another slug. */
export function productInput(changes: Loose = {}): Loose {
  products += 1;
  return { title: 'Espalier', slug: `product-${products}`, subtitle: null, stock: 3, ...changes };
}
