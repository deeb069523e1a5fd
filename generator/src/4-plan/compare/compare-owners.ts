import { fillEdits } from '../answers/fill-edits.ts';
import { matchFields } from '../match/match-fields.ts';
import { type NamedField, type OwnerPair, pairKey } from '../match/pairs.ts';
import type { Planning } from '../planning.ts';
import { compareField } from './compare-field.ts';
import type { PlannedEdit } from './edit-sink.ts';
import { joinPath, type OwnerSite } from './site.ts';

/**
 * Compares a model or embedded type with what stands in its place now, where it stands. The edits come in an order in
 * which each path says where a value is after the edits before it: what is inside first, new names and fields last.
 */
export function compareOwners(planning: Planning, pair: OwnerPair, site: OwnerSite): readonly PlannedEdit[] {
  planning.ownerPairs.set(pairKey(pair), pair);
  const { pairs, removed, added } = matchFields(planning, pair);
  compareDescription(planning, pair);
  return [
    ...pairs.flatMap((fields) => compareField(planning, pair, fields, site)),
    ...removed.flatMap((field) => removeField(planning, pair, field, site)),
    ...added.flatMap((field) => addField(planning, pair, field, site)),
  ];
}

function compareDescription(planning: Planning, { before, after, to }: OwnerPair): void {
  if (before.description === after.description) return;
  planning.record({ kind: 'stateChanged', subject: to, what: 'description' }, planning.spans.of(to));
}

function removeField(
  planning: Planning,
  { to: owner }: OwnerPair,
  field: NamedField,
  { prefix, sink }: OwnerSite,
): readonly PlannedEdit[] {
  const change = planning.record({ kind: 'fieldRemoved', owner, field: field.name }, planning.spans.of(owner));
  sink.touch(change);
  const path = joinPath(prefix, field.stored);
  return [{ edit: { edit: 'removeField', path, destructive: 'refuse' }, causes: [change] }];
}

function addField(
  planning: Planning,
  { to: owner }: OwnerPair,
  field: NamedField,
  { prefix, sink }: OwnerSite,
): readonly PlannedEdit[] {
  const { name, optional, stored } = field;
  const change = planning.record({ kind: 'fieldAdded', owner, field: name, optional }, planning.spans.of(owner, name));
  sink.touch(change);
  if (optional) return [];
  const site = { path: joinPath(prefix, stored), sink, owner, field: name, place: '' };
  return fillEdits(planning, site, field, 'added', change);
}
