import type { Document } from 'mongodb';
import type { ExactDocument, ExactValue } from '../exact/exact-bson.ts';
import type { RewritePlan } from '../rewrite-plan.ts';
import { lossStages } from '../server-pipeline.ts';
import type { BatchScope } from './batch-scope.ts';
import { keptOf } from './kept-of.ts';
import { keyOf } from './key-of.ts';
import { type ExactRead, readAll, readParts, withIds } from './raw-documents.ts';
import { insertTrash, type Kept, trashNameOf } from './trash.ts';

/**
 * Writes what an update of documents would lose into the trash. Gives the documents that it did nothing for: those with a
 * problem, those of which the trash has something, and all where nobody can say in advance what is filled in or undone.
 */
export async function keepLosses(
  scope: BatchScope,
  read: ExactRead,
  range: Document,
  doubt: Document,
): Promise<ExactValue[]> {
  const { place, plan, isBefore } = scope;
  const trash = { ...read, collection: trashNameOf(place) };
  const isFixed = !plan.rules.some(({ isVolatile }) => isVolatile) && !plan.reverse.some(({ failure }) => failure);
  const undoing = { reverse: isFixed ? plan.reverse : [], roots: plan.roots, isMixed: !isBefore };
  const apart: ExactValue[] = [];
  const pipeline = [{ $match: { $and: [range, plan.quick, doubt] } }, ...lossStages(plan.rules, undoing)];
  for await (const part of readParts(read, pipeline)) {
    const known = await knownKeys(trash, part);
    const isApart = (row: ExactDocument) =>
      !isFixed || hasItems(row.get('problems')) || known.has(keyOf(row.get('_id')));
    apart.push(...part.filter(isApart).map((row) => row.get('_id')));
    const kept = part.filter((row) => !isApart(row)).flatMap((row) => lossesIn(plan, row));
    if (kept.length > 0) await insertTrash(trash, kept);
  }
  return apart;
}

/** The documents of which the trash has something. Asked by `_id`: its order may be another one than the collection's. */
async function knownKeys(trash: ExactRead, part: readonly ExactDocument[]): Promise<ReadonlySet<string>> {
  const ids = part.map((row) => row.get('_id'));
  const rows = await readAll(trash, [{ $match: withIds(ids) }, { $project: { _id: 1 } }]);
  return new Set(rows.map((row) => keyOf(row.get('_id'))));
}

function lossesIn(
  plan: RewritePlan,
  row: ExactDocument,
): { readonly id: ExactValue; readonly kept: readonly Kept[] }[] {
  const [before, back, order] = [row.get('before'), row.get('back'), row.get('order')];
  if (!(before instanceof Map && back instanceof Map && Array.isArray(order))) return [];
  const kept = keptOf(plan, before, back, order.map(String));
  return kept.length === 0 ? [] : [{ id: row.get('_id'), kept }];
}

function hasItems(value: ExactValue): boolean {
  return Array.isArray(value) && value.length > 0;
}
