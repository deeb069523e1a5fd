// Written by Espalier from schema/models/stocks.yaml. Edit the YAML, then run `espalier generate`.
import {
  array,
  checkEnd,
  decimal,
  documentEnd,
  embedded,
  hasOtherKeys,
  isText,
  KeptShapes,
  keyEnd,
  Leftovers,
  type ModelDescriptor,
  readDecimal,
  readOrdinaryDocument,
  readString,
  shape,
  storedForm,
  string,
} from '@espalier/runtime/codegen/v1';
import { Stock, type StockSpec } from '../models/stock.js';
import { decodeQuote, encodeQuote, quoteShape } from './quote.js';

/** The fields of `Stock` as the runtime looks them up. */
export const stockShape = /* @__PURE__ */ shape('Stock', () => ({
  _id: { codec: string({ minLength: 1, maxLength: 5 }), immutable: true },
  quotes: { codec: array(embedded(() => quoteShape), { minItems: 1 }) },
  high: { codec: decimal({ precision: 10, scale: 2 }) },
}));

const stockKept = /* @__PURE__ */ new KeptShapes();

/** Reads the bytes of a document into `row`: the declared fields in their order, then whatever is left. */
export function decodeStock(row: object, bytes: Buffer, view: DataView, start: number): void {
  const end = documentEnd(bytes, view, start, bytes.length);
  let at = start + 4;
  let $_id: unknown;
  let $quotes: unknown;
  let $high: unknown;
  let rest: Leftovers | undefined;
  for (;;) {
    if (bytes[at] === 0x02 && at + 4 < end && view.getInt32(at + 1, true) === 0x64695f) {
      $_id = readString(bytes, view, at + 5, end);
      at += view.getInt32(at + 5, true) + 9;
    }
    if (bytes[at] === 0x04 && at + 7 < end && view.getInt32(at + 1, true) === 0x746f7571 && view.getInt32(at + 4, true) === 0x736574) {
      $quotes = readQuoteDocumentArray(bytes, view, at + 8, end);
      if ($quotes !== undefined) at += view.getInt32(at + 8, true) + 8;
    }
    if (bytes[at] === 0x13 && at + 5 < end && view.getInt32(at + 1, true) === 0x68676968 && view.getInt32(at + 2, true) === 0x686769) {
      $high = readDecimal(bytes, at + 6);
      at += 22;
    }
    if (at === end) break;
    rest ??= new Leftovers(stockShape, bytes, view, start, end);
    at = rest.take(at);
    if (at === end) break;
    if (at === -1) return readOrdinaryDocument(stockShape, row, bytes, start, end);
  }
  if (rest?.hasOddValues) return rest.assignAll(row, [$_id, $quotes, $high]);
  const fields = row as Record<string, unknown>;
  if ($_id !== undefined) fields['_id'] = $_id;
  if ($quotes !== undefined) fields['quotes'] = $quotes;
  if ($high !== undefined) fields['high'] = $high;
  rest?.assignUnknown(row);
  if (stockKept.isOpen) stockKept.keep(row);
}

/** Encodes a row in one straight line; `undefined` when anything is not as declared. */
export function encodeStock(row: object): Record<string, unknown> | undefined {
  const fields = row as Record<string, unknown>;
  const $_id = fields['_id'];
  const $quotes = fields['quotes'];
  const $high = fields['high'];
  if (!isText($_id, 1, 5)) return undefined;
  const $$quotes = writeQuoteDocumentArray($quotes);
  if ($$quotes === undefined) return undefined;
  const $$high = storedForm(stockShape, 'high', $high);
  if ($$high === undefined) return undefined;
  const document: Record<string, unknown> = { _id: $_id, quotes: $$quotes, high: $$high };
  const count = 3;
  return hasOtherKeys(fields, count) ? undefined : document;
}

/** The model `Stock` for the runtime. */
export const stockModel: ModelDescriptor<StockSpec> = {
  name: 'Stock',
  collection: 'stocks',
  rowClass: Stock,
  shape: stockShape,
  decode: decodeStock,
  encode: encodeStock,
  relations: {},
  indexes: [],
};

function readQuoteDocumentArray(bytes: Buffer, view: DataView, start: number, limit: number): unknown[] | undefined {
  const end = documentEnd(bytes, view, start, limit);
  const items: unknown[] = [];
  let at = start + 4;
  while (at < end) {
    const type = bytes[at];
    at = keyEnd(bytes, at + 1, end) + 1;
    if (type === 0x03) {
      const item = decodeQuote(bytes, view, at, end);
      if (item === undefined) return undefined;
      items.push(item);
      at += view.getInt32(at, true);
    } else {
      return undefined;
    }
  }
  checkEnd(at, end);
  return items;
}

function writeQuoteDocumentArray(value: unknown): unknown[] | undefined {
  if (!Array.isArray(value) || value.length < 1 || value.length > 2000000) return undefined;
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    const $item = encodeQuote(item);
    if ($item === undefined) return undefined;
    items.push($item);
  }
  return items;
}
