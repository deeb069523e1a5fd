import { BSON, type Document } from 'mongodb';
import { MigrationError } from '../../../errors/migration-error.ts';
import { idText } from '../../engine/run/id-text.ts';
import { changeExactly } from '../exact/change-exactly.ts';
import { type ExactDocument, isSame } from '../exact/exact-bson.ts';
import { undoExactly } from '../exact/undo-exactly.ts';
import { isUntouched } from '../exact/untouched.ts';
import { getKey, setKey } from '../mql.ts';
import type { Rule } from '../rule.ts';
import type { BatchScope } from './batch-scope.ts';
import { keptOf } from './kept-of.ts';
import { keyOf } from './key-of.ts';
import { type Quarantined, quarantine } from './quarantine.ts';
import { unwritable } from './read-stored.ts';
import { type Restored, restore } from './restore.ts';
import { sendWrites } from './send-writes.ts';
import { fieldsOf, isSettled } from './settled.ts';
import type { Tally } from './tally.ts';
import { isVoid, readTrash, type TrashRow, trashNameOf, writeTrash } from './trash.ts';
import { writtenRoots } from './written-roots.ts';

/**
 * Rewrites documents one by one: those that lose something, that get something back, or whose rules the server cannot
 * apply. What they lose goes to the trash, what cannot be treated to the quarantine. Throws `migrate/failed` where that
 * is not allowed.
 */
export async function treatExactly(scope: BatchScope, documents: readonly ExactDocument[]): Promise<Tally> {
  const { place, plan, session } = scope;
  const trash = { database: place.database, collection: trashNameOf(place), session };
  const ids = documents.map((document) => document.get('_id'));
  const rows = rowsById(await readTrash(trash, ids));
  const open = documents.filter((document) => !isSettled(plan, document, rows.get(keyOf(document.get('_id')))));
  const restored = await changeAndRestore(scope, open, rows);
  const bad = restored.flatMap((one) => (one.isWhole ? [] : quarantinedOf(scope, one.original, one.problems)));
  const moved = new Set(bad.map(({ document }) => document));
  // Nothing that only stands for what the server has may be put aside.
  const partial = bad.find(({ document }) => [...document.values()].some(isUntouched));
  if (partial !== undefined) throw unwritable(partial.document.get('_id'));
  if (bad.length > 0) await quarantine(place, plan.collection, session, bad);
  const ends = await finish(
    scope,
    restored.filter(({ original }) => !moved.has(original)),
  );
  const touched = ends.map(({ row }) => row).filter((row) => !isVoid(row) || rows.has(keyOf(row.id)));
  if (touched.length > 0) await writeTrash(trash, touched);
  const modified = await writeDocuments(
    scope,
    ends.filter(({ original, document }) => !isSame(original, document)),
  );
  return { documents: open.length, modified, quarantined: bad.length };
}

interface Attempt extends Restored {
  readonly original: ExactDocument;
  readonly problems: ReadonlySet<Rule>;
}

async function changeAndRestore(
  scope: BatchScope,
  documents: readonly ExactDocument[],
  rows: ReadonlyMap<string, TrashRow>,
): Promise<Attempt[]> {
  const steady = scope.plan.rules.filter((rule) => !rule.isVolatile);
  // Also of problems that only stood against it before: what is there twice goes away in part.
  const changed = await changeExactly({ ...changeOf(scope), isBefore: true }, steady, documents);
  return documents.map((original, index) => {
    const { document, problems } = changed[index] ?? { document: original, problems: new Set<Rule>() };
    const kept = rows.get(keyOf(original.get('_id')))?.kept ?? [];
    const written = scope.isBefore ? new Set<string>() : writtenRoots(scope.plan, original, document);
    return { ...restore(scope.plan, document, kept, written), original, problems };
  });
}

interface End {
  readonly original: ExactDocument;
  readonly document: ExactDocument;
  readonly row: TrashRow;
}

/** Fills what is new each time, now that what was there before is back, and finds what would be lost. */
async function finish(scope: BatchScope, attempts: readonly Attempt[]): Promise<End[]> {
  const { plan } = scope;
  const documentsOf = (list: readonly { readonly document: ExactDocument }[]) => list.map(({ document }) => document);
  const fills = plan.rules.filter((rule) => rule.isVolatile);
  const filled = await changeExactly(changeOf(scope), fills, documentsOf(attempts));
  const back = await undoExactly(changeOf(scope), plan, documentsOf(filled));
  const originals = attempts.map(({ original }) => ({ document: original }));
  const whole = scope.isBefore ? originals : await undoExactly(changeOf(scope), plan, documentsOf(originals));
  const touched = attempts.flatMap(({ isTouched }, index) => (isTouched ? [filled[index]?.document ?? new Map()] : []));
  const again = (await changeExactly(changeOf(scope), plan.rules, touched)).values();
  return attempts.map(({ original, left, isTouched, problems }, index) => {
    const document = filled[index]?.document ?? original;
    const former = whole[index]?.document ?? original;
    // What was in the new shape already lost nothing.
    const loss = isSame(original, document) ? [] : keptOf(plan, former, back[index]?.document ?? original);
    const isTwice = [...problems].some(({ problem }) => problem?.onlyBefore);
    // What was there twice, as it was; undoing does not make it so again.
    const twice = isTwice ? keptOf(plan, original, former).map((one) => ({ ...one, isLeft: true })) : [];
    const kept = [...left, ...twice, ...loss];
    const looksOld = isTouched && !isSame(again.next().value?.document, document);
    const settled = { direction: plan.direction, fields: fieldsOf(plan, document) };
    return { original, document, row: { id: original.get('_id'), kept, ...(looksOld && { settled }) } };
  });
}

function changeOf({ place, plan, session, isBefore }: BatchScope) {
  return { database: place.database, session, plan, isBefore };
}

async function writeDocuments(
  { place, plan, session }: BatchScope,
  ends: readonly { readonly document: ExactDocument }[],
): Promise<number> {
  if (ends.length === 0) return 0;
  const statements = ends.map(({ document }) => ({
    statement: { q: { _id: { $eq: document.get('_id') } }, u: replacement(document) },
    size: BSON.calculateObjectSize(document),
  }));
  const command = { update: plan.collection };
  return sendWrites({ database: place.database, session, command, statements: 'updates' }, statements);
}

/** Puts a document in the place of what is there, but for what stays as the server has it. */
function replacement(document: ExactDocument): Document[] {
  const kept = [...document].flatMap(([key, value]) => (isUntouched(value) ? [key] : []));
  if (kept.length === 0) return [{ $replaceWith: { $literal: document } }];
  return [
    { $replaceWith: { document: { $literal: document }, original: '$$ROOT' } },
    ...kept.map((key) => ({ $set: { document: setKey('$document', key, getKey('$original', key)) } })),
    { $replaceWith: '$document' },
  ];
}

function quarantinedOf(
  { isBefore }: BatchScope,
  document: ExactDocument | undefined,
  problems: ReadonlySet<Rule>,
): Quarantined[] {
  if (document === undefined) return [];
  const found = [...problems].flatMap(({ problem }) => problem ?? []);
  const refused = found.find(({ on, onlyBefore }) => on === 'refuse' && !onlyBefore);
  if (refused !== undefined) {
    const id = idText(document.get('_id'));
    throw new MigrationError('migrate/failed', `${refused.message} (_id ${id})`, {
      hint: "Change the document, or write 'quarantine' in the migration (then run `espalier migrate hash`), and run the command again.",
    });
  }
  const [first] = found.filter(({ on, onlyBefore }) => on === 'quarantine' && (isBefore || !onlyBefore));
  return first === undefined ? [] : [{ document, reason: first.message }];
}

function rowsById(rows: readonly TrashRow[]): ReadonlyMap<string, TrashRow> {
  return new Map(rows.map((row) => [keyOf(row.id), row]));
}
