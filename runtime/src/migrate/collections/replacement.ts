import type { IndexSpec } from '../steps/step.ts';
import { normalIndex } from '../verify/normal-index.ts';
import { isSameSignature } from '../verify/same-index.ts';
import { decodedIndex } from './index-spec.ts';

/** How one index takes the place of another. */
export interface Replacement {
  readonly from: IndexSpec;
  readonly to: IndexSpec;
  /** `beside`: the new one is built first. `bridge`: the old one has to go before, and bridges stand in for it. */
  readonly way: 'beside' | 'bridge';
  /** Indexes that stand in between, with the reads and the uniqueness of the new one. Dropped at the end. */
  readonly bridges: readonly IndexSpec[];
  /** What nothing stands in for between the two; `undefined` when everything is served. */
  readonly gap?: string;
}

/** Plans how `from` becomes `to`. The server keeps no two indexes of one name, one signature, or of texts. */
export function planReplacement(from: IndexSpec, to: IndexSpec): Replacement {
  const [normalFrom, normalTo] = [from, to].map((spec) => normalIndex(decodedIndex(spec)));
  const areTexts = isText(from) && isText(to);
  const isDistinct = normalFrom !== undefined && normalTo !== undefined && !isSameSignature(normalFrom, normalTo);
  if (from.name !== to.name && isDistinct && !areTexts) return { from, to, way: 'beside', bridges: [] };
  if (areTexts) return { from, to, way: 'bridge', bridges: [], gap: '$text finds nothing' };
  const bridges = [...readBridge(to), ...uniqueBridge(from, to)];
  const isEnforced = bridges.some(({ unique }) => unique === true);
  const isGap = from.unique === true && to.unique === true && !isEnforced;
  return { from, to, way: 'bridge', bridges, ...(isGap ? { gap: 'uniqueness is not enforced' } : {}) };
}

function isText({ key }: IndexSpec): boolean {
  return Object.values(key).includes('text');
}

/** The key and `_id`: serves the reads that the index serves. A wildcard index cannot have more fields. */
function readBridge({ key, name, collation, partialFilterExpression, sparse }: IndexSpec): readonly IndexSpec[] {
  const paths = Object.keys(key);
  if (paths.some((path) => path.includes('$**')) || Object.hasOwn(key, '_id') || paths.length >= mostFields) return [];
  const options = { collation, partialFilterExpression, sparse };
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return [{ ...Object.fromEntries(given), key: { ...key, _id: 1 }, name: bridgeName(name, 'reads') }];
}

/** The same key, unique, for the same documents in words that make it another index to the server. It has none for sparse ones with several keys. */
function uniqueBridge(from: IndexSpec, to: IndexSpec): readonly IndexSpec[] {
  const { key, name, collation, partialFilterExpression } = to;
  const isSparse = to.sparse === true;
  const [path = '', ...others] = Object.keys(key);
  if (from.unique !== true || to.unique !== true || (isSparse && others.length > 0)) return [];
  const all = { ...(isSparse && { [path]: { $exists: true } }), _id: { $exists: true } };
  const filter = partialFilterExpression === undefined ? all : { $and: [partialFilterExpression, all] };
  return [
    {
      key,
      unique: true,
      partialFilterExpression: filter,
      ...(collation === undefined ? {} : { collation }),
      name: bridgeName(name, 'unique'),
    },
  ];
}

const mostFields = 32;

function bridgeName(name: string, use: string): string {
  return `_espalier_${use}_${name}`;
}
