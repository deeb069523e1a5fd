import type { Document } from 'mongodb';
import type { IndexSpec } from '../steps/step.ts';

/**
 * A filter for documents that hold two arrays of which an index would have to combine each item with each other one. Nothing
 * for indexes that do combine them, or that a position is a key of.
 */
export function combinedArrays({ key }: IndexSpec): Document | undefined {
  const paths = Object.keys(key).map((path) => path.split('.'));
  const isPlain = Object.values(key).every((kind) => typeof kind === 'number');
  const isUnclear = paths.some((keys) => keys.some((name) => /^\d+$/.test(name) || name === '$**'));
  return isPlain && !isUnclear && paths.length > 1 ? { $expr: areCombined('$', paths) } : undefined;
}

type Path = readonly string[];

/**
 * @param object where the paths begin, as expressions have it
 * @param depth how many lists it is in
 */
function areCombined(object: string, paths: readonly Path[], depth = 0): Document {
  const arrays = paths.map((path) => firstArray(object, path));
  const areSeveral = { $gt: [{ $size: { $setDifference: [arrays, [null]] } }, 1] };
  const name = `item${depth}`;
  const below = sharedBy(paths).map((shared) => {
    const array = `${object}${shared.join('.')}`;
    const isArray = { $eq: [firstArray(object, shared), { $literal: shared.join('.') }] };
    const objects = { $filter: { input: array, as: name, cond: { $eq: [{ $type: `$$${name}` }, 'object'] } } };
    const rest = paths.filter((path) => isBelow(path, shared)).map((path) => path.slice(shared.length));
    const inItem = areCombined(`$$${name}.`, rest, depth + 1);
    return { $anyElementTrue: { $map: { input: { $cond: [isArray, objects, []] }, as: name, in: inItem } } };
  });
  return { $or: [areSeveral, ...below] };
}

/** The first array on a path, by its own path: what the index takes apart first. */
function firstArray(object: string, path: Path): Document {
  const parts = path.map((_, index) => path.slice(0, index + 1).join('.'));
  return parts.reduceRight<Document>(
    (further, part) => ({ $cond: [{ $isArray: `${object}${part}` }, { $literal: part }, further] }),
    { $literal: null },
  );
}

/** The beginnings that two of the paths or more go on from. */
function sharedBy(paths: readonly Path[]): readonly Path[] {
  const beginnings = paths.flatMap((path) => path.slice(1).map((_, index) => path.slice(0, index + 1)));
  const byText = new Map(beginnings.map((beginning) => [beginning.join('.'), beginning]));
  return [...byText.values()].filter((each) => paths.filter((path) => isBelow(path, each)).length > 1);
}

function isBelow(path: Path, beginning: Path): boolean {
  return path.length > beginning.length && beginning.every((key, index) => path[index] === key);
}
