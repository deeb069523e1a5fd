import type { Change } from '../changes/change.ts';
import { matchEnumValues } from '../match/match-enum-values.ts';
import { type EnumPair, pairKey } from '../match/pairs.ts';
import type { Planning } from '../planning.ts';
import type { EditSink, PlannedEdit } from './edit-sink.ts';
import { isSame } from './is-same.ts';
import type { SlotSite } from './site.ts';

/** Compares an enum with the one that stands in its place now. */
export function compareEnums(
  planning: Planning,
  from: string,
  to: string,
  { path, sink }: Pick<SlotSite, 'path' | 'sink'>,
): readonly PlannedEdit[] {
  const pair: EnumPair = { from, to, before: planning.before.enums[from] ?? [], after: planning.after.enums[to] ?? [] };
  planning.enumPairs.set(pairKey(pair), pair);
  if (isSame(pair.before, pair.after)) return [];
  const { replaced } = matchEnumValues(planning, pair);
  const causes = recordValues(planning, pair, sink);
  if (Object.keys(replaced).length === 0) return [];
  return [{ edit: { edit: 'mapValues', path, values: replaced }, causes }];
}

/** Records what became of the values, and gives the changes that documents follow. */
function recordValues(planning: Planning, pair: EnumPair, sink: EditSink): readonly Change[] {
  const name = pair.to;
  const span = planning.spans.of(name);
  const { matches, replaced } = matchEnumValues(planning, pair);
  for (const { value } of matches.added)
    sink.touch(planning.record({ kind: 'enumValueAdded', enum: name, value }, span));
  const renamed = matches.pairs
    .filter(({ before, after }) => before.value !== after.value)
    .map(({ before, after }) =>
      planning.record({ kind: 'enumValueRenamed', enum: name, value: after.value, from: before.value }, span),
    );
  const removed = matches.removed.map(({ value }) => {
    const to = replaced[value];
    return planning.record({ kind: 'enumValueRemoved', enum: name, value, ...(to === undefined ? {} : { to }) }, span);
  });
  const changes = [...renamed, ...removed];
  for (const change of changes) sink.touch(change);
  if (changes.length === 0 && matches.added.length === 0) recordOrder(planning, pair, sink);
  return [...renamed, ...removed.filter((change) => change.kind === 'enumValueRemoved' && change.to !== undefined)];
}

/** The same values in another order, or with other former names. */
function recordOrder(planning: Planning, { before, after, to }: EnumPair, sink: EditSink): void {
  const values = (list: EnumPair['before']) => list.map(({ value }) => value);
  const isReordered = !isSame(values(before), values(after));
  const what = isReordered ? 'order' : 'was';
  const change = planning.record({ kind: 'stateChanged', subject: to, what }, planning.spans.of(to));
  if (isReordered) sink.touch(change);
}
