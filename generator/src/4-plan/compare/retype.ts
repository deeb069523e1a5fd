import type { SnapshotType } from '@espalier/runtime/migrate';
import type { Change, FieldRetyped } from '../changes/change.ts';
import type { Planning } from '../planning.ts';
import type { SlotSite } from './site.ts';
import { typeWords } from './type-words.ts';

/** Records that a value has another type, of which the server's validator has to know. */
export function retype(
  planning: Planning,
  before: SnapshotType,
  after: SnapshotType,
  { owner, field, place, sink }: SlotSite,
  conversion: FieldRetyped['conversion'],
): Change {
  const [from, to] = [typeWords(before), typeWords(after)];
  const span = planning.spans.of(owner, field);
  return sink.touch(planning.record({ kind: 'fieldRetyped', owner, field, place, from, to, conversion }, span));
}
