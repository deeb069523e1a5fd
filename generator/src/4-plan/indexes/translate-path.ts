import type { SnapshotType } from '@espalier/runtime/migrate';
import { matchFields } from '../match/match-fields.ts';
import type { OwnerPair } from '../match/pairs.ts';
import type { Planning } from '../planning.ts';

type Walk =
  | { readonly kind: 'owner'; readonly pair: OwnerPair }
  | { readonly kind: 'value'; readonly before: SnapshotType; readonly after: SnapshotType }
  /** Inside of what the models do not describe. */
  | { readonly kind: 'free' };

/** Says where an index path of the last migration leads now; undefined when what it led to is gone. */
export function translatePath(planning: Planning, model: OwnerPair, path: string): string | undefined {
  const translated: string[] = [];
  let walk: Walk = { kind: 'owner', pair: model };
  for (const step of path.split('.')) {
    const inner: Walk = walk.kind === 'value' ? enter(planning, walk, step) : walk;
    if (inner.kind !== 'owner' || step === '$**') {
      translated.push(step);
      walk = inner.kind === 'value' ? afterStep(inner, step) : { kind: 'free' };
      continue;
    }
    const { pairs, removed } = matchFields(planning, inner.pair);
    if (removed.some(({ stored }) => stored === step)) return undefined;
    const found = pairs.find(({ before }) => before.stored === step);
    translated.push(found?.after.stored ?? step);
    walk =
      found === undefined ? { kind: 'free' } : { kind: 'value', before: found.before.type, after: found.after.type };
  }
  return translated.join('.');
}

/** Goes through arrays, which paths do not name unless by position, to what the step is asked of. */
function enter(planning: Planning, walk: Extract<Walk, { kind: 'value' }>, step: string): Walk {
  let { before, after } = walk;
  while (before.kind === 'array' && !/^\d+$/.test(step)) {
    before = before.items.type;
    if (after.kind === 'array') after = after.items.type;
  }
  if (before.kind !== 'array' && after.kind === 'array') after = after.items.type;
  if (before.kind !== 'embedded' || after.kind !== 'embedded') return { kind: 'value', before, after };
  const [old, now] = [planning.before.embedded[before.name], planning.after.embedded[after.name]];
  if (old === undefined || now === undefined) return { kind: 'free' };
  return {
    kind: 'owner',
    pair: { what: 'embedded type', from: before.name, to: after.name, before: old, after: now },
  };
}

/** What stands behind a position of an array or a key of a map. */
function afterStep({ before, after }: Extract<Walk, { kind: 'value' }>, step: string): Walk {
  if (before.kind === 'map' && after.kind === 'map')
    return { kind: 'value', before: before.values.type, after: after.values.type };
  if (before.kind === 'array' && /^\d+$/.test(step))
    return { kind: 'value', before: before.items.type, after: after.kind === 'array' ? after.items.type : after };
  return { kind: 'free' };
}
