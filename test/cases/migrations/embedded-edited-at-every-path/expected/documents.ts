// The stored documents before and after this migration, for its types. Made by `espalier migrate make`.
import type { Decimal128, ObjectId } from 'mongodb';

export type { After as Before } from '../0001_initial/documents.ts';

export interface After {
  readonly gifts: GiftDocument;
  readonly orders: OrderDocument;
  readonly others: OtherDocument;
}

export interface GiftDocument {
  _id: ObjectId;
  worth?: MoneyDocument;
}

export interface OrderDocument {
  _id: ObjectId;
  byName: Record<string, LineDocument>;
  grid: MoneyDocument[][];
  lines: LineDocument[];
  total: MoneyDocument;
}

export interface OtherDocument {
  _id: ObjectId;
  title: string;
}

export interface LineDocument {
  extras: Record<string, MoneyDocument>;
  price: MoneyDocument;
}

export interface MoneyDocument {
  amount: Decimal128;
  rate: number;
  unit: string;
}
