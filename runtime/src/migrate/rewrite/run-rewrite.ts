import type { ClientSession } from 'mongodb';
import type { Rewrite } from '../steps/step.ts';
import type { BatchResult, StepPlace, StepRun } from '../steps/step-kind.ts';
import { areSmall } from './batch/next-range.ts';
import { beginOf, fromCursor, type Phase, type Position, toCursor } from './batch/position.ts';
import { releaseBatch } from './batch/release-batch.ts';
import { restoreBatch } from './batch/restore-batch.ts';
import { type RewrittenBatch, rewriteBatch } from './batch/rewrite-batch.ts';
import { special, trashNameOf } from './batch/trash.ts';
import { setGate } from './gate.ts';
import { Pacer } from './pacer.ts';
import { planRewrite, type RewritePlan } from './rewrite-plan.ts';
import { wasExpanded } from './was-expanded.ts';

/** What one run of a rewrite works with. */
interface Work {
  readonly place: StepPlace;
  readonly plan: RewritePlan;
  readonly run: StepRun;
  readonly hasTrash: boolean;
  /** Whether both versions have been writing before the rewrite. */
  readonly isMixed: boolean;
  readonly isDense: boolean;
}

/**
 * Rewrites all documents: a backfill in batches, then what the trash and the quarantine have from the other direction,
 * then a gate that lets no document of the old shape in, and passes over what came before it until nothing is left.
 */
export async function runRewrite(step: Rewrite, place: StepPlace, run: StepRun): Promise<void> {
  const plan = planRewrite(step, place);
  const isDense = await areSmall(place.database, plan.collection);
  const isMixed = await wasExpanded(place);
  let work: Work = { place, plan, run, hasTrash: await hasSpecial(place, plan), isMixed, isDense };
  const pacer = new Pacer(run);
  let position: Position | null = fromCursor(run.cursor);
  while (position !== null) {
    if (run.signal.aborted) return;
    if (position.phase === 'gate') {
      await setGate(step, place, run);
      // What came back from the quarantine may be in the trash now, as done.
      work = { ...work, hasTrash: await hasSpecial(place, plan) };
      position = beginOf('sweep');
    }
    const current: { work: Work; position: Position } = { work, position };
    let size = 0;
    const { cursor, documents } = await pacer.paced((nextSize) =>
      run.batch((session) => {
        size = nextSize();
        return batch(current.work, current.position, size, session);
      }),
    );
    // Few of those that were passed over were in the old shape: from here on they are looked for.
    if (documents < size / 4) work = { ...work, isDense: false };
    position = cursor === null ? null : fromCursor(cursor);
  }
  await tellWhatIsLeft(work);
}

async function hasSpecial(place: StepPlace, { direction }: RewritePlan): Promise<boolean> {
  const trash = place.database.collection(trashNameOf(place));
  return (await trash.findOne(special(direction), { projection: { _id: 1 } })) !== null;
}

async function batch(work: Work, position: Position, size: number, session: ClientSession): Promise<BatchResult> {
  const written = await writeBatch(work, position, size, session);
  const { documents, modified, quarantined } = written;
  const next = nextPosition(position, written);
  return { cursor: next === null ? null : toCursor(next), documents, modified, quarantined };
}

async function writeBatch(
  { place, plan, hasTrash, isMixed, isDense }: Work,
  position: Position,
  size: number,
  session: ClientSession,
): Promise<RewrittenBatch> {
  const isSweep = position.phase === 'sweep';
  const scope = { place, plan, session, isBefore: !isSweep && !isMixed };
  if (position.phase === 'restore') return restoreBatch(scope, position, size);
  if (position.phase === 'release') return releaseBatch(scope, size);
  return rewriteBatch(scope, position, { size, hasTrash, isSweep, isDense });
}

const following: Readonly<Record<Exclude<Phase, 'sweep'>, Phase>> = {
  backfill: 'restore',
  restore: 'release',
  release: 'gate',
  gate: 'sweep',
};

/** Where the batch after this one begins. A sweep that found something is followed by another. */
function nextPosition(position: Position, { last, modified, quarantined }: RewrittenBatch): Position | null {
  const { phase } = position;
  const changed = position.changed + modified + quarantined;
  if (last !== undefined) return { phase, last, changed };
  if (phase !== 'sweep') return beginOf(following[phase]);
  if (changed > 0) return beginOf('sweep');
  return null;
}

async function tellWhatIsLeft({ place, run }: Work): Promise<void> {
  const name = trashNameOf(place);
  const left = await place.database.collection(name).countDocuments({ 'kept.isLeft': true });
  if (left === 0) return;
  const text = `What ${left === 1 ? '1 document' : `${left} documents`} had found no place any more; it is kept in ${name}.`;
  await run.emit({ kind: 'note', text });
}
